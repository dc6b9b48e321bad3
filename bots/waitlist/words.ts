import type { Passed } from "../../core/agenda/waitlist.ts";
import type { LinePlace, LoggedOffer } from "../../prisma/store/agenda/line-log.ts";
import { minuteInWords } from "../minute.ts";

export function lineTable(places: readonly LinePlace[]): string {
  if (places.length === 0) return "Nobody waits.\n";
  return linesOf(
    places.map(({ id, since, service, professional = "anyone", from, to, clinic }) => [
      id,
      `since ${minuteInWords(since)}`,
      `${service}, ${professional}`,
      `${from} to ${to}`,
      clinic,
    ]),
  );
}

export function offersTable(offers: readonly LoggedOffer[]): string {
  if (offers.length === 0) return "Nothing was offered.\n";
  return linesOf(
    offers.map(({ at, start, service, professional, wait, outcome, passed, clinic }) => [
      minuteInWords(at),
      `${start.replace("T", " ")} ${service}, ${professional}`,
      `to ${wait}: ${outcome}`,
      clinic,
      ...passed.map((each) => `\n    before them ${each.wait}: ${why[each.why]}`),
    ]),
  );
}

const why: Readonly<Record<Passed["why"], string>> = {
  has_offer: "has another offer",
  had_it: "had it before",
  silent: "answered none of today's",
  asleep: "in their quiet hours",
  not_wished: "does not wish for it",
};

function linesOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.join("  ").replaceAll("  \n", "\n")}\n`).join("");
}
