import { minuteOf } from "../../../../core/agenda/hours.ts";
import type { Times } from "../../../../core/agenda/nearest.ts";
import { bookableDays } from "../../../../core/agenda/openings.ts";
import type { Wait, Waitlist } from "../../../../core/agenda/waitlist.ts";
import { BOOK_SKILL } from "../../../../core/agenda/visit-actions.ts";
import { asksForMore } from "../../../../core/engine/answers/otherwise.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Outcome, Skill } from "../../../../core/skill.ts";
import type { Slot } from "../../../../core/slot.ts";
import type { Turn } from "../../../../core/turn.ts";
import type { Reception } from "../../reception.ts";
import { professionalSlot, serviceSlot } from "../book/slots.ts";
import { hoursSlot } from "../book/time-slot.ts";
import { daysSlot } from "../book/when-slots.ts";
import { toPatient } from "../book/objections.ts";
import { exceptSlot, withoutSlot } from "../book/refusal-slots.ts";
import { Known, LAST, refusedOf } from "../book/values.ts";
import { forWhom } from "../book/patient-slots.ts";
import { WAIT } from "../names.ts";
import { DAY, waitInWords, waitsOf } from "./waits.ts";
import { plainly, wishOf } from "../book/wish.ts";
import type { Wish } from "../book/wish.ts";
import { examples } from "./examples.ts";
import { joinsWaitlist, sentenceThatJoins } from "./joins.ts";

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
      day: whereSaid(daysSlot(reception)),
      time: whereSaid(hoursSlot(reception)),
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
  const { clinic, service, professional, search, patient, plan } = wish;
  const known = Known.parse(turn.known);
  const { days = bookableDays(search), times } = plainly(known);
  const refused = refusedOf(known);
  if (!service) throw new Error("nobody waits for nothing");
  const { earliest, latest } = hoursOf(times);
  const joined = await waitlist.join({
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
    latest,
  });
  return reply(turn.text("wait.done", { what: waitInWords(joined, service, turn) }));
}

/** Between which minutes it may begin. */
function hoursOf(times: Times | undefined): Pick<Wait, "earliest" | "latest"> {
  if (!times) return { earliest: 0, latest: DAY };
  const earliest = minuteOf(times.from);
  const isOpen = times.to.equals(LAST);
  return { earliest, latest: isOpen ? DAY : Math.max(minuteOf(times.to), earliest + 1) };
}
