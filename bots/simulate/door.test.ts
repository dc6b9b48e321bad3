import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { expect, it, onTestFinished } from "vitest";
import { calm, Door } from "./door.ts";
import type { Mishaps } from "./door.ts";

/** A door before a hub that only listens, and a platform that calls there. */
async function openDoor(mishaps: Partial<Mishaps> = {}) {
  const heard: string[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const said = await text(request);
    heard.push(said);
    response.writeHead(201).end(`thanks for ${said}`);
  };
  const hub = createServer((request, response) => void take(request, response));
  await once(hub.listen(0, "127.0.0.1"), "listening");
  const address = hub.address();
  const port = typeof address === "object" ? address?.port : 0;
  let url: string | undefined = `http://127.0.0.1:${port}`;
  const door = await Door.open(() => url);
  onTestFinished(async () => {
    await door.close();
    hub.close();
  });
  door.order("slack", { ...calm, ...mishaps });
  return {
    heard,
    crash: () => (url = undefined),
    async tells(body: string, channel = "slack") {
      const called = fetch(`${door.url}/channels/${channel}/main`, { method: "POST", body });
      const answer = await called.catch(() => undefined);
      return answer && `${answer.status} ${await answer.text()}`;
    },
  };
}

it("passes on what is said, and what is answered", async () => {
  const { heard, tells } = await openDoor();
  expect(await tells("a")).toBe("201 thanks for a");
  expect(heard).toEqual(["a"]);
});

it("says everything twice", async () => {
  const { heard, tells } = await openDoor({ twice: true });
  expect(await tells("a")).toBe("201 thanks for a");
  await expect.poll(() => heard).toEqual(["a", "a"]);
});

it("lets the later of two go first", async () => {
  const { heard, tells } = await openDoor({ reorder: true });
  expect(await tells("a")).toBe("200 ");
  expect(await tells("b")).toBe("201 thanks for b");
  await expect.poll(() => heard).toEqual(["b", "a"]);
});

it("loses each at the first try", async () => {
  const { heard, tells } = await openDoor({ drop: true });
  expect(await tells("a")).toBeUndefined();
  expect(await tells("a")).toBe("201 thanks for a");
  expect(heard).toEqual(["a"]);
});

it("keeps from the platform that each arrived, once", async () => {
  const { heard, tells } = await openDoor({ redeliver: true });
  expect(await tells("a")).toBeUndefined();
  expect(await tells("a")).toBe("201 thanks for a");
  expect(heard).toEqual(["a", "a"]);
});

it("leaves other channels alone", async () => {
  const { tells } = await openDoor({ drop: true });
  expect(await tells("a", "telegram")).toBe("201 thanks for a");
});

it("answers for a hub that is down as a proxy does", async () => {
  const { crash, tells } = await openDoor();
  crash();
  expect(await tells("a")).toBe("503 ");
});
