import { z } from "zod";
import { defineAdapter } from "../../core/adapter.ts";
import type { AdapterModule, Limits } from "../../core/adapter.ts";
import { id } from "../../core/message/address.ts";
import type { Utterance } from "../../core/message/outgoing.ts";
import type { Act } from "./act.ts";
import { parse } from "./parse.ts";

/** Where a dialogue is rehearsed: what people do there, and what they are shown. */
export interface Stage {
  /** Yields acts until `signal` aborts. Asking for the next one means that the one before is stored. */
  acts(signal: AbortSignal): AsyncIterable<Act>;
  show(person: string, say: Utterance): void;
}

const limits: Limits = {
  sends: ["document"],
  measure: (markdown) => markdown.length,
  textLength: 100_000,
  captionLength: 100_000,
  buttons: 50,
  buttonLength: 200,
};

/** A channel within the process, for dialogues that are rehearsed: a chat for each person. */
export function rehearsal(stage: Stage): AdapterModule<Record<string, never>> {
  return defineAdapter({
    channel: "rehearsal",
    settings: z.record(z.string(), z.never()),
    parse,
    create(_, { account, clock }) {
      async function* deliveries(signal: AbortSignal) {
        for await (const act of stage.acts(signal)) {
          const body = new TextEncoder().encode(JSON.stringify(act));
          const delivery = { body, contentType: "application/json" };
          yield { delivery, reading: parse(delivery, account) };
        }
      }
      return {
        channel: "rehearsal",
        limits,
        repeatable: true,
        source: { kind: "stream", deliveries },
        async send({ key, to, say }) {
          stage.show(to.chat, say);
          return { message: id(key), at: clock.now() };
        },
      };
    },
  });
}
