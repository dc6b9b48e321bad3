import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { detailsOf } from "../../../../core/agenda/details.ts";
import { startOf } from "../../../../core/agenda/start.ts";
import { actionOf, reply } from "../../../../core/skill.ts";
import type { Outcome } from "../../../../core/skill.ts";
import type { Objection } from "../../../../core/slot.ts";
import type { Turn } from "../../../../core/turn.ts";
import type { Reception } from "../../reception.ts";
import { letGo } from "../book/keep.ts";
import { nearChoices, object } from "../book/offers.ts";
import { isOneDay, isOneTime } from "../book/values.ts";
import { wishOf } from "../book/wish.ts";
import type { Wish } from "../book/wish.ts";
import { APPOINTMENTS } from "../names.ts";
import type { Speaker } from "../speaker.ts";
import { isCancelled, isTimely } from "./move.ts";
import { isSwapped, keepsService } from "./swap.ts";
import { isOther } from "./with-other.ts";

/** The visit is then already, for the same and with the same professional. */
export function toNoMove(wish: Wish, speaker: Speaker): Objection | undefined {
  const { visit, days, times } = wish;
  if (!visit || isChanged(visit, wish)) return undefined;
  if (!days || !isOneDay(days) || !times || !isOneTime(times)) return undefined;
  const start = startOf(visit);
  const [day, time] = [start.toPlainDate(), start.toPlainTime()];
  if (!days.from.equals(day) || !times.from.equals(time)) return undefined;
  const isElse = (set: Readonly<Record<string, string>>) =>
    set["day"] !== day.toString() || set["time"] !== time.toString({ smallestUnit: "minute" });
  const choices = nearChoices(wish, speaker, day).filter(({ set }) => isElse(set));
  const objection = object(speaker, "day", { reason: asItIs(visit, speaker), choices });
  return { ...objection, forget: ["day", "time"] };
}

/** What is said to who would have a visit be for what it is for: "não, deixa a limpeza mesmo". */
export async function stays(
  reception: Reception,
  turn: Turn<Readonly<Record<string, unknown>>>,
): Promise<Outcome | undefined> {
  const { said, text, known } = turn;
  if (known["service"] === undefined) return undefined;
  const wish = await wishOf(reception, turn);
  const { visit } = wish;
  if (visit?.service.slug !== known["service"]) return undefined;
  const isKept = keepsService(said) && !isTimely(said, visit, turn);
  if (!isKept && !toNoMove(wish, turn)) return undefined;
  await letGo(reception, turn);
  return reply({
    kind: "text",
    markdown: asItIs(visit, turn),
    buttons: [{ label: text("appointments.summary"), action: actionOf(APPOINTMENTS, "") }],
  });
}

function asItIs(visit: Appointment, { text, language }: Speaker): string {
  return text("reschedule.same", detailsOf(visit, language));
}

/** Whether it would be another visit at the same time, too. */
function isChanged(visit: Appointment, wish: Wish): boolean {
  return isCancelled(visit) || isOther(wish) || isSwapped(wish);
}
