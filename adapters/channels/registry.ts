import type { Adapter, AdapterContext, AdapterModule } from "../../core/adapter.ts";
import type { Mailbox } from "../../core/mailbox.ts";
import { telegram } from "./telegram/telegram.ts";
import { web } from "./web/web.ts";

/** A channel whose settings are still to be read. */
export interface Channel extends Pick<AdapterModule<unknown>, "channel" | "parse"> {
  /** Reads an account's settings and makes its adapter, or throws what is wrong with them. */
  open(settings: unknown, context: AdapterContext): Adapter;
}

/** Every channel the hub speaks: a new one is a folder and a line here. */
export function channels({ mailbox }: { mailbox: Mailbox }): readonly Channel[] {
  return [channel(telegram), channel(web(mailbox))];
}

export function channel<Settings>(module: AdapterModule<Settings>): Channel {
  return {
    channel: module.channel,
    parse: (delivery, account) => module.parse(delivery, account),
    open: (settings, context) => module.create(module.settings.parse(settings), context),
  };
}
