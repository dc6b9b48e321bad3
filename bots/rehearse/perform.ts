import { dirname } from "node:path";
import type { Page } from "./pages.ts";
import { rehearse } from "./rehearsal.ts";
import type { Performance } from "./rehearsal.ts";
import type { Theatre } from "./theatre.ts";

/** A page, and how it went. */
export interface Performed {
  readonly page: Page;
  readonly performance: Performance;
  readonly seconds: number;
}

interface Performing {
  readonly theatre: Theatre;
  /** How many at once. */
  readonly atOnce: number;
  /** Whether the bot's words are compared too. */
  readonly words: boolean;
}

/** Plays pages, several at once, and yields how they went in their order. */
export async function* perform(
  pages: readonly Page[],
  { theatre, atOnce, words }: Performing,
): AsyncIterable<Performed> {
  const under: Promise<Performed>[] = [];
  const waiting = [...pages];
  for (;;) {
    for (const page of waiting.splice(0, atOnce - under.length))
      under.push(performed(page, theatre, words));
    const next = under.shift();
    if (!next) return;
    yield await next;
  }
}

async function performed(page: Page, theatre: Theatre, words: boolean): Promise<Performed> {
  const begun = performance.now();
  const { bot, transcript } = page;
  const went = await theatre
    .lend(transcript.now.year, (house) =>
      rehearse(transcript, { ...house, bot, words, folder: dirname(page.path) }),
    )
    .catch(brokenOff);
  return { page, performance: went, seconds: (performance.now() - begun) / 1_000 };
}

/** One that cannot be played to its end has not passed, and the others go on. */
function brokenOff(error: unknown): Performance {
  const found = error instanceof Error ? error.message : String(error);
  const difference = { at: "the rehearsal", expected: "that it comes to its end", found };
  return { differences: [difference], answers: [], tables: [] };
}
