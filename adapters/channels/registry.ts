import { z } from "zod";
import type { Adapter, AdapterContext, AdapterModule } from "../../core/adapter.ts";
import type { Mailbox } from "../../core/mailbox.ts";
import type { Uploads } from "../../core/media/uploads.ts";
import type { ChannelSetup } from "../../core/setup.ts";

/** A channel whose code and settings are still to be read. */
export interface Channel {
  readonly channel: string;
  /** Loads its code, reads an account's settings and makes its adapter, or throws what is wrong with them. */
  open(settings: unknown, context: AdapterContext): Promise<Adapter>;
  /** The names of the settings that it knows, of those given. Throws what is wrong with them. */
  namesIn(settings: unknown): Promise<readonly string[]>;
  /** How an account with these settings reads what it is told. */
  parserFor(settings: unknown): Promise<AdapterModule<unknown>["parse"]>;
  /** How an operator brings an account of it on the air. It takes settings as they were answered. */
  setup(): Promise<ChannelSetup<unknown>>;
  /** How it names the chat with whoever has a phone; undefined where nobody is known by it. */
  chatFor(): Promise<AdapterModule<unknown>["chatFor"]>;
}

/** What a channel's two files export that the hub begins with. */
interface ChannelCode<Settings> {
  module(): Promise<AdapterModule<Settings>>;
  setup?(): Promise<ChannelSetup<Settings>>;
}

/** What channels may be built on. */
export interface ChannelServices {
  readonly mailbox: Mailbox;
  readonly uploads: Pick<Uploads, "note" | "said">;
}

/** Every channel the hub speaks: a new one is a folder and a line here. None costs anything until it is used. */
export function channels({ mailbox, uploads }: ChannelServices): readonly Channel[] {
  return [
    channel("telegram", {
      module: async () => (await import("./telegram/channel.ts")).telegram,
      setup: async () => (await import("./telegram/setup.ts")).setup,
    }),
    channel("slack", {
      module: async () => (await import("./slack/channel.ts")).slack,
      setup: async () => (await import("./slack/setup.ts")).setup,
    }),
    channel("discord", {
      module: async () => (await import("./discord/channel.ts")).discord,
      setup: async () => (await import("./discord/setup.ts")).setup,
    }),
    channel("whatsapp-cloud", {
      module: async () => (await import("./whatsapp-cloud/channel.ts")).whatsappCloud,
      setup: async () => (await import("./whatsapp-cloud/setup.ts")).setup,
    }),
    channel("whatsapp-web", {
      module: async () => (await import("./whatsapp-web/channel.ts")).whatsappWeb(mailbox),
      setup: async () => (await import("./whatsapp-web/setup.ts")).setup,
    }),
    channel("web", {
      module: async () => (await import("./web/channel.ts")).web({ mailbox, uploads }),
      setup: async () => (await import("./web/setup.ts")).setup,
    }),
  ];
}

export function channel<Settings>(name: string, code: ChannelCode<Settings>): Channel {
  return {
    channel: name,
    async open(settings, context) {
      const module = await code.module();
      return module.create(module.settings.parse(settings), context);
    },
    async namesIn(settings) {
      const { settings: schema } = await code.module();
      return Object.keys(z.record(z.string(), z.unknown()).parse(schema.parse(settings)));
    },
    async parserFor(settings) {
      const module = await code.module();
      const read = module.parserFor && module.settings.parse(settings);
      return read ? (module.parserFor?.(read) ?? module.parse) : module.parse;
    },
    chatFor: async () => (await code.module()).chatFor,
    async setup() {
      const [{ settings: schema }, setup] = await Promise.all([code.module(), code.setup?.()]);
      if (!setup) throw new Error(`${name} is not set up by hand`);
      const { identify, connect, disconnect } = setup;
      return {
        ...setup,
        identify: (settings, world) => identify(schema.parse(settings), world),
        connect: (settings, world) => connect(schema.parse(settings), world),
        ...(disconnect && {
          disconnect: (settings: unknown, world) => disconnect(schema.parse(settings), world),
        }),
      };
    },
  };
}
