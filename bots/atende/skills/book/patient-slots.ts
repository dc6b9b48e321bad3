import { mayBeCalled } from "../../../../core/agenda/gendered.ts";
import { firstOfAll } from "../../../../core/agenda/first-of-all.ts";
import { isForSpeaker } from "../../../../core/agenda/for-speaker.ts";
import { kinIn, kinWordIn, nameTold } from "../../../../core/agenda/kin.ts";
import { speaksOfOwn } from "../../../../core/agenda/own-visit.ts";
import { relations } from "../../../../core/agenda/relations.ts";
import type { Relation } from "../../../../core/agenda/relations.ts";
import { findPlan } from "../../../../core/agenda/names.ts";
import { toldInFull } from "../../../../core/understanding/text/haste.ts";
import { z } from "zod";
import { allOf } from "../../../../core/agenda/calendar-words.ts";
import type { InsurancePlan } from "../../../../core/agenda/clinic.ts";
import { isFuller, nameAnswered, nameInstead } from "../../../../core/agenda/name-answered.ts";
import { paysByPlan, paysByThat, paysThemself } from "../../../../core/agenda/paying.ts";
import { isForSomebody, pointedAt } from "../../../../core/agenda/not-seen.ts";
import { areSeveral } from "../../../../core/agenda/party.ts";
import { refuse } from "../../../../core/slot.ts";
import type { Refusal, Slot } from "../../../../core/slot.ts";
import type { Turn } from "../../../../core/turn.ts";
import { preferenceIn } from "../../../../core/understanding/refusal.ts";
import type { Reception } from "../../reception.ts";
import type { SlotTurn } from "./hours-said.ts";
import { spokenOfLast } from "./last.ts";
import { knownKin, nobodyAt, patientsIn } from "./party-slots.ts";
import { Known, PRIVATE, SELF } from "./values.ts";
import { tokens, wordsIn } from "../../../../core/understanding/text/tokens.ts";

const { patient, plan } = Known.required().shape;

/** What is known of whom a visit is for: the slots that come before what it is for. */
export function forWhom(reception: Reception) {
  return {
    relation: relationSlot(reception),
    patient: patientSlot(reception),
    plan: planSlot(reception),
  };
}

/** Who is to be seen, where it is not the contact: the name alone. */
function patientSlot(reception: Reception): Slot<string> & { readonly optional: true } {
  return {
    label: "book.patient",
    also: "book.patient.also",
    value: patient,
    optional: true,
    find: (said, turn) =>
      isForThemself(said) || isTheirTurn(said, turn) ? SELF : patientIn(reception, said, turn),
    answers: (said) => nameTold(said) !== undefined,
    each: (said, turn) => patientsIn(reception, said, turn),
    ask: ({ text }) => ({ text: text("book.patient.ask") }),
    tell: (name) => (name === SELF || name === "" ? undefined : name),
  };
}

/** What they are to the contact. */
function relationSlot(reception: Reception): Slot<Relation> & { readonly optional: true } {
  return {
    label: "book.relation",
    value: z.enum(relations),
    optional: true,
    each: (said, turn) => patientsIn(reception, said, turn),
    find: (said, turn) => (isForThemself(said) ? undefined : relationIn(said, turn)),
    ask: ({ text }) => ({ text: text("book.patient.ask") }),
  };
}

/** Of whom no more is said than that it is for them: the one that was spoken of, where one was. */
function relationIn(said: string, turn: SlotTurn): Relation | undefined {
  const relation = kinIn(whoIsMeant(said))?.relation;
  if (relation || !isForOneUnnamed(said, turn)) return relation;
  return spokenOfLast(turn).relation ?? "other";
}

function isForOneUnnamed(said: string, { known }: SlotTurn): boolean {
  return known["patient"] === undefined && known["relation"] === undefined && isForSomebody(said);
}

/** The plan that is to pay, or that none is. */
function planSlot(reception: Reception): Slot<string> & { readonly optional: true } {
  return {
    label: "book.plan",
    also: "book.plan.also",
    local: true,
    value: plan,
    optional: true,
    async find(said, turn) {
      const { plans } = await reception.clinicOf(turn);
      const { plan: had } = Known.parse(turn.known);
      const named = findPlan(said, plans, had)?.slug ?? (paysThemself(said) ? PRIVATE : undefined);
      if (named !== undefined || had !== undefined) return named;
      if (paysByPlan(said) && plans.length > 0) return planMeant(plans, turn);
      return paysByThat(said) ? planSpokenOf(plans, turn)?.slug : undefined;
    },
    async ask(turn) {
      const { plans } = await reception.clinicOf(turn);
      const choices = plans.map(({ name, slug }) => ({ label: name, set: { plan: slug } }));
      const none = { label: turn.text("book.plan.none"), set: { plan: PRIVATE } };
      return { text: turn.text("book.plan.ask"), choices: [...choices, none] };
    },
    async tell(slug, turn) {
      const { plans } = await reception.clinicOf(turn);
      return plans.find((each) => each.slug === slug)?.name;
    },
  };
}

/** The plan that was spoken of, where one was: else it is asked for, and told which there are. */
function planMeant(plans: readonly InsurancePlan[], turn: Turn): string | Refusal {
  const { text, language } = turn;
  const meant = planSpokenOf(plans, turn);
  const names = plans.map(({ name }) => name);
  return meant?.slug ?? refuse(text("insurance.list", { plans: allOf(names, language) }));
}

function planSpokenOf(plans: readonly InsurancePlan[], { spokenOf, before }: Turn) {
  const spoken = spokenOf["plan"] ?? before["plan"];
  return plans.find(({ slug }) => slug === spoken);
}

/** A name in answer to who it is for, or in place of the one that was heard: all of it, where it was a part. */
function nameAlone(said: string, { asked, known }: Turn): string | undefined {
  const { patient: before = SELF } = Known.parse(known);
  const name = nameAnswered(said);
  if (asked === "patient") return name ?? nameTold(said);
  if (before === SELF) return undefined;
  return name !== undefined && isFuller(name, before) ? name : nameTold(said);
}

async function patientIn(
  reception: Reception,
  said: string,
  turn: SlotTurn,
): Promise<string | Refusal | undefined> {
  const kin = kinIn(whoIsMeant(said));
  if (!kin) return withoutKin(reception, said, turn);
  const { name, relation } = kin;
  if (name === undefined) {
    const known = await knownKin(reception, turn, { relation, word: kinWordIn(said) });
    return known ?? nameAlone(said, turn);
  }
  const isNobody = await nobodyAt(reception, turn);
  return relation === "other" && isNobody(name) ? undefined : name;
}

/** Of whom no more is told than a name, or a word: "Joanna Lima", "pra ela"; "somos 2" leaves it open. */
async function withoutKin(
  reception: Reception,
  said: string,
  turn: SlotTurn,
): Promise<string | Refusal | undefined> {
  const isOpen = turn.known["patient"] === undefined;
  if (isOpen && areSeveral(said)) return refuse(turn.text("book.patient.each"));
  return (
    nameAlone(said, turn) ?? (await otherName(reception, said, turn)) ?? nameBefore(said, turn)
  );
}

/**
 * "E um clareamento pra ela também": the one who is known, or was spoken of before. Where that is no "she" who is
 * known, "sim, pra ela" is for somebody else.
 */
function nameBefore(said: string, turn: SlotTurn): string | Refusal | undefined {
  const word = pointedAt(said);
  if (word === undefined) return undefined;
  const { patient: known } = Known.parse(turn.known);
  const name = known ?? spokenOfLast(turn).patient ?? SELF;
  if (name !== SELF && mayBeCalled(word, name)) return name;
  const isPlain = known !== undefined && wordsIn(said).length <= FEW;
  return isPlain ? refuse(turn.text("book.patient.other")) : undefined;
}

const FEW = 8;

/** Another name than the one that is known, where it is somebody's. */
async function otherName(
  reception: Reception,
  said: string,
  turn: Turn,
): Promise<string | undefined> {
  const { patient: before = "" } = Known.parse(turn.known);
  const name = before === "" || before === SELF ? undefined : nameInstead(said, before);
  const isNobody = await nobodyAt(reception, turn);
  return name === undefined || isNobody(name) ? undefined : name;
}

/** "Não é pra minha mãe, é pra minha filha" is for the daughter; "no es para mí sino para mi esposo" for the husband. */
function whoIsMeant(said: string): string {
  const parts = said.split(/(?<=[,.;!])\s+|\s+(?=(?:sino|e sim|mas sim|mas|but)\s)/u);
  const meant = parts.filter((part) => !denied.test(part));
  const told = meant.length > 0 ? meant.join(" ") : said;
  return told.slice(firstOfAll(told));
}

const denied = /^(?:n[ãa]o|not|no)\s+(?:(?:é|eh|e|is|es|it['’]?s)\s+)?(?:para|pra|pro|for)\s/iu;

/** "Sexta não dá pra mim" and "dá certo pra mim" tell of nobody who is to be seen, and "marca pra mim" asks a favour. */
function isForThemself(said: string): boolean {
  if (kinIn(said.slice(firstOfAll(said)))) return false;
  const told = toldInFull(preferenceIn(said).wished);
  const words = tokens(told);
  return (
    speaksOfOwn(told) ||
    (!favour.test(told) && words.some((_, at) => isForSpeaker(words, at))) ||
    /\b(?:para (?:eu|mim) mesm[oa]|(?:para|for) (?:mim|mi|me) (?:no lugar d|en (?:su )?lugar|instead of|(?:e )?(?:nao|no|not) (?:e |es )?(?:para|for) (?:el[ea]?|ella|him|her)\b)|myself|(?:just|only|it s|its) me|soy yo|yo mism[oa])\b/u.test(
      told,
    )
  );
}

/** "Could you make it 11 for me". */
const favour =
  /^(?:(?:can|could|would|will) (?:you|u)|(?:voce|vc) (?:pode|consegue)|puedes?|podrias?) /u;

/** "Ele às 9 e | eu às 9 e meia": of whom nobody knows yet whose part it is, the speaker. */
function isTheirTurn(said: string, { known }: SlotTurn): boolean {
  return known["patient"] === undefined && theirTurn.test(toldInFull(said));
}

const theirTurn = /^(?:(?:e|y|and|mas) )?(?:eu|yo|i|me) (?:as|a las|at|de|la|\d)/u;
