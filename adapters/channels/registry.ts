import type { Adapter, AdapterContext, AdapterModule } from "../../core/adapter.ts";
import type { Mailbox } from "../../core/mailbox.ts";

/** A channel whose code and settings are still to be read. */
export interface Channel {
  readonly channel: string;
  /** Loads its code, reads an account's settings and makes its adapter, or throws what is wrong with them. */
  open(settings: unknown, context: AdapterContext): Promise<Adapter>;
}

/** Every channel the hub speaks: a new one is a folder and a line here. None costs anything until it is used. */
export function channels({ mailbox }: { mailbox: Mailbox }): readonly Channel[] {
  return [
    channel("telegram", async () => (await import("./telegram/channel.ts")).telegram),
    channel("web", async () => (await import("./web/channel.ts")).web(mailbox)),
  ];
}

export function channel<Settings>(
  name: string,
  load: () => Promise<AdapterModule<Settings>>,
): Channel {
  return {
    channel: name,
    async open(settings, context) {
      const module = await load();
      return module.create(module.settings.parse(settings), context);
    },
  };
}
