import { moneyInWords } from "../../../../core/agenda/money.ts";
import type { Money } from "../../../../core/agenda/money.ts";
import type { Speaker } from "../speaker.ts";
import type { Wish } from "./wish.ts";

/** Who pays, or how much: as far as it is known. */
export function costOf({ plan, price }: Paying, { text, language }: Speaker): readonly string[] {
  if (plan) return [text("book.paid", { plan: plan.name })];
  return price ? [text("book.price", { price: moneyInWords(price, language) })] : [];
}

interface Paying {
  readonly plan?: { readonly name: string } | undefined;
  readonly price?: Money | undefined;
}

/** The same of a visit that is not booked yet. */
export function costOfWish({ plan, service }: Wish, speaker: Speaker): readonly string[] {
  return costOf({ plan, price: service?.price }, speaker);
}
