import { onTestFinished } from "vitest";
import type { Adapter, AdapterContext, Delivery } from "../../../../core/adapter.ts";
import { id } from "../../../../core/message/address.ts";
import type { Address } from "../../../../core/message/address.ts";
import type { StoredMedia } from "../../../../core/message/outgoing.ts";
import { contextForTest } from "../../../../core/testing/adapter-context.ts";
import { noting } from "../../../../core/testing/bench.ts";
import { openDiscordSandbox } from "../../../../sandbox/discord/discord.ts";
import type { DiscordWish, LocalDiscord } from "../../../../sandbox/discord/discord.ts";
import { discord } from "../channel.ts";

export { outgoing, soon } from "../../../../core/testing/bench.ts";

export const account = id<"account">("clinic");

/** An adapter on its bench: with a local Discord before it and nothing but notes behind it. */
export interface Bench {
  readonly platform: LocalDiscord;
  readonly adapter: Adapter;
  readonly context: AdapterContext;
  /** What was logged, as `level: message`. */
  readonly logged: string[];
}

export async function openBench(wish: DiscordWish = {}, given: Partial<AdapterContext> = {}) {
  const platform = await openDiscordSandbox(wish);
  onTestFinished(() => platform.close());
  return benchFor(platform, given);
}

/** Another start of the hub, before the same Discord. */
export function benchFor(platform: LocalDiscord, given: Partial<AdapterContext> = {}): Bench {
  const { log, logged } = noting();
  const context = contextForTest({
    account,
    card,
    log,
    ...given,
  });
  const adapter = discord.create(discord.settings.parse(platform.settings), context);
  return { platform, adapter, context, logged };
}

function card(language: string) {
  return {
    name: "Clínica",
    about: "",
    prompts: [],
    commands: [
      { name: "help", summary: `help in ${language}` },
      { name: "Não Serve", summary: "no command of Discord's" },
    ],
    demo: true,
  };
}

export function addressOf(chat: string): Address {
  return { channel: "discord", account, chat: id(chat) };
}

/** A file that is in the hub's store, and the store that has it. */
export function stored(body: Uint8Array, about: { type: string; name?: string }) {
  const media: StoredMedia = { id: id("sha256:1"), bytes: body.length, ...about };
  const open = async () => ReadableStream.from([body.subarray(0, 10), body.subarray(10)]);
  return { media, given: { media: { ...contextForTest().media, open } } };
}

export function delivery(json: unknown): Delivery {
  return {
    body: new TextEncoder().encode(JSON.stringify(json)),
    contentType: "application/json",
  };
}
