import { Temporal } from "temporal-polyfill";

/**
 * A dialogue as a clinic's manager writes and reads it: a Markdown page.
 *
 *     # A patient books in one sentence
 *
 *     Monday 2026-03-02 08:00, pt-BR
 *
 *     > quero uma limpeza com a dra ana na sexta às 10
 *
 *     Posso confirmar? **Limpeza** com Dra. Ana Ribeiro, …
 *
 *     [Sim, confirmar] [Mudar algo]
 *
 *     > [Sim, confirmar]
 *
 *     Tudo certo, …
 *
 *     | Service | Professional     | Start            | Status |
 *     | ------- | ---------------- | ---------------- | ------ |
 *     | Limpeza | Dra. Ana Ribeiro | 2026-03-06 10:00 | booked |
 *
 * Below the title stand the clinic's clock and the patient's language. A quoted line is the
 * patient's: words, or the label of a button in brackets. What follows it is all that the bot must
 * say to it, with its buttons; `…` stands for anything, and nothing for silence. The table at the end
 * is what must stand in the agenda, in the order of its days.
 */
export interface Dialogue {
  readonly title: string;
  /** The clinic's wall clock, which stands still. */
  readonly now: Temporal.PlainDateTime;
  /** BCP 47. */
  readonly language: string;
  readonly exchanges: readonly Exchange[];
  readonly agenda: readonly string[];
}

export interface Exchange {
  readonly patient: { readonly says: string } | { readonly presses: string };
  /** What the bot must say. */
  readonly bot: string;
}

/** One thing the bot showed. */
export interface Shown {
  readonly text: string;
  readonly buttons: readonly string[];
}

const page =
  /^# (?<title>.+)\n\n(?<weekday>\w+) (?<day>[\d-]+) (?<time>[\d:]+), (?<language>[\w-]+)\n\n(?<talk>> [^]+?)\n\n\|.+\|\n\|[ |-]+\|\n(?<agenda>[^]*)$/u;

/** Reads a page. Throws when it is not one, or when its weekday is not the day's. */
export function readDialogue(markdown: string): Dialogue {
  const { title, weekday, day, time, language, talk, agenda } = page.exec(markdown)?.groups ?? {};
  if (!title || !language || !talk || agenda === undefined)
    throw new Error("not a dialogue: it needs a title, a clock, what is said and a table");
  const now = Temporal.PlainDateTime.from(`${day}T${time}`);
  const isOn = now.toLocaleString("en", { weekday: "long" });
  if (weekday !== isOn) throw new Error(`${day} is a ${isOn}, not a ${weekday}`);
  return {
    title,
    now,
    language,
    exchanges: talk.split(/^> /mu).slice(1).map(readExchange),
    agenda: agenda.split("\n").flatMap((line) => (line.startsWith("|") ? [readRow(line)] : [])),
  };
}

function readExchange(text: string): Exchange {
  const [line = "", ...answer] = text.split("\n");
  const label = /^\[(.+)\]$/u.exec(line)?.[1];
  return {
    patient: label === undefined ? { says: line } : { presses: label },
    bot: plain(answer.join("\n")),
  };
}

function readRow(line: string): string {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim())
    .join(" | ");
}

/**
 * What the bot said, in the transcript's own words wherever they fit it: where the two are compared,
 * only what does not fit is seen to differ.
 */
export function inTheWordsOf(expected: string, said: readonly Shown[]): string {
  const heard = plain(
    said
      .map(({ text, buttons }) => `${text} ${buttons.map((label) => `[${label}]`).join(" ")}`)
      .join(" "),
  );
  const parts = expected.split("…").map((part) => RegExp.escape(part));
  return new RegExp(`^${parts.join(".*")}$`, "u").test(heard) ? expected : heard;
}

/** Without what a channel shows in its own way: emphasis, list marks, line breaks and kinds of space. */
function plain(markdown: string): string {
  return markdown
    .replaceAll(/^[-•] /gmu, "")
    .replaceAll(/[*_]/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
}
