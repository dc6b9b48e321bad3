import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openTelegramSandbox } from "../sandbox/telegram/sandbox.ts";
import { hubForTest } from "./running-hub.ts";

const picture = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const page = Buffer.from("<!doctype html><script>alert(1)</script>");

it("keeps what people send, and turns away what is not what it says", async () => {
  const platform = await openTelegramSandbox();
  const data = await mkdtemp(path.join(tmpdir(), "prosa-data-"));
  onTestFinished(async () => {
    await platform.close();
    await rm(data, { recursive: true, force: true });
  });
  const { channel, settings } = platform;
  const account = { channel, name: "4242", bot: "atende", settings };
  const hub = await hubForTest({}, { PROSA_DATA: data }, { accounts: [account] });
  const ana = platform.person({ name: "Ana" });
  const file = { kind: "document", name: "exame.gif", type: "image/gif" } as const;
  await ana.sends({ ...file, body: picture });
  await ana.sends({ ...file, body: page });
  const rows = () => hub.database.prisma.media.findMany({ orderBy: { id: "asc" } });
  await expect.poll(rows, { timeout: 15_000 }).toMatchObject([
    { state: "kept", type: "image/gif", bytes: BigInt(picture.length), name: "exame.gif" },
    { state: "refused", why: expect.stringContaining("image/gif") },
  ]);
  const [kept] = await rows();
  const digits = kept?.stored?.replace("sha256:", "") ?? "";
  const stored = await readFile(path.join(data, "media", digits.slice(0, 2), digits));
  expect(stored.equals(picture)).toBe(true);
  expect(platform.complaints).toEqual([]);
});
