import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readTranscript } from "../../bots/rehearse/transcript.ts";
import { id } from "../../core/message/address.ts";
import { factsUnder } from "../../prisma/facts.ts";
import { joinTwins } from "../../prisma/store/joining.ts";
import { openWhatsAppCloudSandbox } from "../../sandbox/whatsapp-cloud/whatsapp.ts";
import { openWhatsAppWebSandbox } from "../../sandbox/whatsapp-web/whatsapp-web.ts";
import { afterwards } from "../database.ts";
import { hubForTest } from "../running-hub.ts";

const timeZone = "America/Sao_Paulo";
const page = join(import.meta.dirname, "../../bots/atende/dialogues/step-by-step.md");

/** A number that is linked to WhatsApp's Cloud API and to WhatsApp Web, and a patient who writes to it. */
async function openNumber(now: Date) {
  const [cloud, web] = await Promise.all([openWhatsAppCloudSandbox(), openWhatsAppWebSandbox()]);
  afterwards(() => cloud.close());
  afterwards(() => web.close());
  const accounts = [cloud, web].map(({ channel, settings }) => ({
    channel,
    name: "clinic",
    bot: "atende",
    settings,
  }));
  const { url, database } = await hubForTest({ clock: { now: () => now } }, {}, { accounts });
  const { prisma, pool } = database;
  const [one, other] = await prisma.channelAccount.findMany({ where: { name: "clinic" } });
  if (!one || !other) throw new Error("the accounts are not there");
  await joinTwins(pool, id(one.id), id(other.id));
  cloud.aim(`${url}/channels/whatsapp-cloud/clinic`);
  const onCloud = cloud.person({ name: "Maria" });
  const onWeb = web.person({ name: "Maria", number: onCloud.id });
  const complaints = () => [...cloud.complaints, ...web.complaints];
  return { database, onCloud, onWeb, complaints };
}

it("is booked in one conversation, whichever of two transports each word comes by", async () => {
  const dialogue = readTranscript(await readFile(page, "utf8"));
  const now = new Date(dialogue.now.toZonedDateTime(timeZone).epochMilliseconds);
  const { database, onCloud, onWeb, complaints } = await openNumber(now);
  const { prisma, pool } = database;
  const bubbles = () =>
    [onCloud, onWeb].flatMap((each) => each.transcript().filter(({ who }) => who === "bot"));
  const settled = async () => ({
    turns: await prisma.turn.count(),
    unheard: (await prisma.message.count({ where: { author: "bot" } })) - bubbles().length,
  });
  for (const [index, { act }] of dialogue.exchanges.entries()) {
    if ("until" in act) throw new Error("time stands still in this dialogue");
    const words = "says" in act ? act.says : act.presses;
    const ways = [[onCloud], [onWeb], [onWeb, onCloud]][index % 3] ?? [];
    await Promise.all(ways.map((way) => way.says(words)));
    const expected = { turns: index + 1, unheard: 0 };
    await expect.poll(settled, { interval: 20, timeout: 30_000 }).toEqual(expected);
  }
  for (const { columns, rows } of dialogue.tables)
    expect(await factsUnder(columns, { pool, timeZone })).toEqual(rows);
  expect(await prisma.conversation.count()).toBe(1);
  expect(await prisma.contact.count()).toBe(1);
  const spoken = [onCloud, onWeb].map((each) => each.transcript().some(({ who }) => who === "bot"));
  expect(spoken).toEqual([true, true]);
  expect(complaints()).toEqual([]);
}, 60_000);
