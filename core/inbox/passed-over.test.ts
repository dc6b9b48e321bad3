import { expect, it, vi } from "vitest";
import { noting } from "../testing/bench.ts";
import { id } from "../message/address.ts";
import { openInbox } from "./inbox.ts";
import { PassedOver } from "./passed-over.ts";
import type { PassedOverStore } from "./passed-over.ts";

const account = {
  id: id<"channel-account">("1"),
  organisation: id<"organisation">("1"),
  channel: "slack",
  account: id<"account">("main"),
  bot: "atende",
};
const nowhere = { add: async () => undefined };
const delivery = { body: new Uint8Array(), contentType: "" };
const reading = (reason: string, kind: "irrelevant" | "unreadable" = "irrelevant") => ({
  events: [],
  ignored: [{ kind, reason }],
});

it("tells what no bot acts on: at first, and then ever more seldom", () => {
  const { log, logged } = noting();
  const passedOver = new PassedOver(log, nowhere);
  for (let time = 0; time < 120; time += 1) passedOver.note(account, reading("typing"));
  passedOver.note(account, reading("pin"));
  passedOver.note({ ...account, id: id("2"), account: id("other") }, reading("pin"));
  passedOver.note(account, reading("not JSON", "unreadable"));
  const told = logged.map((line) => line.replace("info: passed over ", ""));
  expect(told.map((line) => JSON.parse(line))).toEqual([
    { channel: "slack", account: "main", reason: "typing", times: 1 },
    { channel: "slack", account: "main", reason: "typing", times: 10 },
    { channel: "slack", account: "main", reason: "typing", times: 100 },
    { channel: "slack", account: "main", reason: "pin", times: 1 },
    { channel: "slack", account: "other", reason: "pin", times: 1 },
  ]);
});

it("counts so many reasons and no more", () => {
  const { log, logged } = noting();
  const passedOver = new PassedOver(log, nowhere);
  for (let number = 0; number < 1_500; number += 1)
    passedOver.note(account, reading(`event ${number}`));
  expect(logged).toHaveLength(1_000);
});

it("keeps the counts for whoever looks later: what is new since it was told last", async () => {
  const { log, logged } = noting();
  const add = vi.fn<PassedOverStore["add"]>(async () => undefined);
  const passedOver = new PassedOver(log, { add });
  await passedOver.tell();
  for (const reason of ["typing", "pin", "typing"]) passedOver.note(account, reading(reason));
  await passedOver.tell();
  passedOver.note(account, reading("typing"));
  add.mockRejectedValueOnce(new Error("away"));
  await passedOver.tell();
  expect(add.mock.calls).toEqual([
    [
      [
        { account: "1", reason: "typing", times: 2 },
        { account: "1", reason: "pin", times: 1 },
      ],
    ],
    [[{ account: "1", reason: "typing", times: 1 }]],
  ]);
  expect(logged.at(-1)).toContain("could not be counted");
});

it("counts by reasons of a length that can be stored, whatever a platform put into them", async () => {
  const { log, logged } = noting();
  const add = vi.fn<PassedOverStore["add"]>(async () => undefined);
  const passedOver = new PassedOver(log, { add });
  const accepted = [{ fresh: 0, duplicates: 0, quarantined: 0 }];
  const store = { accept: async () => ({ accepted, taken: [], added: [] }) };
  const inbox = openInbox(store, {
    debounceMs: 0,
    stored: (of, one) => passedOver.note(of, one),
  });
  for (const end of ["one", "two"])
    await inbox.accept({
      account,
      delivery,
      reading: reading(`\0${"long ".repeat(1_000)}${end}`),
    });
  await passedOver.tell();
  const [[counted] = []] = add.mock.calls[0] ?? [];
  expect(counted).toMatchObject({ times: 2 });
  expect(counted?.reason).toMatch(/^\uFFFDlong [^\0]{150,193}…$/u);
  expect(logged[0]).toContain(counted?.reason);
});
