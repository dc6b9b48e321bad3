import { onTestFinished } from "vitest";
import type { Adapter, AdapterContext } from "../../../../core/adapter.ts";
import { id } from "../../../../core/message/address.ts";
import type { Address } from "../../../../core/message/address.ts";
import { contextForTest } from "../../../../core/testing/adapter-context.ts";
import { noting } from "../../../../core/testing/bench.ts";
import { openTelegram } from "../../../../sandbox/telegram/telegram.ts";
import type { LocalTelegram } from "../../../../sandbox/telegram/telegram.ts";
import { telegram } from "../channel.ts";

export { outgoing, soon } from "../../../../core/testing/bench.ts";

export const token = "4242:CANARY-token-that-must-not-show";
export const account = id<"account">("clinic");

/** An adapter on its bench: with a local Telegram before it and nothing but notes behind it. */
export interface Bench {
  readonly platform: LocalTelegram;
  readonly adapter: Adapter;
  readonly context: AdapterContext;
  /** What was logged, as `level: message`. */
  readonly logged: string[];
}

export async function openBench(
  settings: object = { mode: "polling" },
  given: Partial<AdapterContext> = {},
): Promise<Bench> {
  const platform = await openTelegram({ token });
  onTestFinished(() => platform.close());
  const { context: bare, logged } = openContext();
  const context = { ...bare, ...given };
  const adapter = telegram.create(
    telegram.settings.parse({ token, apiRoot: platform.apiRoot, ...settings }),
    context,
  );
  return { platform, adapter, context, logged };
}

export function openContext(): Pick<Bench, "context" | "logged"> {
  const { log, logged } = noting();
  const context = contextForTest({
    account,
    card: (language) => ({
      name: "Clínica",
      about: "",
      prompts: [],
      commands: [
        { name: "help", summary: `help in ${language}` },
        { name: "Não Serve", summary: "no command of Telegram's" },
      ],
      demo: true,
    }),
    log,
  });
  return { context, logged };
}

export function addressOf(chat: number, thread?: number): Address {
  const place = { channel: "telegram", account, chat: id<"chat">(chat) };
  return thread === undefined ? place : { ...place, thread: id(thread) };
}
