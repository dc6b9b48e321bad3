import type { z } from "zod";
import type { Turn } from "../../../../core/turn.ts";
import { Known } from "./values.ts";

/** What was spoken of last: "outra pra minha filha, com ela, no mesmo dia" means that. */
export function spokenOfLast({ before }: Pick<Turn, "before">): z.infer<typeof Known> {
  return Known.safeParse(before).data ?? {};
}
