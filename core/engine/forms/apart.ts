import type { Skill } from "../../skill.ts";
import type { Apart } from "../../slot.ts";
import { asksForOneMore } from "../answers/otherwise.ts";
import { partsOf } from "../routing/clauses.ts";
import type { Active } from "../dialogue.ts";
import { fill } from "./form.ts";
import type { Values } from "../dialogue.ts";
import type { Filling, Source } from "./filling.ts";
import { saying, standing, turnOf } from "../moment.ts";
import type { Moment } from "../moment.ts";

type Known = Active["known"];

/** A form that words fill, and those that they ask for besides: "uma limpeza na terça e um clareamento na quinta". */
export interface Fillings {
  readonly filling: Filling;
  readonly others: readonly Active[];
}

/**
 * Fills one form for each request of its skill. Each hears its own part of the message; what a part does
 * not tell is taken over from the nearest that does, for people say it once.
 */
export async function fillEach(moment: Moment, skill: Skill, source: Source): Promise<Fillings> {
  const isSaid = !source.values && !source.entered;
  const apart = isSaid ? await apartIn(moment, skill, source.active) : [];
  if (apart.length < 2) return { filling: await fill(moment, skill, source), others: [] };
  const inTurn = await toldInTurn(moment, skill, apart.length);
  const told: Told[] = [];
  for (const [index, { said, set }] of withWords(moment.said, apart).entries())
    told.push(
      await fillPart(saying(moment, said), skill, {
        ...source.active.known,
        ...set,
        ...inTurn[index],
      }),
    );
  const [first, ...others] = sharing(skill, told);
  const changed = Object.keys(first ?? {});
  return {
    filling: { active: { ...source.active, known: first ?? {} }, changed, heard: true },
    others: others.map((known) => ({ skill: skill.name, known })),
  };
}

/** What was told in messages before is given. */
export function wholly(known: Known): Told {
  return { known, given: new Set(Object.keys(known)) };
}

/** What is known by a part of a message. */
export interface Told {
  readonly known: Known;
  /** The slots that its words give, and not what they come to: only one of the dentists whitens teeth. */
  readonly given: ReadonlySet<string>;
}

async function fillPart(moment: Moment, skill: Skill, set: Known): Promise<Told> {
  const { active } = await fill(moment, skill, { active: { skill: skill.name, known: set } });
  const known = { ...active.known, ...set };
  const turn = turnOf(moment, skill, { known: {} });
  const given = new Set(Object.keys(set));
  for (const name of Object.keys(known)) {
    const found =
      given.has(name) || (await skill.slots[name]?.find?.(moment.said, turn)) !== undefined;
    if (found) given.add(name);
  }
  return { known, given };
}

/** Forms that a message asks for besides the one under way: "e uma pra minha filha também". */
export async function fillBeside(
  moment: Moment,
  skill: Skill,
  active: Active,
): Promise<readonly Active[]> {
  if (!asksForOneMore(moment.said)) return [];
  const { dialogue } = moment.input;
  const after = standing(moment, { ...dialogue, before: { ...dialogue.before, ...active.known } });
  const source = { active: { skill: skill.name, known: {} } };
  const { filling, others } = await fillEach(after, skill, source);
  const more = [filling.active, ...others];
  if (!more.every(({ known }) => isApart(skill, known, active.known))) return [];
  return more.map(({ known }) => {
    const [own = known] = sharing(skill, [known, active.known].map(wholly));
    return { skill: skill.name, known: own };
  });
}

/** Whether what sets requests of a skill apart is told in one of them, and otherwise in the other. */
export function isApart({ slots }: Skill, told: Known, from: Known): boolean {
  return Object.entries(slots).some(
    ([name, { each }]) => each && told[name] !== undefined && told[name] !== from[name],
  );
}

/** What sets the requests apart: of several slots that which tells the most of them. */
async function apartIn(
  moment: Moment,
  skill: Skill,
  { known, asked }: Active,
): Promise<readonly Apart[]> {
  const turn = turnOf(moment, skill, { known, ...(asked !== undefined && { asked }) });
  const slots = Object.values(skill.slots);
  const each = await Promise.all(
    slots.map(async (slot) => (await slot.each?.(moment.said, turn)) ?? []),
  );
  const most = longest(each);
  if (most.length > 1) return most;
  const others = slots.map(async (slot) => (await slot.apart?.(moment.said, turn)) ?? []);
  return longest(await Promise.all(others));
}

function longest(all: readonly (readonly Apart[])[]): readonly Apart[] {
  const lists = all.filter(({ length }) => length <= MOST_APART);
  return lists.reduce((most, next) => (next.length > most.length ? next : most), []);
}

/** Nobody asks for more at once: a longer list is none of requests. */
const MOST_APART = 12;

/** For each of so many requests what is said of them in their order: "eu e meu marido, 8h e 9h". */
async function toldInTurn(moment: Moment, skill: Skill, count: number): Promise<readonly Values[]> {
  const turn = turnOf(moment, skill, { known: {} });
  const lists = await Promise.all(
    Object.entries(skill.slots).map(async ([name, slot]) => {
      const values = (await slot.inTurn?.(moment.said, turn)) ?? [];
      return values.length === count ? values.map((value) => [name, value] as const) : [];
    }),
  );
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(lists.flatMap((list) => list.slice(index, index + 1))),
  );
}

/** Each with the words from its part of the message up to the next one's, without its own. */
function withWords(
  said: string,
  apart: readonly Apart[],
): readonly (Pick<Apart, "set"> & { readonly said: string })[] {
  const parts = partsOf(said);
  const begins = apart.map(({ at }) => parts.findLast((part) => part <= at) ?? 0);
  return apart.map(({ at, end, set }, index) => {
    const from = index === 0 ? 0 : begins[index];
    const to = begins.find((begin) => begin > (begins[index] ?? 0));
    return { set, said: `${said.slice(from, at)} ${said.slice(end, to)}` };
  });
}

/** What one does not tell is as of the next one that gives it, else of the one before. */
export function sharing({ slots }: Skill, told: readonly Told[]): readonly Known[] {
  return told.map(({ known: own }, index) => {
    const others = [...told.slice(index + 1), ...told.slice(0, index).toReversed()];
    const known: Record<string, unknown> = { ...own };
    for (const [name, { of }] of Object.entries(slots)) {
      const isOwn = name in known;
      const like = others.find(
        (other) => other.given.has(name) && (of === undefined || other.known[of] === known[of]),
      );
      if (!isOwn && like) known[name] = like.known[name];
    }
    return known;
  });
}
