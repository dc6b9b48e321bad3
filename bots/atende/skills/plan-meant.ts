import type { Clinic, InsurancePlan } from "../../../core/agenda/clinic.ts";
import { findPlan } from "../../../core/agenda/names.ts";
import type { Turn } from "../../../core/turn.ts";

/** The plan that is named, else the one that is spoken of. */
export function planMeant(
  { said, spokenOf }: Pick<Turn, "said" | "spokenOf">,
  { plans }: Pick<Clinic, "plans">,
): InsurancePlan | undefined {
  return findPlan(said, plans) ?? plans.find(({ slug }) => slug === spokenOf["plan"]);
}
