import { z } from "zod";
import { defineAdapter } from "../../core/adapter.ts";
import type { AdapterContext, AdapterModule } from "../../core/adapter.ts";
import type { Limits } from "../../core/limits.ts";
import { id } from "../../core/message/address.ts";
import type { Utterance } from "../../core/message/outgoing.ts";
import type { Schema } from "../../core/ports.ts";
import type { Act } from "./act.ts";
import { parserOn } from "./parse.ts";

/** Where people are who are in this very process: what they do there, and what they are shown. */
export interface Stage {
  /** Yields acts until `signal` aborts. Asking for the next one means that the one before is stored. */
  acts(signal: AbortSignal): AsyncIterable<Act>;
  /** `chat` is the person's own, unless their acts said another. */
  show(chat: string, say: Utterance): void;
}

export interface StageWish<Settings> {
  readonly channel: string;
  readonly settings: Schema<Settings>;
  readonly sends: Limits["sends"];
  readonly repeatable: boolean;
  open(settings: Settings, context: AdapterContext): Stage;
}

const limits: Omit<Limits, "sends"> = {
  measure: (markdown) => markdown.length,
  textLength: 100_000,
  captionLength: 100_000,
  buttons: 50,
  buttonLength: 200,
};

/** A channel without a platform: it takes everything at once and shows it as it is said. */
export function onStage<Settings>(wish: StageWish<Settings>): AdapterModule<Settings> {
  const { channel, settings, sends, repeatable } = wish;
  const parse = parserOn(channel);
  return defineAdapter({
    channel,
    settings,
    parse,
    create(read, context) {
      const stage = wish.open(read, context);
      const { account, clock } = context;
      async function* deliveries(signal: AbortSignal) {
        for await (const act of stage.acts(signal)) {
          const body = new TextEncoder().encode(JSON.stringify(act));
          const delivery = { body, contentType: "application/json" };
          yield { delivery, reading: parse(delivery, account) };
        }
      }
      return {
        channel,
        limits: { ...limits, sends },
        repeatable,
        source: { kind: "stream", deliveries },
        async send({ key, to, say }) {
          stage.show(to.chat, say);
          return { message: id(key), at: clock.now() };
        },
      };
    },
  });
}

/** Where a dialogue is rehearsed: a chat for each person. */
export function rehearsal(stage: Stage): AdapterModule<Record<string, never>> {
  return onStage({
    channel: "rehearsal",
    settings: z.record(z.string(), z.never()),
    sends: ["document"],
    repeatable: true,
    open: () => stage,
  });
}
