import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { verifyAccount } from "../bots/channels/verify-account.ts";
import { openWords } from "../bots/channels/words.ts";
import { TRIAL } from "../core/message/outgoing.ts";
import type { NewAccount } from "../prisma/store/accounts.ts";
import { openWhatsAppWebSandbox } from "../sandbox/whatsapp-web/whatsapp-web.ts";
import { hubForTest } from "./running-hub.ts";
import { Visitor } from "./visitor.ts";

const words = openWords("en");
const page = { channel: "web", account: "demo" };

async function openDesk(accounts: readonly Omit<NewAccount, "organisation">[] = []) {
  const folder = await mkdtemp(join(tmpdir(), "prosa-verify-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const hub = await hubForTest({}, { PROSA_DATA: folder }, { accounts });
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

it("has a choice answered by its number where the channel has no buttons", async () => {
  const platform = await openWhatsAppWebSandbox();
  onTestFinished(() => platform.close());
  const account = { channel: "whatsapp-web", name: "wa", bot: "atende" };
  const { config } = await openDesk([{ ...account, settings: platform.settings }]);
  const ana = platform.person({ name: "Ana" });
  const tell = (line: string) => {
    if (line.startsWith("Write anything")) void ana.says("hello");
    if (line.startsWith("Answer the list")) void ana.says("2");
  };
  const asked = { channel: "whatsapp-web", account: "wa", seconds: 20, tell };
  const { checks } = await verifyAccount({ config, words }, asked);
  expect(checks.at(-1)).toEqual({ what: "number", state: "passed" });
  const lists = ana.transcript().filter(({ text }) => text.includes("1. The first\n2. The second"));
  expect(lists).toHaveLength(1);
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

it.each(["en", "es", "pt-BR"])(
  "tells what no bot acts on, and how often it came, in %s",
  async (tag) => {
    const { config, database } = await openDesk();
    const { id: accountId } = await database.prisma.channelAccount.findFirstOrThrow();
    const day = new Date();
    await database.prisma.passedOver.createMany({
      data: [
        { accountId, day, reason: "pin", times: 1 },
        { accountId, day, reason: "typing", times: 12 },
      ],
    });
    const told: string[] = [];
    const tell = (line: string) => void told.push(line);
    const spoken = openWords(tag);
    const found = await verifyAccount({ config, words: spoken }, { ...page, seconds: 1, tell });
    const passedOver = [
      { reason: "typing", times: 12 },
      { reason: "pin", times: 1 },
    ];
    expect(found.passedOver).toEqual(passedOver);
    expect(told.slice(-4, -1)).toEqual([
      spoken.say("verify.passed", { days: 7 }),
      "  12 × typing",
      "  1 × pin",
    ]);
    expect(JSON.parse(await readFile(found.report, "utf8"))).toMatchObject({ passedOver });
  },
);

it("says how to start the hub when it does not run", async () => {
  const { config, close } = await openDesk();
  await close();
  const asked = { ...page, seconds: 1, tell: () => undefined };
  await expect(verifyAccount({ config, words }, asked)).rejects.toThrow("npm start");
});
