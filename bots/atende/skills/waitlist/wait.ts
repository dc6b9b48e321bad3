import { minuteOf } from "../../../../core/agenda/hours.ts";
import { nameIn } from "../../../../core/agenda/names.ts";
import { bookableDays } from "../../../../core/agenda/openings.ts";
import type { Waitlist } from "../../../../core/agenda/waitlist.ts";
import { BOOK_SKILL } from "../../../../core/agenda/visit-actions.ts";
import { asksForMore } from "../../../../core/engine/answers/otherwise.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Outcome, Skill } from "../../../../core/skill.ts";
import type { Slot } from "../../../../core/slot.ts";
import type { Turn } from "../../../../core/turn.ts";
import type { Reception } from "../../reception.ts";
import { professionalSlot, serviceSlot } from "../book/slots.ts";
import { timeSlot } from "../book/time-slot.ts";
import { daySlot } from "../book/when-slots.ts";
import { toPatient } from "../book/objections.ts";
import { exceptSlot, withoutSlot } from "../book/refusal-slots.ts";
import { Known, refusedOf } from "../book/values.ts";
import { forWhom } from "../book/patient-slots.ts";
import { WAIT } from "../names.ts";
import { daysInWords, waitsOf } from "./waits.ts";
import { wishOf } from "../book/wish.ts";
import type { Wish } from "../book/wish.ts";
import { examples } from "./examples.ts";
import { joinsWaitlist, sentenceThatJoins } from "./joins.ts";

const DAY = 24 * 60;

/** Puts a patient in the line for what is not free: a service, and what else they say of it. */
export function wait(reception: Reception, waitlist: Waitlist): Skill {
  return defineSkill({
    name: WAIT,
    summary: "wait.summary",
    insteadOf: BOOK_SKILL,
    local: true,
    triggers: [
      { on: "command", name: "espera" },
      { on: "said", is: joinsWaitlist },
      { on: "intent", examples },
    ],
    slots: {
      ...forWhom(reception),
      service: serviceSlot(reception),
      without: withoutSlot(reception),
      professional: whereSaid(professionalSlot(reception)),
      except: exceptSlot(reception),
      day: whereSaid(daySlot(reception)),
      time: whereSaid(timeSlot(reception)),
    },
    ends: (turn) => alreadyIn(reception, turn),
    check: async (turn) => toPatient(await wishOf(reception, turn), turn),
    async run(turn) {
      return join(waitlist, await wishOf(reception, turn), turn);
    },
  });
}

/** Who was just put in the line and says no more than that they want to be is there. */
async function alreadyIn(reception: Reception, turn: Turn<Told>): Promise<Outcome | undefined> {
  const isSaidAgain = turn.justDone === WAIT && turn.known["service"] === undefined;
  if (!isSaidAgain || asksForMore(turn.said)) return undefined;
  const last = (await waitsOf(reception, turn)).at(-1);
  return last && reply(turn.text("wait.done", { what: last.words }));
}

type Told = Readonly<Record<string, unknown>>;

/** Where a sentence asks for it, what is told there counts before the rest: "I work til half 5. The list for after 6?" */
function whereSaid(slot: Slot<string>): Slot<string> & { readonly optional: true } {
  return {
    ...slot,
    optional: true,
    async find(said, turn) {
      const asking = sentenceThatJoins(said);
      const told = asking === undefined ? undefined : await slot.find(asking, turn);
      return told ?? slot.find(said, turn);
    },
  };
}

async function join(waitlist: Waitlist, wish: Wish, turn: Turn): Promise<Outcome> {
  const { clinic, service, professional, search, days = bookableDays(search), times } = wish;
  const { patient, plan } = wish;
  const known = Known.parse(turn.known);
  const refused = refusedOf(known);
  if (!service) throw new Error("nobody waits for nothing");
  const [earliest, latest] = times ? [minuteOf(times.from), minuteOf(times.to)] : [0, DAY];
  await waitlist.join({
    key: turn.key,
    at: turn.now,
    clinic: clinic.id,
    service: service.id,
    ...(professional && { professional: professional.id }),
    without: clinic.professionals.filter(({ slug }) => refused.has(slug)).map(({ id }) => id),
    except: known.except ?? "",
    contact: turn.contact.id,
    ...(patient && { patient }),
    ...(plan && { plan: plan.id }),
    conversation: turn.conversation,
    language: turn.language,
    from: days.from.toString(),
    to: days.to.toString(),
    weekdays: [],
    earliest,
    latest: Math.max(latest, earliest + 1),
  });
  const { text, language } = turn;
  const words = { service: nameIn(service.names, language), days: daysInWords(days, turn) };
  return reply(text("wait.done", { what: text("wait.item", words) }));
}
