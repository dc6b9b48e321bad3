import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { dayInWords, timeInWords } from "../../../../core/agenda/calendar-words.ts";
import { startOf } from "../../../../core/agenda/start.ts";
import { nameIn } from "../../../../core/agenda/names.ts";
import type { Objection } from "../../../../core/slot.ts";
import { nearChoices, object } from "../book/offers.ts";
import { isOneDay, isOneTime } from "../book/values.ts";
import type { Wish } from "../book/wish.ts";
import type { Speaker } from "../speaker.ts";
import { isCancelled } from "./move.ts";
import { isSwapped } from "./swap.ts";
import { isOther } from "./with-other.ts";

/** The visit is then already, for the same and with the same professional. */
export function toNoMove(wish: Wish, speaker: Speaker): Objection | undefined {
  const { visit, days, times } = wish;
  if (!visit || isChanged(visit, wish)) return undefined;
  if (!days || !isOneDay(days) || !times || !isOneTime(times)) return undefined;
  const start = startOf(visit);
  const [day, time] = [start.toPlainDate(), start.toPlainTime()];
  if (!days.from.equals(day) || !times.from.equals(time)) return undefined;
  const { text, language } = speaker;
  const service = nameIn(visit.service.names, language);
  const words = { service, day: dayInWords(day, language), time: timeInWords(time, language) };
  const isElse = (set: Readonly<Record<string, string>>) =>
    set["day"] !== day.toString() || set["time"] !== time.toString({ smallestUnit: "minute" });
  const choices = nearChoices(wish, speaker, day).filter(({ set }) => isElse(set));
  const objection = object(speaker, "day", { reason: text("reschedule.same", words), choices });
  return { ...objection, forget: ["day", "time"] };
}

/** Whether it would be another visit at the same time, too. */
function isChanged(visit: Appointment, wish: Wish): boolean {
  return isCancelled(visit) || isOther(wish) || isSwapped(wish);
}
