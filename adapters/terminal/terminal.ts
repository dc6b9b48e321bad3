import { randomUUID } from "node:crypto";
import { z } from "zod";
import { defineAdapter } from "../../core/adapter.ts";
import type { AdapterModule, Limits } from "../../core/adapter.ts";
import { id } from "../../core/message/address.ts";
import { inWords } from "../../core/message/in-words.ts";
import type { Button, Utterance } from "../../core/message/outgoing.ts";
import { enter } from "./entry.ts";
import type { Entry } from "./entry.ts";
import { parse } from "./parse.ts";

/** A person at a keyboard. */
export interface Tty {
  /** Yields what is entered, line by line, until there is no more or `signal` aborts. */
  lines(signal: AbortSignal): AsyncIterable<string>;
  show(text: string): void;
}

/** The language the person is taken to speak, as a BCP 47 tag. */
const settings = z.object({ language: z.string().optional() });

type TerminalSettings = z.infer<typeof settings>;

const limits: Limits = {
  sends: [],
  measure: (markdown) => markdown.length,
  textLength: 100_000,
  captionLength: 100_000,
  buttons: 50,
  buttonLength: 200,
};

/** The terminal as a channel: lines in, text out, buttons by their numbers. */
export function terminal(tty: Tty): AdapterModule<TerminalSettings> {
  return defineAdapter({
    channel: "terminal",
    settings,
    parse,
    create({ language }, { account, clock }) {
      const here = { chat: randomUUID(), ...(language !== undefined && { language }) };
      let offered: readonly Button[] = [];

      async function* deliveries(signal: AbortSignal) {
        for await (const line of tty.lines(signal)) {
          const entered: Entry = {
            ...here,
            ...enter(line, offered),
            at: clock.now().toISOString(),
          };
          offered = [];
          const body = new TextEncoder().encode(JSON.stringify(entered));
          const delivery = { body, contentType: "application/json" };
          yield { delivery, reading: parse(delivery, account) };
        }
      }

      return {
        channel: "terminal",
        limits,
        repeatable: false,
        source: { kind: "stream", deliveries },
        async send({ key, say }) {
          tty.show(shown(say));
          if (say.kind === "text" && say.buttons) offered = say.buttons;
          return { message: id(key), at: clock.now() };
        },
      };
    },
  });
}

function shown(say: Utterance): string {
  if (say.kind !== "text") return inWords(say);
  return [say.markdown, ...(say.buttons ?? []).map(numbered)].join("\n");
}

function numbered({ label }: Button, index: number): string {
  return `  [${index + 1}] ${label}`;
}
