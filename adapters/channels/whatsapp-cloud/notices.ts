import { z } from "zod";
import { irrelevant, word } from "./part.ts";
import type { Around, Part } from "./part.ts";
import { graphError } from "./shapes.ts";
import { templateChangeIn } from "./templates.ts";

/** What a value tells the business and no bot acts on, under Meta's own words. */
export function readNotice({ field, value }: Around): readonly Part[] {
  const errors = z.array(graphError).safeParse(value.errors).data ?? [];
  const wishes = preferences.safeParse(value["user_preferences"]).data ?? [];
  const change = templateChangeIn(value);
  return [
    ...errors.map(({ code }) => `Meta reports error ${code}`),
    ...wishes.map((wish) => `${word(wish.category)}, ${word(wish.value)}`),
    ...(change ? [`${change.template} (${change.language}) is ${saying(change)}`] : []),
  ].map((notice) => irrelevant(`${field}: ${notice}`));
}

const preferences = z.array(z.object({ category: z.string(), value: z.string() }));

function saying({ became, because }: { became: string; because?: string }): string {
  return [became, because].flatMap((one) => (one === undefined ? [] : word(one))).join(", ");
}
