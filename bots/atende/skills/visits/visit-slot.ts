import { z } from "zod";
import type { Appointment, AppointmentId } from "../../../../core/agenda/appointment.ts";
import { id } from "../../../../core/message/address.ts";
import { momentOf } from "../appointments/appointments.ts";
import type { Awaitable } from "../../../../core/ports.ts";
import { refuse } from "../../../../core/slot.ts";
import type { Refusal, Slot } from "../../../../core/slot.ts";
import type { Turn } from "../../../../core/turn.ts";
import { isStory, sentencesIn } from "../../../../core/understanding/text/stops.ts";
import type { AtendeTexts } from "../../locales/pt-BR.ts";
import type { Reception } from "../../reception.ts";
import { isNoVisit } from "./elsewhere.ts";
import { itemsOf } from "./items.ts";
import { nobodyHere } from "./of-nobody.ts";
import { isOther, saysHowMany } from "./by-place.ts";
import { meantBy, severalMeantBy } from "./meant.ts";
import type { Asked } from "./meant.ts";
import { spokenOfNow } from "./spoken-of.ts";

/** What `visit` is for a person who has none, and for who means each of theirs. */
export const NONE = "none";
const ALL = "all";

const severalIds = z
  .string()
  .refine((text) => text.split(",").every((each) => z.uuid().safeParse(each).success));

export interface VisitAsking {
  /** How it is asked which one. */
  readonly ask: keyof AtendeTexts;
  /**
   * The words that speak of the visit as it stands, where others speak of what it is to become. Undefined
   * where they are for something else.
   */
  about?(
    said: string,
    upcoming: readonly Appointment[],
    turn: Turn<Readonly<Record<string, unknown>>>,
  ): string | undefined;
  /** Which of several it surely is, where nothing was said of them. */
  likeliest?(upcoming: readonly Appointment[], turn: Turn): Awaitable<Appointment | undefined>;
  /** Those that it may be, where they are not the next ones alone. */
  among?(turn: Turn): Promise<readonly Appointment[]>;
  /** It is for those that they come to. */
  readonly toCome?: true;
  /** Several may be meant at once: then it is their ids between commas, or `ALL`. */
  readonly several?: true;
}

/** Which of a person's next appointments is meant; the only one when they have no other. */
export function visitSlot(reception: Reception, asking: VisitAsking): Slot<string> {
  const { ask, about = (said: string) => said, several, toCome } = asking;
  const asked = (turn: Turn) => (toCome ? { ...turn, toCome } : turn);
  const among = asking.among ?? reception.upcomingOf;
  return {
    label: "visit.label",
    value: z.union([z.literal(NONE), ...(several ? [z.literal(ALL), severalIds] : [z.uuid()])]),
    async find(said, turn) {
      const upcoming = await among(turn);
      if (upcoming.length === 0) return NONE;
      const words = about(said, upcoming, turn);
      if (words === undefined) return undefined;
      const all = several ? severalMeantBy(words, upcoming, asked(turn)) : [];
      if (all.length > 1) return all.map((visit) => visit.id).join(",");
      const meant = meantIn(words, upcoming, asked(turn));
      if (isTold(words, meant, upcoming)) return onlyAmong(meant, turn);
      if (turn.asked === "visit" && isOther(words)) return otherOfTwo(reception, upcoming, turn);
      return untold(asking, upcoming, turn);
    },
    async ask(turn) {
      const upcoming = await among(turn);
      if (upcoming.length === 0) return { text: turn.text("appointments.none") };
      const words = about(turn.said, upcoming, turn);
      const meant = words === undefined ? upcoming : meantBy(words, upcoming, asked(turn));
      const open = meant.length > 1 ? meant : upcoming;
      const choices = open.map((visit) => ({
        label: momentOf(visit, turn.language),
        set: { visit: visit.id },
      }));
      const each = { label: turn.text("visit.all"), set: { visit: ALL } };
      const isAll = several && open === upcoming && upcoming.length > 1;
      return {
        text: questionOf(open, ask, turn),
        choices: isAll ? [...choices, each] : choices,
      };
    },
  };
}

/** "A outra" of two is the one that was not spoken of; where none was, nobody could tell. */
async function otherOfTwo(
  reception: Reception,
  upcoming: readonly Appointment[],
  turn: Turn,
): Promise<string | undefined> {
  const spoken = await spokenOfNow(reception, upcoming, turn);
  const others = upcoming.filter((visit) => visit !== spoken);
  return spoken && onlyOne(others);
}

/** A story speaks of other days and hours as well: there the last sentence counts that tells which. */
function meantIn(
  words: string,
  upcoming: readonly Appointment[],
  turn: Asked,
): readonly Appointment[] {
  const meant = meantBy(words, upcoming, turn);
  if (meant.length > 0 || !isStory(turn.said)) return meant;
  const told = sentencesIn(words)
    .map((sentence) => meantBy(sentence, upcoming, turn))
    .filter(({ length }) => length > 0 && length < upcoming.length);
  return told.at(-1) ?? upcoming;
}

/** Whether words say which, or how many: "as duas" of three are no answer. */
function isTold(
  words: string,
  meant: readonly Appointment[],
  upcoming: readonly Appointment[],
): boolean {
  return meant.length < upcoming.length || saysHowMany(words);
}

/** What may be several to who was asked which one is asked about again: of those alone. */
function onlyAmong(
  meant: readonly Appointment[],
  { asked, text }: Turn<Readonly<Record<string, unknown>>>,
): string | Refusal | undefined {
  const isAsked = asked === "visit" && meant.length > 1;
  return isAsked ? refuse(text("visit.among")) : onlyOne(meant);
}

/** Where nothing tells which: the one that it can only be, unless one was chosen before. */
async function untold(
  { likeliest, toCome }: VisitAsking,
  upcoming: readonly Appointment[],
  turn: Turn<Said>,
): Promise<string | undefined> {
  if (isChosen(turn) && !(toCome && isGone(upcoming, turn))) return undefined;
  return onlyOne(upcoming) ?? (await likeliest?.(upcoming, turn))?.id;
}

type Said = Readonly<Record<string, unknown>>;

function isChosen({ asked, known }: Turn<Said>): boolean {
  return asked !== "visit" && known["visit"] !== undefined;
}

/** Whether what was known is none of those that it may be: it is said that they do not come to it. */
function isGone(upcoming: readonly Appointment[], { known: { visit } }: Turn<Said>): boolean {
  const isOne = typeof visit === "string" && visit !== ALL && visit !== NONE;
  return isOne && !upcoming.some(({ id: each }) => visit.includes(each));
}

/** Where they are at several clinics, or of several people, the moments alone do not tell them apart. */
function questionOf(upcoming: readonly Appointment[], ask: VisitAsking["ask"], turn: Turn): string {
  const why = whyNone(upcoming, turn);
  const differ = new Set(upcoming.map(({ clinic, patient }) => `${clinic.id} ${patient?.name}`));
  if (differ.size < 2) return why + turn.text(ask);
  const items = itemsOf(upcoming, turn).map((item, index) => `${index + 1}. ${item}`);
  return [why + turn.text(ask), items.join("\n")].join("\n\n");
}

/** What they spoke of, where that is none of these. */
function whyNone(visits: readonly Appointment[], { said, text, contact }: Turn): string {
  const name = nobodyHere(said, visits, contact);
  if (name !== undefined) return `${text("visit.nobody", { name })} `;
  return isNoVisit(said, visits) ? `${text("visit.elsewhere")} ` : "";
}

function onlyOne([one, ...others]: readonly Appointment[]): string | undefined {
  return others.length === 0 ? one?.id : undefined;
}

/** The ids that a value stands for: of those that are told one by one also what is over by now. */
export async function idsOf(
  value: string,
  { upcomingOf }: Reception,
  turn: Turn,
): Promise<readonly AppointmentId[]> {
  if (value === ALL) return (await upcomingOf(turn)).map((visit) => visit.id);
  return value.split(",").map((each) => id<"appointment">(each));
}

/** Those of a person's next appointments that a value stands for. */
export function visitsOf(
  value: string | undefined,
  upcoming: readonly Appointment[],
): readonly Appointment[] {
  const ids = value?.split(",") ?? [];
  return value === ALL ? upcoming : upcoming.filter((visit) => ids.includes(visit.id));
}
