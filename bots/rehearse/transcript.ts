import { Temporal } from "temporal-polyfill";
import { withoutMark } from "../byte-order-mark.ts";

/**
 * A dialogue as a clinic's manager writes and reads it: a Markdown page. `docs/dialogues.md` says how.
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
 *     Thursday 2026-03-05 10:00
 *
 *     Olá! Passando para lembrar …
 *
 *     | Service | Professional     | Start            | Status |
 *     | ------- | ---------------- | ---------------- | ------ |
 *     | Limpeza | Dra. Ana Ribeiro | 2026-03-06 10:00 | confirmed |
 */
export interface Transcript {
  readonly title: string;
  /** The clinic's wall clock as it begins. It stands still until an exchange moves it. */
  readonly now: Temporal.PlainDateTime;
  /** BCP 47. */
  readonly language: string;
  /** What the patient is called where nobody else is named; absent when the platform tells no name. */
  readonly patient?: string;
  /** The files of clinics that the account books for beside the demonstration clinic; none unless said. */
  readonly clinics?: readonly string[];
  readonly exchanges: readonly Exchange[];
  /** What must stand in the database at the end. */
  readonly tables: readonly Table[];
}

export interface Exchange {
  readonly act: Act;
  /** What the bot says to it, with its buttons; `…` stands for anything. */
  readonly bot: string;
}

export type Act = Said | { readonly until: Temporal.PlainDateTime };

/** Words, or the label of a button, of the patient or of somebody else. */
export type Said = ({ readonly says: string } | { readonly presses: string }) & {
  readonly who?: string;
};

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const moment =
  /^(?<weekday>\p{L}[\p{L}-]*),? (?<day>\d{4}-\d\d-\d\d) (?<time>\d\d:\d\d)(?:, ?(?<language>[a-zA-Z]{2,3}(?:-\w+)*)(?:, ?(?<patient>.+))?)?$/u;
const saying = /^> ?(?:\*\*(?<who>[^*]+?):?\*\*:? ?)?(?:\[(?<label>.+)\]|(?<words>.+))$/u;

const clinic = /^With \[[^\]]*\]\((?<file>[^)]+)\)/u;

/** Reads a page. Throws what is wrong with it and how to mend that. */
export function readTranscript(markdown: string): Transcript {
  const lines = withoutMark(markdown)
    .split(/\r?\n/u)
    .map((line) => line.trimEnd());
  const title = lines.find((line) => line.startsWith("# "))?.slice(2);
  if (title === undefined)
    throw new Error("it has no title: begin with a line like `# A patient books`");
  const begins = lines.findIndex((line) => moment.test(line));
  const exchanges = readExchanges(lines.slice(begins + 1));
  if (exchanges.length === 0)
    throw new Error("nobody says anything: a person's line begins with `> `");
  const tables = readTables(lines);
  if (tables.length === 0)
    throw new Error("nothing says what must come of it: it ends with a table, be it an empty one");
  const clinics = lines
    .slice(0, begins)
    .flatMap((line) => clinic.exec(line)?.groups?.["file"] ?? []);
  const beginning = readBeginning(lines[begins] ?? "");
  return { title, ...beginning, ...(clinics.length > 0 && { clinics }), exchanges, tables };
}

function readBeginning(line: string): Pick<Transcript, "now" | "language" | "patient"> {
  const { language, patient } = moment.exec(line)?.groups ?? {};
  if (language === undefined)
    throw new Error(
      "it has no clock: below the title comes a line like `Monday 2026-03-02 08:00, pt-BR`",
    );
  return { now: readMoment(line), language, ...(patient !== undefined && { patient }) };
}

/** What stands before the first exchange is for the reader. */
function readExchanges(lines: readonly string[]): readonly Exchange[] {
  const exchanges: { act: Act; answer: string[] }[] = [];
  for (const line of lines) {
    const act = readAct(line);
    if (act) exchanges.push({ act, answer: [] });
    else if (!line.startsWith("|")) exchanges.at(-1)?.answer.push(line);
  }
  return exchanges.map(({ act, answer }) => ({ act, bot: plain(answer.join("\n")) }));
}

function readAct(line: string): Act | undefined {
  if (moment.test(line)) return { until: readMoment(line) };
  const { who, label, words } = saying.exec(line)?.groups ?? {};
  const by = who === undefined ? {} : { who };
  if (label !== undefined) return { presses: label, ...by };
  return words === undefined ? undefined : { says: words, ...by };
}

const WEEKDAYS_IN = ["en", "pt-BR", "es"];

/** Throws when the weekday is not the day's own. */
function readMoment(line: string): Temporal.PlainDateTime {
  const { weekday = "", day, time } = moment.exec(line)?.groups ?? {};
  const at = Temporal.PlainDateTime.from(`${day}T${time}`);
  const names = WEEKDAYS_IN.map((language) => at.toLocaleString(language, { weekday: "long" }));
  const isNamed = names.some((name) => name.toLowerCase().startsWith(weekday.toLowerCase()));
  if (isNamed) return at;
  throw new Error(`${day} is a ${names[0]}, not a ${weekday}`);
}

/** Lines that stand together: the columns, a rule, and the rows. */
function readTables(lines: readonly string[]): readonly Table[] {
  const tables: string[][] = [];
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith("|")) continue;
    if (lines[index - 1]?.startsWith("|")) tables.at(-1)?.push(line);
    else tables.push([line]);
  }
  return tables.map(([columns = "", _rule, ...rows]) => ({
    columns: cellsOf(columns),
    rows: rows.map(cellsOf),
  }));
}

function cellsOf(line: string): readonly string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** Without what a channel shows in its own way: emphasis, list marks, line breaks and kinds of space. */
export function plain(markdown: string): string {
  return markdown
    .replaceAll(/^[-•] /gmu, "")
    .replaceAll(/[*_]/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
}
