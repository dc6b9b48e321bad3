import { wordsInFull } from "../understanding/text/haste.ts";
import { particles } from "../understanding/text/particles.ts";
import { isSpelt } from "../understanding/text/spelling.ts";
import { tokens } from "../understanding/text/tokens.ts";
import { wordSet } from "../understanding/text/word-set.ts";
import type { Token } from "../understanding/text/tokens.ts";
import { areAdded } from "./added.ts";
import { introducesKin } from "./kin.ts";
import { theOneNamed, wholeMentions } from "./mentions.ts";
import type { Mention, Name } from "./mentions.ts";
import { areAkin } from "./roots.ts";
import type { InsurancePlan, Professional, Service, Unit } from "./clinic.ts";

/** The service someone speaks of; `undefined` when they name none, or several. */
export function findService(said: string, services: readonly Service[]): Service | undefined {
  const [words, names] = [wordsInFull(said), namesOf(services)];
  const wishes = names.filter((name) => !name.words.every((word) => complaints.has(word)));
  const isTold = past.test(words.join(" "));
  return (
    (isTold ? undefined : theOneNamed(words, wishes, (at) => !isLeft(words, at))) ??
    theOneMeant(words, names) ??
    theOneToldOf(words, names)
  );
}

/** What was done is suffered from, or its owner has it: "fiz limpeza e agora tô com dor", "my filling hurts". */
const past =
  /\b(?:fiz|fizemos|fez|fizeram|hice|hicimos|hicieron|had|got|did)\b|\b(?:meu|minha|my|mi) \S+ (?:(?:ta|esta|is|s|me) )*(?:doi|doendo|hurts?|hurting|sore|aching|duele|doliendo|killing)\b/u;

/** What somebody suffers leads to a service only where they name none: "um canal, tô com dor". */
const complaints = wordSet(
  "dor latejando inchado dolor molestia duele duelen hinchado toothache ache aching achy sore throbbing hurts hurting swollen killing me",
);

/** The one whose name of several words is told in other ones: "quebrei um dente" is of a "dente quebrado". */
function theOneToldOf<T>(said: readonly string[], names: readonly Name<T>[]): T | undefined {
  const told = names.filter(({ words }) => words.length > 1 && isToldIn(said, words));
  const [first, ...others] = new Set(told.map(({ thing }) => thing));
  return others.length === 0 ? first : undefined;
}

function isToldIn(said: readonly string[], words: readonly string[]): boolean {
  return said.some((_, from) => {
    const near = said.slice(from, from + words.length + ASIDE);
    return words.every((word) => near.some((one) => isSpelt(word, one) || areAkin(word, one)));
  });
}

/** So many other words may stand between those of a name. */
const ASIDE = 2;

/** "É restauração e não clareamento", "troca o Bruno pela Carla": of several, those count that are not left. */
function theOneMeant<T>(
  words: readonly string[],
  names: readonly Name<T>[],
  counts: (at: number) => boolean = () => true,
): T | undefined {
  return (
    theOneNamed(words, names, counts) ??
    theOneNamed(words, names, (at) => counts(at) && !isLeft(words, at))
  );
}

/** Whether what is named there is denied, put off, or changed for something else. */
function isLeft(words: readonly string[], at: number): boolean {
  const [before, behind] = [wordsBefore(words, at).join(" "), words.slice(at, at + NEAR).join(" ")];
  if (denied.test(before) || former.test(before)) return true;
  if (putOff.test(behind) || done.test(behind)) return true;
  return changed.test(before) && forOther.test(behind);
}

/** So many words tell how a name is meant, and no page of them. */
const NEAR = 12;

function wordsBefore(words: readonly string[], at: number): readonly string[] {
  return words.slice(Math.max(0, at - NEAR), at);
}

const lead =
  "(?: (?:de?|d?o|d?a|n[ao]|em|in|at|en|unidade|uma?|com|the|with|from|el|del|la|una?|con|dra?|doutora?))*$";
/** "Era Amil e agora é SulAmérica". */
const former = new RegExp(`(?:^| )(?:era|tinha|was|had|used to (?:be|have)|tenia)${lead}`, "u");
/** "Não é clareamento não, é limpeza": the second no ends what the first denies. */
const notAgain = String.raw`(?<!(?:^| )nao (?:(?:e|eh|era|quero|mais|[oa]|uma?|com|d[eoa]|pr[ao]|n[ao]|dra?) )*\S+ )`;
const denied = new RegExp(
  `(?:^| )(?:${notAgain}nao(?: e| eh)?(?: mais)?|nao (?:quero|queria|preciso|precisa ser)(?: mais)?|not|(?:don t|dont) want|y no|no es|no quiero|(?:(?:em|en) vez|ao inves|no lugar) d[eoa]?|instead of|(?:nao sei|no se|don t know|dont know|not sure|sin saber|sem saber) (?:se|si|if|whether)(?: (?:e|eh|seria|seja|es|sea|it s|its|it is|this is|that s))?)${lead}`,
  "u",
);
const changed = new RegExp(
  `(?:^| )(?:tro[cq]\\w+|mud(?:a|ar|e|ei)|substitu\\w+|chang\\w+|switch\\w*|swap\\w*|cambi\\w+)(?: (?:meu|minha|my|mi))?${lead}`,
  "u",
);
/** "Avaliação primeiro, limpeza eu faço depois". */
const putOff =
  /^\S+ (?:d[aeo] \S+ )?(?:(?:eu|a gente|yo|i|i ll|we) )?(?:faco|faz|fazemos|vejo|marco|deixo|deixa|fica|hago|veo|dejo|queda|do|can wait) (?:(?:pra|para|un|um|until) )*(?:depois|mais tarde|outr[oa] (?:dia|hora|vez)|despues|otro dia|later|another)\b/u;
/** "A limpeza eu já fiz", "limpeza eu fiz em julho". */
const done =
  /^\S+ (?:(?:(?:eu|a gente|yo|i|we) )?(?:ja|ya|already)|eu|a gente|yo|i|we) (?:fiz|fizemos|fez|hice|hicimos|did|had)\b/u;
const forOther = /^(?:\S+ ){1,3}(?:por|pel[oa]|para|pra|pro|for|to)(?: |$)/u;

function namesOf(services: readonly Service[]): readonly Name<Service>[] {
  return services.flatMap((service) =>
    [...Object.values(service.names), ...service.aliases].map((name) => ({
      thing: service,
      words: wordsInFull(name),
    })),
  );
}

/** Where in some words services are named, in their order. */
export function servicesNamed(
  words: readonly string[],
  services: readonly Service[],
): readonly Mention<Service>[] {
  return wholeMentions(words, namesOf(services));
}

/** The services that someone wants one after the other, and where they name them last; none where it may be one of them. */
export function servicesIn(said: string, services: readonly Service[]): readonly Wanted[] {
  const words = spokenIn(said);
  const texts = words.map(({ text }) => text);
  const mentions = wholeMentions(texts, namesOf(services)).filter(
    ({ from }) => !isLeft(texts, from),
  );
  const last = new Map(mentions.map((mention) => [mention.thing, mention]));
  const wanted = [...last.values()].toSorted((a, b) => a.from - b.from);
  const gaps = wanted.slice(1).map(({ from }, index) => {
    const [before, next] = [words[(wanted[index]?.to ?? 0) - 1], words[from]];
    return said.slice(before?.end, next?.start);
  });
  if (!areAdded(said, gaps)) return [];
  return wanted.map(({ thing, from, to }) => {
    const [at = 0, end = at] = [words[from]?.start, words[to - 1]?.end];
    return { service: thing, at, end };
  });
}

export interface Wanted {
  readonly service: Service;
  /** In UTF-16 units. */
  readonly at: number;
  readonly end: number;
}

/**
 * The insurance plan someone speaks of; beside what they were heard to have, the other one: "é pelo Amil, Bradesco era
 * o antigo". `undefined` when they name none, or several.
 */
export function findPlan(
  said: string,
  plans: readonly InsurancePlan[],
  had?: string,
): InsurancePlan | undefined {
  const words = wordsInFull(said);
  const names = plans.flatMap((plan) =>
    [plan.name, ...plan.aliases].map((name) => ({ thing: plan, words: wordsInFull(name) })),
  );
  const others = names.filter(({ thing }) => thing.slug !== had);
  return theOneMeant(words, names) ?? theOneMeant(words, others);
}

/** The address someone speaks of, where they say it is one: "na paulista", "em Pinheiros", "Paulista". */
export function findUnit(said: string, units: readonly Unit[]): Unit | undefined {
  const words = wordsInFull(said);
  const names = units.map((unit) => ({ thing: unit, words: wordsInFull(unit.name) }));
  return theOneMeant(words, names, (at) => at === 0 || whereabouts.has(words[at - 1] ?? ""));
}

const whereabouts = new Set(
  "em na no nas nos da do de a o pra para pro unidade filial clinica consultorio in at the to en la el sede".split(
    " ",
  ),
);

/** The professional someone speaks of, by any of their names, with a title or without. */
export function findProfessional(
  said: string,
  professionals: readonly Professional[],
): Professional | undefined {
  const words = wordsInFull(said);
  return theOneMeant(words, professionalNames(professionals), (at) => {
    const before = wordsBefore(words, at);
    return !introducesThemself(before) && !introducesKin(before);
  });
}

function professionalNames(professionals: readonly Professional[]): readonly Name<Professional>[] {
  return professionals.flatMap((professional) => {
    const full = wordsInFull(professional.name).filter((word) => !titles.has(word));
    const each = full.filter((word) => !particles.has(word)).map((word) => [word]);
    return [full, ...each].map((name) => ({ thing: professional, words: name }));
  });
}

/** Where in some words professionals are named, in their order. */
export function professionalsNamed(
  words: readonly string[],
  professionals: readonly Professional[],
): readonly Mention<Professional>[] {
  return wholeMentions(words, professionalNames(professionals));
}

/** Where in some words units are named, in their order. */
export function unitsNamed(
  words: readonly string[],
  units: readonly Unit[],
): readonly Mention<Unit>[] {
  return wholeMentions(
    words,
    units.map((unit) => ({ thing: unit, words: wordsInFull(unit.name) })),
  );
}

/** The name of a service in a language, or in whichever there is. */
export function nameIn(names: Service["names"], language: string): string {
  const entries = Object.entries(names);
  const near = entries.find(([tag]) => primaryOf(tag) === primaryOf(language));
  return names[language] ?? near?.[1] ?? entries[0]?.[1] ?? "";
}

function primaryOf(tag: string): string {
  return new Intl.Locale(tag).language;
}

/** "Sou a Ana" is the patient, and so is "aqui é o Bruno". */
function introducesThemself(before: readonly string[]): boolean {
  return /(?:^| )(?:sou|me chamo|nome e|aqui e|aqui quem fala e|i am|i m|im|name is|name s|this is|soy|me llamo|nombre es|habla)(?: (?:o|a|el|la))?$/u.test(
    before.join(" "),
  );
}

function spokenIn(text: string): readonly Token[] {
  return tokens(text).filter(({ kind }) => kind !== "mark");
}

export const titles = new Set([
  "dr",
  "dra",
  "doutor",
  "doutora",
  "doctor",
  "doctora",
  "prof",
  "profa",
]);
