import { excepts } from "../../../../core/agenda/excepted.ts";
import { hedges } from "../../../../core/engine/answers/hedging.ts";
import type { Objection } from "../../../../core/slot.ts";
import type { Turn } from "../../../../core/turn.ts";
import { preferenceIn } from "../../../../core/understanding/refusal.ts";
import { readDay, readTime } from "../../../../core/understanding/when/when.ts";
import type { WhenContext } from "../../../../core/understanding/when/when.ts";
import { whenContext } from "../../reception.ts";
import { nextOf } from "./day-said.ts";
import { objectionTo } from "./objections.ts";
import { nearChoices } from "./offers.ts";
import { isOneDay } from "./values.ts";
import type { Wish } from "./wish.ts";

/** Why a wish cannot be met as it stands, or what these very words take back of it. */
export function objectionOnHearing(wish: Wish, turn: Turn): Objection | undefined {
  return toRefusedDay(wish, turn) ?? objectionTo(wish, turn);
}

/** Asks for another day of who cannot come on the one that they had said: "n pera, quinta eu trabalho". */
function toRefusedDay(wish: Wish, turn: Turn): Objection | undefined {
  const { days, clinic, service } = wish;
  if (!days || !service || !isOneDay(days)) return undefined;
  const context = whenContext(clinic, turn);
  if (!excepts(turn.said, days.from, context) || !refusesDay(turn.said, context)) return undefined;
  const choices = nearChoices(wish, turn, days.from);
  const text = turn.text(choices.length > 0 ? "book.day.ask" : "book.none");
  return { forget: ["day"], question: { text, choices } };
}

/** A whole day, and no other is told; "quinta de manhã não posso" refuses none. */
function refusesDay(said: string, context: WhenContext): boolean {
  const { refused, wished } = preferenceIn(said);
  if (refused === "" || refused.includes("?") || hedges(refused)) return false;
  if (readDay(wished, context) ?? nextOf(said, context)) return false;
  return [...refused.split(no), wished].every((part) => !readTime(part, context));
}

const no = /\s(?=(?:n[ãa]o|n|no|not)\s)/iu;
