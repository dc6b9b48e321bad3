import type { Skill } from "../../skill.ts";
import { negates } from "../answers/calling-off.ts";
import { corrects, speaksOf } from "../answers/otherwise.ts";
import { sharing, wholly } from "./apart.ts";
import { inParts } from "../routing/clauses.ts";
import { isBegun } from "../dialogue.ts";
import type { Active } from "../dialogue.ts";
import { fill } from "./form.ts";
import type { Filling } from "./filling.ts";
import { saying } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { neededBy } from "./slots.ts";

/** The form under way, filled, and all that wait. */
export interface Together {
  readonly filling: Filling;
  readonly waiting: readonly Active[];
}

/**
 * Fills the form under way and those that were asked for together with it, where an answer tells of each:
 * "a las 9 y a las 9 y media", "9 for me and 9:30 for him". Undefined where it does not.
 */
export async function fillTogether(
  moment: Moment,
  skill: Skill,
  active: Active,
): Promise<Together | undefined> {
  const { waiting = [] } = moment.input.dialogue;
  const begun = waiting.findIndex((form) => form.skill !== skill.name || isBegun(form));
  const next = begun < 0 ? waiting : waiting.slice(0, begun);
  const forms = [active, ...next];
  if (forms.length < 2 || active.asked === undefined) return undefined;
  if (corrects(moment.said) || negates(moment.said)) return undefined;
  const told = await toldOfEach(moment, skill, forms);
  if (!told) return undefined;
  const [first = active, ...others] = sharing(skill, told.map(wholly)).map((known, index) => ({
    ...(forms[index] ?? active),
    known,
  }));
  const changed = Object.keys(first.known).filter(
    (name) => first.known[name] !== active.known[name],
  );
  return {
    filling: { active: first, changed, heard: true },
    waiting: [...others, ...waiting.slice(next.length)],
  };
}

type Known = Active["known"];

/** What each form knows then: by the first slot, that which was asked for before others, of which the answer tells each. */
async function toldOfEach(
  moment: Moment,
  skill: Skill,
  forms: readonly Active[],
): Promise<readonly Known[] | undefined> {
  const [active] = forms;
  const isAsked = (name: string) => name === active?.asked;
  const open = neededBy(skill).filter((name) => isAsked(name) || !skill.slots[name]?.each);
  for (const slot of open.toSorted((a, b) => Number(isAsked(b)) - Number(isAsked(a)))) {
    const pieces = await piecesOn(moment, skill, { forms, slot });
    const apart = settingApart(skill, slot);
    const ordered = pieces && inOrder(apart, forms, pieces);
    if (ordered)
      return Promise.all(
        forms.map((form, index) => withPiece(moment, { skill, apart }, [form, ordered[index]])),
      );
  }
  return undefined;
}

/** What a form knows with its part of the answer; of what is known to be told yet, as "10 for him, his name is Mark". */
async function withPiece(
  moment: Moment,
  { skill, apart }: { skill: Skill; apart: readonly string[] },
  [form, piece]: readonly [Active, Piece | undefined],
): Promise<Known> {
  const told = Object.entries(piece?.told ?? {}).filter(([name]) => !apart.includes(name));
  const known = { ...form.known, ...Object.fromEntries(told) };
  const open = apart.filter((name) => known[name] === "");
  if (!piece || open.length === 0) return known;
  const active = { skill: skill.name, known };
  const heard = (await fill(saying(moment, piece.said), skill, { active })).active.known;
  return { ...known, ...Object.fromEntries(open.map((name) => [name, heard[name]])) };
}

/** The slots that set requests apart, but for the one that is told of each. */
function settingApart({ slots }: Skill, slot: string): readonly string[] {
  return Object.keys(slots).filter((name) => name !== slot && slots[name]?.each);
}

/** A part of an answer, and what it tells. */
interface Piece {
  readonly said: string;
  readonly told: Known;
}

/** The parts of an answer that each tell a slot, where there is one for each form. */
async function piecesOn(
  moment: Moment,
  skill: Skill,
  { forms, slot }: { forms: readonly Active[]; slot: string },
): Promise<readonly Piece[] | undefined> {
  const read = async (words: string): Promise<Piece> => {
    const blank = { skill: skill.name, known: shared(skill, forms, slot), asked: slot };
    const { active, changed } = await fill(saying(moment, words), skill, { active: blank });
    return {
      said: words,
      told: Object.fromEntries(changed.map((name) => [name, active.known[name]])),
    };
  };
  const parts = inParts(moment.said);
  const starts: number[] = [];
  for (const [index, part] of parts.entries()) {
    const { told } = await read(part);
    if (told[slot] !== undefined) starts.push(index);
  }
  if (starts.length !== forms.length) return undefined;
  const pieces = starts.map((start, index) =>
    read(parts.slice(index === 0 ? 0 : start, starts[index + 1]).join("")),
  );
  const all = await Promise.all(pieces);
  return all.every(({ told }) => told[slot] !== undefined)
    ? sharingLast(all, [slot, ...settingApart(skill, slot)])
    : undefined;
}

/** "Quarta e sexta às 10": behind the last of what is named bare stands what is said of each. */
function sharingLast(pieces: readonly Piece[], own: readonly string[]): readonly Piece[] {
  const [last, ...others] = pieces.toReversed().map(({ told }) => besides(told, own));
  const isBare = others.every((told) => Object.keys(told).length === 0);
  return isBare ? pieces.map((each) => ({ ...each, told: { ...last, ...each.told } })) : pieces;
}

function besides(told: Known, own: readonly string[]): Known {
  return Object.fromEntries(Object.entries(told).filter(([name]) => !own.includes(name)));
}

/** What the form under way knows, but for the slot and for what sets it apart from the others. */
function shared({ slots }: Skill, [active]: readonly Active[], slot: string): Known {
  const known = Object.entries(active?.known ?? {});
  return Object.fromEntries(known.filter(([name]) => name !== slot && !slots[name]?.each));
}

/** For each form the part that tells of it: of whom a part speaks is told that part, and the rest in its turn. */
function inOrder(
  apart: readonly string[],
  forms: readonly Active[],
  pieces: readonly Piece[],
): readonly (Piece | undefined)[] | undefined {
  const isOf = (known: Known, { said, told }: Piece) =>
    apart.some((name) => {
      const own = known[name];
      return typeof own === "string" && own !== "" && (told[name] === own || speaksOf(own, said));
    });
  const owners = pieces.map((piece) => {
    const [only, ...others] = forms.filter(({ known }) => isOf(known, piece));
    return others.length === 0 ? only : undefined;
  });
  const named = owners.filter((owner) => owner !== undefined);
  if (new Set(named).size < named.length) return undefined;
  const free = pieces.filter((_, index) => owners[index] === undefined);
  return forms.map((form) => {
    const at = owners.indexOf(form);
    return at < 0 ? free.shift() : pieces[at];
  });
}
