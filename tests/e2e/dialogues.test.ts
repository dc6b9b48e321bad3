import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTranscript } from "../../bots/rehearse/transcript.ts";
import type { Exchange, Transcript } from "../../bots/rehearse/transcript.ts";
import { inTheWordsOf } from "../../bots/rehearse/words.ts";
import type { Log } from "../../core/ports.ts";
import type { Database } from "../../prisma/database.ts";
import { factsUnder } from "../../prisma/facts.ts";
import { hubForTest } from "../running-hub.ts";
import { openDiscordSandbox } from "../../sandbox/discord/discord.ts";
import { openSlackSandbox } from "../../sandbox/slack/slack.ts";
import { openWhatsAppCloudSandbox } from "../../sandbox/whatsapp-cloud/whatsapp.ts";
import { openWhatsAppWebSandbox } from "../../sandbox/whatsapp-web/whatsapp-web.ts";
import { byPolling, bySandbox, byWeb, byWebhook } from "./patients.ts";
import type { Patient } from "./patients.ts";

/** Of a clinic's dialogues those that between them have all that a channel must carry. */
const names = [
  "a-person-and-back",
  "changes-of-mind",
  "english",
  "sees-and-cancels",
  "spanish",
  "step-by-step",
  "two-visits",
];
const folder = join(import.meta.dirname, "../../bots/atende/dialogues");
const pages = await Promise.all(names.map((name) => readFile(join(folder, `${name}.md`), "utf8")));
const dialogues = pages.map(readTranscript);
const timeZone = "America/Sao_Paulo";

describe.each([
  { channel: "on the web", by: byWeb },
  { channel: "in Telegram, by polling", by: byPolling },
  { channel: "in Telegram, by a webhook that is called twice", by: byWebhook },
  { channel: "in WhatsApp Cloud", by: () => bySandbox(openWhatsAppCloudSandbox) },
  {
    channel: "in Slack, by Socket Mode",
    by: () => bySandbox(() => openSlackSandbox({ mode: "socket" })),
  },
  { channel: "in Discord", by: () => bySandbox(openDiscordSandbox) },
  { channel: "in WhatsApp Web", by: () => bySandbox(openWhatsAppWebSandbox) },
])("$channel", ({ by }) => {
  it.each(dialogues)("$title", async (dialogue) => {
    const now = new Date(dialogue.now.toZonedDateTime(timeZone).epochMilliseconds);
    const { log, troubles } = listeningLog();
    const platform = await by();
    const clock = { now: () => now };
    const { url, database } = await hubForTest({ clock, log }, platform.settings, platform);
    const patient = await platform.arrive(url, dialogue.language);
    await talk(dialogue, patient, database);
    for (const { columns, rows } of dialogue.tables)
      expect(await factsUnder(columns, { pool: database.pool, timeZone })).toEqual(rows);
    expect([...troubles, ...platform.complaints()]).toEqual([]);
  });
});

/** A log of which only troubles are kept. */
function listeningLog(): { readonly log: Log; readonly troubles: readonly string[] } {
  const troubles: string[] = [];
  const note = (message: string) => void troubles.push(message);
  return { log: { info: () => undefined, warn: note, error: note }, troubles };
}

async function talk(dialogue: Transcript, patient: Patient, database: Database): Promise<void> {
  let said = 0;
  for (const [index, exchange] of dialogue.exchanges.entries()) {
    await act(patient, exchange);
    await answered(database, patient, index + 1);
    const shown = patient.heard().slice(said);
    said += shown.length;
    const answer = `the answer to ${JSON.stringify(exchange.act)}`;
    expect(inTheWordsOf(exchange.bot, shown), answer).toBe(exchange.bot);
  }
}

function act(patient: Patient, { act: does }: Exchange): Promise<unknown> {
  if ("until" in does) throw new Error("time stands still in these dialogues");
  return "says" in does ? patient.says(does.says) : patient.presses(does.presses);
}

/** Waits until so many turns were taken, and all that was said in them is heard. */
async function answered(database: Database, patient: Patient, turns: number): Promise<void> {
  const progress = async () => {
    const { turn, message } = database.prisma;
    const said = await message.count({ where: { status: "sent" } });
    return {
      turns: await turn.count(),
      unsaid: (await message.count({ where: { author: "bot" } })) - said,
      unheard: said - patient.heard().length,
    };
  };
  const settled = { turns, unsaid: 0, unheard: 0 };
  await expect.poll(progress, { interval: 20, timeout: 10_000 }).toEqual(settled);
}
