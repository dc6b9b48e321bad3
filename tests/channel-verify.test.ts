import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { verifyAccount } from "../bots/channels/verify-account.ts";
import { openWords } from "../bots/channels/words.ts";
import { TRIAL } from "../core/message/outgoing.ts";
import { hubForTest } from "./running-hub.ts";
import { Visitor } from "./visitor.ts";

const words = openWords("en");
const page = { channel: "web", account: "demo" };

async function openDesk() {
  const folder = await mkdtemp(join(tmpdir(), "prosa-verify-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const hub = await hubForTest({}, { PROSA_DATA: folder });
  const visitor = await Visitor.open(hub.url, "en");
  onTestFinished(() => visitor.leave());
  return { ...hub, visitor };
}

it("tries an account with whoever writes to it, and keeps what was found out", async () => {
  const { config, visitor } = await openDesk();
  const told: string[] = [];
  const tell = (line: string) => {
    told.push(line);
    if (line.startsWith("Write anything")) void visitor.says("hello");
    if (line.startsWith("Press the button")) void visitor.presses(TRIAL);
  };
  const found = await verifyAccount({ config, words }, { ...page, seconds: 20, tell });
  expect(found.checks.map(({ what, state }) => [what, state])).toEqual([
    ["identify", "passed"],
    ["signature", "passed"],
    ["receive", "passed"],
    ["text", "passed"],
    ["image", "passed"],
    ["voice", "passed"],
    ["template", "skipped"],
    ["button", "passed"],
  ]);
  expect(found.ok).toBe(true);
  const report: unknown = JSON.parse(await readFile(found.report, "utf8"));
  expect(report).toMatchObject({ ...page, checks: found.checks });
  expect((await stat(found.report)).mode & 0o777).toBe(0o600);
  expect(told.at(-1)).toContain(found.report);
});

it("says what to do when nobody's message comes in", async () => {
  const { config } = await openDesk();
  const tell = () => undefined;
  const found = await verifyAccount({ config, words }, { ...page, seconds: 1, tell });
  expect(found.ok).toBe(false);
  const receive = found.checks.find(({ what }) => what === "receive");
  expect(receive).toMatchObject({ state: "failed", said: "nothing came within 1 s" });
  expect(receive?.mend).toContain("/channels/web/demo");
  expect(found.checks.filter(({ state }) => state === "skipped")).toHaveLength(5);
});

it("says how to start the hub when it does not run", async () => {
  const { config, close } = await openDesk();
  await close();
  const asked = { ...page, seconds: 1, tell: () => undefined };
  await expect(verifyAccount({ config, words }, asked)).rejects.toThrow("npm start");
});
