import { mayBeCalled } from "../../../../core/agenda/gendered.ts";
import { kinIn, kinWordIn, nameTold } from "../../../../core/agenda/kin.ts";
import { nameAnswered } from "../../../../core/agenda/name-answered.ts";
import { findProfessional, findService } from "../../../../core/agenda/names.ts";
import { besideOwn, partyIn } from "../../../../core/agenda/party.ts";
import type { Member } from "../../../../core/agenda/party.ts";
import type { Relation } from "../../../../core/agenda/relations.ts";
import { negates } from "../../../../core/engine/answers/calling-off.ts";
import type { Apart } from "../../../../core/slot.ts";
import type { Turn } from "../../../../core/turn.ts";
import { wordsAlone } from "../../../../core/understanding/text/tokens.ts";
import type { Reception } from "../../reception.ts";
import { SELF } from "./values.ts";

/** Each of several who are to be seen; one of whom no name is known yet is asked for. */
export async function patientsIn(
  reception: Reception,
  said: string,
  turn: Turn,
): Promise<readonly Apart[]> {
  const named = partyIn(said);
  if (turn.asked === "patient" && named.length === 0) return namesIn(said);
  const party = named.length > 0 ? named : await speakerBeside(reception, said, turn);
  if (party.length === 0) return [];
  const isNobody = await nobodyAt(reception, turn);
  const members = party.filter(({ kin }) => kin?.relation !== "other" || !isNobody(kin.name ?? ""));
  return Promise.all(
    members.map(async ({ at, end, kin }, index) => {
      if (!kin) return { at, end, set: { patient: SELF } };
      // "Minha esposa pediu uma, o nome dela é Simone, e uma pra minha sogra".
      const behind = isOnly(members) ? said : said.slice(end, members[index + 1]?.at);
      const told = kin.name ?? nameTold(behind);
      const theirs = { relation: kin.relation, word: wordsAlone(said.slice(at, end)) };
      const name = told ?? (await knownKin(reception, turn, theirs)) ?? "";
      return { at, end, set: { patient: name, relation: kin.relation } };
    }),
  );
}

/** The speaker and one of theirs, where what is for whom is told of each. */
async function speakerBeside(
  reception: Reception,
  said: string,
  turn: Turn,
): Promise<readonly Member[]> {
  const both = await speakerAndTheirs(reception, said, turn);
  if (both.length > 0) return both;
  const { services } = await reception.clinicOf(turn);
  return besideOwn(said, (before) => findService(before, services) !== undefined);
}

/** "Limpeza na sexta às 10 e pro meu filho Theo avaliação": who tells what they want before is the first. */
async function speakerAndTheirs(
  reception: Reception,
  said: string,
  turn: Turn,
): Promise<readonly Member[]> {
  const [, own = ""] = andTheirs.exec(said) ?? [];
  const theirs = said.slice(own.length);
  const kin = kinIn(theirs);
  if (!kin || kinIn(own) || negates(said)) return [];
  const { services } = await reception.clinicOf(turn);
  const [one, other] = [own, theirs].map((each) => findService(each, services));
  if (!one || !other || isOpenTo(theirs)) return [];
  const at = own.length + theirs.search(/(?<!\p{L})(?:meu|minha|my|mi)\s/iu);
  const word = kin.name ?? kinWordIn(theirs);
  const end = at + said.slice(at).toLowerCase().indexOf(word.toLowerCase()) + word.length;
  return [
    { at: 0, end: 0 },
    { at, end, kin },
  ];
}

/** "Limpeza e pro meu filho avaliação ou limpeza" leaves it open. */
function isOpenTo(theirs: string): boolean {
  return /\s(?:ou|or|o)\s/iu.test(theirs);
}

const andTheirs =
  /^(.*\S[\s,]+)(?:e|y|and)\s+(?:pr[ao]|para|pa|for)\s+(?:[oa]\s+)?(?:meu|minha|my|mi)\s/isu;

/** Whether of all that are to be seen one alone is somebody else: what is told of a name is theirs. */
function isOnly(members: readonly Member[]): boolean {
  return members.filter(({ kin }) => kin).length === 1;
}

/** An answer of several names and no more: "Pedro e Julia". */
function namesIn(said: string): readonly Apart[] {
  const names = said.split(/,\s*|\s+(?:e|y|and)\s+/u).map(nameAnswered);
  return names.flatMap((name) =>
    name === undefined ? [] : [{ at: 0, end: said.length, set: { patient: name } }],
  );
}

/** The one of that kind for whom they booked before, where there is no other. */
export async function knownKin(
  { agenda }: Reception,
  { contact }: Turn,
  { relation, word }: { readonly relation: Relation; readonly word: string },
): Promise<string | undefined> {
  const all = await agenda.dependentsOf(contact.id);
  const [only, ...others] = all.filter(
    ({ relationship, name }) => relationship === relation && mayBeCalled(word, name),
  );
  return others.length === 0 ? only?.name : undefined;
}

/** Whether a name is that of a service, or of who sees people. */
export async function nobodyAt(
  reception: Reception,
  turn: Turn,
): Promise<(name: string) => boolean> {
  const { services, professionals } = await reception.clinicOf(turn);
  return (name) => Boolean(findService(name, services) ?? findProfessional(name, professionals));
}
