import { Temporal } from "temporal-polyfill";
import { allOf, dayInWords, spanInWords } from "../../../../core/agenda/calendar-words.ts";
import type { Clinic, Hours } from "../../../../core/agenda/clinic.ts";
import { everyDay, hoursOn } from "../../../../core/agenda/hours.ts";
import { findProfessional } from "../../../../core/agenda/names.ts";
import type { Turn } from "../../../../core/turn.ts";
import { toldInFull } from "../../../../core/understanding/text/haste.ts";
import { oneOfEach } from "../../../../core/understanding/when/weekdays.ts";
import { readDay } from "../../../../core/understanding/when/when.ts";
import { whenContext } from "../../reception.ts";
import type { Speaker } from "../speaker.ts";

/** When people are seen: on the day that is named, else in a usual week. */
export function hoursTold(clinic: Clinic, turn: Turn): string {
  const { text, language } = turn;
  const said = oneOfEach(turn.said);
  const named = readDay(said, whenContext(clinic, turn))?.value;
  if (!named?.from.equals(named.to)) return weekTold(clinic, turn);
  const hours = hoursOn(named.from, clinic.professionals, clinic);
  const day = dayInWords(named.from, language);
  if (hours.length === 0) return text("book.closed", { day });
  return text("location.day", { day, hours: spelt(hours, clinic, language) });
}

/**
 * When and at which address somebody sees people on the day that is named: whom words name, or speak of as
 * of who was spoken of. Undefined where they name nobody, or no day.
 */
export function theirHoursTold(clinic: Clinic, turn: Turn): string | undefined {
  const { said, text, language } = turn;
  const one = findProfessional(said, clinic.professionals) ?? spokenOf(clinic, turn);
  const named = readDay(oneOfEach(said), whenContext(clinic, turn))?.value;
  if (!one || !named?.from.equals(named.to)) return undefined;
  const hours = hoursOn(named.from, [one], clinic);
  const told = { professional: one.name, day: dayInWords(named.from, language) };
  if (hours.length === 0) return text("book.away", told);
  return text("location.with", { ...told, hours: spelt(hours, clinic, language) });
}

/** "Quinta ele tá em qual unidade?" */
function spokenOf({ professionals }: Clinic, { said, spokenOf: known }: Turn) {
  if (!them.test(toldInFull(said))) return undefined;
  return professionals.find(({ slug }) => slug === known["professional"]);
}

const them = /\b(?:el[ea]|he|she|ella)\b/u;

/** Any Monday. */
const MONDAY = Temporal.PlainDate.from("2024-01-01");

function weekTold(clinic: Clinic, { text, language }: Speaker): string {
  const usually = clinic.professionals.map((one) => ({ ...one, overrides: [] }));
  const list = Array.from({ length: 7 }, (_, days) => MONDAY.add({ days })).flatMap((day) => {
    const hours = hoursOn(day, usually, everyDay);
    const weekday = day.toLocaleString(language, { weekday: "long" });
    return hours.length === 0 ? [] : [`- **${weekday}**: ${spelt(hours, clinic, language)}`];
  });
  return list.length === 0
    ? text("location.hours.unknown")
    : text("location.week", { list: list.join("\n") });
}

/** "08:00–12:00 e 13:30–18:00 (Paulista); 08:00–12:00 (Pinheiros)" */
function spelt(hours: readonly Hours[], { units }: Clinic, language: string): string {
  const places = Map.groupBy(hours, ({ unit }) => unit);
  return [...places]
    .map(([place, there]) => {
      const spans = allOf(
        there.map((each) => spanInWords(each, language)),
        language,
      );
      const unit = units.length > 1 && units.find(({ id }) => id === place);
      return unit ? `${spans} (${unit.name})` : spans;
    })
    .join("; ");
}
