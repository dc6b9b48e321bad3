import { allOf, dayInWords } from "../../../../core/agenda/calendar-words.ts";
import { findUnit } from "../../../../core/agenda/names.ts";
import { professionalsPreferred } from "../../../../core/agenda/refused-names.ts";
import { freeDays } from "../../../../core/agenda/nearest.ts";
import { bookableDays } from "../../../../core/agenda/openings.ts";
import { wantsSoonest } from "../../../../core/agenda/preferences.ts";
import { BOOK_SKILL } from "../../../../core/agenda/visit-actions.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Skill } from "../../../../core/skill.ts";
import { readDay, readTime } from "../../../../core/understanding/when/when.ts";
import { whenContext } from "../../reception.ts";
import type { Reception } from "../../reception.ts";
import { Known } from "../book/values.ts";
import { wishOf } from "../book/wish.ts";
import { asksHours } from "../location/asks.ts";
import { hoursTold } from "../location/hours.ts";
import { examples } from "./examples.ts";

/** So many days are told. */
const MOST = 3;

/** Tells when there is room, and goes on into booking with what was asked. */
export function availability(reception: Reception): Skill {
  return defineSkill({
    name: "clinic.availability",
    summary: "availability.summary",
    local: true,
    triggers: [
      { on: "command", name: "horarios" },
      { on: "intent", examples },
    ],
    begins: BOOK_SKILL,
    async run(turn) {
      const { said, text, language } = turn;
      const clinic = await reception.clinicOf(turn);
      const context = whenContext(clinic, turn);
      // Of a day that is named, booking itself says what is free on it.
      const isNamed = readDay(said, context) ?? readTime(said, context);
      if (isNamed || wantsSoonest(said)) return reply();
      if (asksHours(said)) return reply(hoursTold(clinic, turn));
      const { named, refused } = professionalsPreferred(said, clinic.professionals);
      const unit = findUnit(said, clinic.units)?.slug;
      const known = {
        ...Known.safeParse(turn.spokenOf).data,
        ...(named && { professional: named.slug }),
        ...(unit !== undefined && { unit }),
        without: refused.map(({ slug }) => slug).join(","),
      };
      const { search } = await wishOf(reception, { ...turn, known });
      const days = freeDays(search, { near: bookableDays(search).from }, MOST);
      const spelt = days.map((day) => dayInWords(day, language));
      if (spelt.length === 0) return reply(text("availability.none"));
      return reply(text("availability.days", { days: allOf(spelt, language) }));
    },
  });
}
