import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { AdapterContext, AdapterModule } from "../../core/adapter.ts";
import { inWords } from "../../core/message/in-words.ts";
import type { Button, Utterance } from "../../core/message/outgoing.ts";
import type { Act } from "../stage/act.ts";
import { onStage } from "../stage/stage.ts";
import type { Stage } from "../stage/stage.ts";

/** A person at a keyboard. */
export interface Tty {
  /** Yields what is entered, line by line, until there is no more or `signal` aborts. */
  lines(signal: AbortSignal): AsyncIterable<string>;
  show(text: string): void;
}

/** The language the person is taken to speak, as a BCP 47 tag. */
const settings = z.object({ language: z.string().optional() });

type TerminalSettings = z.infer<typeof settings>;

/** The terminal as a channel: lines in, text out, buttons by their numbers. */
export function terminal(tty: Tty): AdapterModule<TerminalSettings> {
  return onStage({
    channel: "terminal",
    settings,
    sends: [],
    repeatable: false,
    open: (given, context) => seat(tty, given, context),
  });
}

/** One chat for each time a person sits down. */
function seat(
  tty: Tty,
  { language }: TerminalSettings,
  { clock }: Pick<AdapterContext, "clock">,
): Stage {
  const here = {
    person: "me",
    chat: randomUUID(),
    ...(language !== undefined && { language }),
  };
  let offered: readonly Button[] = [];
  return {
    async *acts(signal) {
      for await (const line of tty.lines(signal)) {
        const at = clock.now().toISOString();
        const act: Act = { ...here, id: randomUUID(), at, ...entered(line, offered) };
        offered = [];
        yield act;
      }
    },
    show(_, say) {
      tty.show(shown(say));
      if (say.kind === "text" && say.buttons) offered = say.buttons;
    },
  };
}

/** The number of a button on offer is a press of it; anything else is words. */
function entered(line: string, offered: readonly Button[]) {
  const choice = /^\d+$/u.test(line) ? offered[Number(line) - 1] : undefined;
  if (!choice) return { type: "words" as const, text: line };
  const { action, label } = choice;
  return { type: "press" as const, action, label };
}

function shown(say: Utterance): string {
  if (say.kind !== "text") return inWords(say);
  return [say.markdown, ...(say.buttons ?? []).map(numbered)].join("\n");
}

function numbered({ label }: Button, index: number): string {
  return `  [${index + 1}] ${label}`;
}
