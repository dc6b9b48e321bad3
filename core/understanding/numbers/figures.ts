import type { Read, Sentence } from "./sentence.ts";

/** What letters written to figures multiply them by. */
const suffixes: Readonly<Record<string, number>> = { k: 1e3, g: 1e9, b: 1e9, t: 1e12 };

/** A number written in figures, with its sign, its groups of three and its fraction. */
export function readFigures(text: Sentence, start: number): Read | undefined {
  const isNegative = text.at(start) === "-" && text.isFree(start);
  const from = isNegative ? start + 1 : start;
  const read = readVulgar(text, from) ?? readFraction(text, from) ?? readDecimal(text, from);
  if (!read) return undefined;
  const { value, end } = readOver(text, read) ?? readMixed(text, read) ?? readPower(text, read);
  return { value: isNegative ? -value : value, end };
}

/** "½" is folded to one mark. */
function readVulgar(text: Sentence, at: number): Read | undefined {
  const [, over, under] = /^(\d+)⁄(\d+)$/u.exec(text.at(at)) ?? [];
  return over && under ? { value: Number(over) / Number(under), end: at + 1 } : undefined;
}

/** ".5" with nothing before it. */
function readFraction(text: Sentence, at: number): Read | undefined {
  const isFraction = text.at(at) === text.lexicon.decimalMark && text.isFree(at);
  if (!isFraction || !text.isFigures(at + 1) || !text.isGlued(at + 1)) return undefined;
  return { value: Number(`0.${text.at(at + 1)}`), end: at + 2 };
}

/** "3/4". */
function readOver(text: Sentence, { value, end }: Read): Read | undefined {
  if (text.at(end) !== "/" || !text.isGlued(end)) return undefined;
  const under = text.whole(end + 1);
  return under ? { value: value / under, end: end + 2 } : undefined;
}

/** "2 1/4". */
function readMixed(text: Sentence, { value, end }: Read): Read | undefined {
  if (text.at(end + 1) !== "/" || text.isGlued(end) || !Number.isInteger(value)) return undefined;
  const [over = 0, under = 0] = [text.whole(end), text.whole(end + 2)];
  return over > 0 && over < under ? { value: value + over / under, end: end + 3 } : undefined;
}

/** "1e10", "1.1^23" and "10k". */
function readPower(text: Sentence, read: Read): Read {
  const { value, end } = read;
  if (!text.isGlued(end)) return read;
  const times = suffixes[text.at(end)];
  if (times && !text.isGlued(end + 1)) return { value: value * times, end: end + 1 };
  const isExponent = text.at(end) === "e";
  if (!isExponent && text.at(end) !== "^") return read;
  const signs = signsAt(text, end + 1);
  const power = text.whole(signs.end);
  if (power === undefined || !text.isGlued(signs.end)) return read;
  const raised = (isExponent ? 10 : value) ** (signs.value * power);
  return { value: isExponent ? value * raised : raised, end: signs.end + 1 };
}

function signsAt(text: Sentence, start: number): Read {
  let [value, end] = [1, start];
  while (text.at(end) === "-" || text.at(end) === "+") {
    if (text.at(end) === "-") value = -value;
    end += 1;
  }
  return { value, end };
}

function readDecimal(text: Sentence, start: number): Read | undefined {
  if (!text.isFigures(start)) return undefined;
  const { groups, marks, end } = groupsAt(text, start);
  const written = plain(groups, marks, text.lexicon.decimalMark);
  if (written === undefined) return { value: Number(text.at(start)), end: start + 1 };
  return { value: Number(written), end };
}

interface Groups {
  readonly groups: readonly string[];
  /** What stands between them. */
  readonly marks: readonly string[];
  readonly end: number;
}

/** The figures that are written together, or in groups of three with spaces between them. */
function groupsAt(text: Sentence, start: number): Groups {
  const [groups, marks] = [[text.at(start)], [""].slice(1)];
  let end = start + 1;
  for (;;) {
    const figures = isMarked(text, end) ? end + 1 : end;
    const isSpaced = figures === end && text.at(start).length <= 3 && isSpacedGroup(text, end);
    if (figures === end && !isSpaced) return { groups, marks, end };
    groups.push(text.at(figures));
    marks.push(isSpaced ? " " : text.at(end));
    end = figures + 1;
  }
}

/** A mark inside of figures. */
function isMarked(text: Sentence, at: number): boolean {
  if (text.at(at) !== "." && text.at(at) !== ",") return false;
  return text.isGlued(at) && text.isFigures(at + 1) && text.isGlued(at + 1);
}

function isSpacedGroup(text: Sentence, at: number): boolean {
  return text.isFigures(at) && text.at(at).length === 3 && text.isSpaced(at);
}

/** The number as a computer writes it, or undefined when its groups make none. */
function plain(
  groups: readonly string[],
  marks: readonly string[],
  decimalMark: string,
): string | undefined {
  const fraction = groups.at(-1) ?? "";
  if (!endsInFraction(groups, marks, decimalMark)) return grouped(groups);
  const whole = grouped(groups.slice(0, -1));
  return whole === undefined ? undefined : `${whole}.${fraction}`;
}

/** The last mark is the decimal one when it is so in the language, or cannot be another. */
function endsInFraction(
  groups: readonly string[],
  marks: readonly string[],
  decimalMark: string,
): boolean {
  const last = marks.at(-1) ?? " ";
  if (last === " " || marks.indexOf(last) < marks.length - 1) return false;
  return marks.length > 1 || last === decimalMark || groups.at(-1)?.length !== 3;
}

function grouped(groups: readonly string[]): string | undefined {
  const [first = "", ...rest] = groups;
  const isGrouped = rest.length === 0 || first.length <= 3;
  return isGrouped && rest.every(({ length }) => length === 3) ? groups.join("") : undefined;
}
