import type { Appointment } from "../../../../core/agenda/appointment.ts";
import type { Clinic, Service } from "../../../../core/agenda/clinic.ts";
import { paysThemself } from "../../../../core/agenda/paying.ts";
import { aroundNew, swapIn } from "../../../../core/agenda/service-swap.ts";
import type { Swap } from "../../../../core/agenda/service-swap.ts";
import { startOf } from "../../../../core/agenda/start.ts";
import { asksForMore } from "../../../../core/engine/answers/otherwise.ts";
import type { Objection, Slot } from "../../../../core/slot.ts";
import type { Turn } from "../../../../core/turn.ts";
import type { Reception } from "../../reception.ts";
import { toldInFull } from "../../../../core/understanding/text/haste.ts";
import { serviceSlot } from "../book/slots.ts";
import { Known, PRIVATE } from "../book/values.ts";
import { wishOf } from "../book/wish.ts";
import type { Wish } from "../book/wish.ts";
import { lengthOf } from "../question/length.ts";
import type { Speaker } from "../speaker.ts";
import { justMade, spokenOfNow } from "../visits/spoken-of.ts";
import { NONE } from "../visits/visit-slot.ts";
import { isForIt, movable } from "./movable.ts";
import { isTimely } from "./move.ts";

/** A service that visits are to be for instead of their own. */
interface Swapped {
  readonly to: Service;
  /** The visits that may be meant: one at least. */
  readonly visits: readonly Appointment[];
  /** What is said before the new service, and behind it. */
  readonly around: readonly [before: string, behind: string];
}

/** What is to take the place of the service of a visit that there is: "troca a limpeza por clareamento". */
export async function swapOf(reception: Reception, turn: Turn): Promise<Swapped | undefined> {
  const { said } = turn;
  if (said === "" || asksForMore(said)) return undefined;
  for (const clinic of await reception.clinicsOf(turn)) {
    const swap = swapIn(said, clinic.services);
    const visits = swap ? await visitsMeant(reception, { swap, clinic }, turn) : [];
    if (swap && visits.length > 0)
      return { to: swap.to, visits, around: aroundNew(said, swap, clinic.services) };
  }
  return undefined;
}

/** Whether what somebody would give up is none of their visits, nor is what they would have: that is booked. */
export async function swapsNone(reception: Reception, turn: Turn): Promise<boolean> {
  const clinics = await reception.clinicsOf(turn);
  const isSaid = clinics.some(({ services }) => {
    const swap = swapIn(turn.said, services);
    return swap?.from !== undefined && !swap.isRighting;
  });
  if (!isSaid || (await swapOf(reception, turn))) return false;
  return (await movable(reception, turn)).length > 0;
}

/** Those of the service that is given up; where there is none of it, those that are already of the other. */
async function visitsMeant(
  reception: Reception,
  { swap, clinic }: { readonly swap: Swap; readonly clinic: Pick<Clinic, "id"> },
  turn: Turn,
): Promise<readonly Appointment[]> {
  const all = await movable(reception, turn);
  const theirs = all.filter((visit) => visit.clinic.id === clinic.id && isForIt(visit, turn));
  const { from, to, isRighting } = swap;
  const [old, already, others] = [
    theirs.filter(({ service }) => service.id === from?.id),
    theirs.filter(({ service }) => service.id === to.id),
    theirs.filter(({ service }) => service.id !== to.id),
  ];
  if (isRighting) {
    const open = from ? await spokenOfNow(reception, old, turn) : justMade(theirs, turn);
    return open && !already.includes(open) ? [open] : [];
  }
  if (from) return old.length > 0 ? old : already;
  // "Minha consulta pra limpeza" of who has one of each may be of either.
  return already.length === 0 || others.length === 0 ? theirs : [];
}

/** Whether a visit is to be for another service than it is. */
export function isSwapped({ visit, service }: Pick<Wish, "visit" | "service">): boolean {
  return visit !== undefined && service !== undefined && service.id !== visit.service.id;
}

/** What is said of when it is to be, where that stands behind the new service: "por um clareamento na segunda às 9". */
export async function toldBehind(
  reception: Reception,
  said: string,
  turn: Turn,
): Promise<string | undefined> {
  const swap = await swapOf(reception, { ...turn, said });
  const [, behind = ""] = swap?.around ?? [];
  return isTimely(behind, swap?.visits[0], turn) ? behind : undefined;
}

/** The visit whose service is given up, where one is; any other words are the slot's. */
export function givenUpOr(reception: Reception, slot: Slot<string>): Slot<string> {
  return {
    ...slot,
    async find(said, turn) {
      const swap = await swapOf(reception, { ...turn, said });
      if (!swap) return slot.find(said, turn);
      const [one, ...others] = swap.visits;
      if (swap.visits.some(({ id }) => id === turn.known["visit"])) return undefined;
      return others.length === 0 ? one?.id : slot.find(swap.around.join(" "), turn);
    },
  };
}

type Optional<T> = Slot<T> & { readonly optional: true };

/** What a visit is to be for, where that is another service. */
export function otherServiceSlot(reception: Reception): Optional<string> {
  const slot = serviceSlot(reception);
  return {
    ...slot,
    optional: true,
    async find(said, turn) {
      const { known, asked } = turn;
      if (known["visit"] === NONE || asked === "visit") return undefined;
      const swap = await swapOf(reception, { ...turn, said });
      if (swap) return swap.to.slug;
      if (asked === "service") return slot.find(said, turn);
      if (known["service"] === undefined) return undefined;
      const found = await slot.find(said, turn);
      const { visit } = await wishOf(reception, turn);
      // "Sim, troca a limpeza" is no wish to have it after all.
      return found === visit?.service.slug && !keepsService(said) ? undefined : found;
    },
  };
}

/** Whether what is named is to stay: "não, deixa a limpeza mesmo". */
export function keepsService(said: string): boolean {
  return keeping.test(toldInFull(said));
}

const keeping =
  /\b(?:deix\w+|mant\w+|fic(?:a|ar|o)|volt(?:a|ar|o)|continu\w+|prefiro|melhor|keep|leave|stay|stick|better|rather|dej\w+|qued\w+|mejor|prefiero)\b/u;

/** That they pay themself, where the plan of the visit does not pay for what it is to be for. */
export function privatelySlot(): Optional<string> {
  return {
    label: "book.plan",
    value: Known.required().shape.plan,
    optional: true,
    find: (said, { known }) =>
      known["service"] !== undefined && paysThemself(said) ? PRIVATE : undefined,
    ask: ({ text }) => ({ text: text("book.plan.ask") }),
  };
}

/** Beside an hour of the visit that cannot be kept, how long the other service takes. */
export function withLength(
  objection: Objection | undefined,
  { visit, service, times }: Wish,
  speaker: Speaker,
): Objection | undefined {
  if (!visit || !service || !isSwapped({ visit, service })) return objection;
  if (!objection?.forget.includes("time")) return objection;
  if (!times?.from.equals(startOf(visit).toPlainTime())) return objection;
  const { question } = objection;
  const text = `${lengthOf(service, speaker)} ${question.text}`;
  return { ...objection, question: { ...question, text } };
}
