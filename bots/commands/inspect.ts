import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import type { Command } from "commander";
import type { AdapterModule } from "../../core/adapter.ts";
import { id } from "../../core/message/address.ts";
import { channelNames } from "../names.ts";
import { Quit } from "./quit.ts";

const CHANNELS = new URL("../../adapters/channels/", import.meta.url);

export function addInspect(program: Command): void {
  program
    .command("inspect")
    .description("show how a channel reads a payload; needs no database and no settings")
    .argument("<channel>", "telegram, web and the other folders of adapters/channels")
    .argument("<payload>", "a file with the body that the platform sent, or - for stdin")
    .option("--type <mime>", "what kind of body it is", "application/json")
    .option("--json", "on one line")
    .addHelpText(
      "after",
      `
Prints {"events": [...], "ignored": [{"kind", "reason"}...]}.

Examples:
  prosa inspect telegram update.json
  curl -s "$URL" | prosa inspect telegram - --json
  prosa inspect slack command.txt --type application/x-www-form-urlencoded`,
    )
    .action(inspect);
}

interface Options {
  readonly json?: true;
  readonly type: string;
}

async function inspect(channel: string, path: string, { json, type }: Options): Promise<void> {
  const { parse } = await readerOf(channel);
  const delivery = { body: await payload(path), contentType: type };
  const { events, ignored } = parse(delivery, id("inspect"));
  const text = JSON.stringify({ events, ignored }, null, json ? 0 : 2);
  process.stdout.write(`${text}\n`);
}

/** Loads the channel's `parse.ts` alone, and so nothing of what it takes to talk to the platform. */
async function readerOf(channel: string): Promise<Pick<AdapterModule<unknown>, "parse">> {
  const readable = channelNames();
  if (readable.includes(channel))
    return await import(new URL(`${channel}/parse.ts`, CHANNELS).href);
  throw new Quit(
    2,
    `Prosa knows no channel called ${channel}. Channels that can be read: ${readable.join(", ")}.`,
  );
}

async function payload(path: string): Promise<Uint8Array> {
  try {
    return path === "-" ? await buffer(process.stdin) : await readFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Quit(2, `The payload could not be read: ${reason}.`);
  }
}
