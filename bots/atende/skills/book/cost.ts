import { moneyInWords } from "../../../../core/agenda/money.ts";
import type { Speaker } from "../speaker.ts";
import type { Wish } from "./wish.ts";

/** Who pays, or how much: as far as it is known. */
export function costOf({ plan, service }: Wish, { text, language }: Speaker): readonly string[] {
  if (plan) return [text("book.paid", { plan: plan.name })];
  const { price } = service ?? {};
  return price ? [text("book.price", { price: moneyInWords(price, language) })] : [];
}
