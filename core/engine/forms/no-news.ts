import { wordsIn } from "../../understanding/text/tokens.ts";
import type { Skill } from "../../skill.ts";
import { hedges } from "../answers/hedging.ts";
import { unheard } from "../answers/unheard.ts";
import type { Active } from "../dialogue.ts";
import type { Followed } from "../followed.ts";
import type { Moment } from "../moment.ts";
import { isElliptic } from "../routing/clauses.ts";
import { skillByIntent } from "../routing/intents.ts";
import { reconsider } from "../routing/reconsider.ts";
import { LEAVES } from "../routing/requests.ts";
import type { Routing } from "../routing/routes.ts";
import { isTalk } from "../routing/telling.ts";
import { verdictOn } from "../routing/verdict.ts";
import { decline } from "./back.ts";
import type { Filling } from "./filling.ts";
import { fill, nextQuestion, readBackOf } from "./form.ts";
import { objectionAgain } from "./objected.ts";
import { advance, startSkill } from "./run.ts";

/** The form under way, and what was routed to it. */
export interface Answered {
  readonly skill: Skill;
  readonly active: Active;
  readonly routing: Routing;
}

/** A yes or a no to what was read back, in words that say nothing else of it. */
export async function followVerdict(
  moment: Moment,
  form: Answered,
  { heard }: Filling,
): Promise<Followed | undefined> {
  const { skill, active } = form;
  const read = await readBackOf(moment, skill, active);
  const verdict = verdictOn(moment, { ...form, read, heard });
  if (verdict === "declined") return decline(moment, skill, active);
  if (verdict === "unclear") return notHeard(moment, skill, { active });
  const { confirming: agreed } = active;
  return verdict && agreed !== undefined ? advance(moment, skill, { active, agreed }) : undefined;
}

/** What told the form nothing, and is for nothing else. */
export async function followUnheard(moment: Moment, form: Answered): Promise<Followed> {
  const { skill, active } = form;
  return (await fillByOpinion(moment, form)) ?? notHeard(moment, skill, { active });
}

/** What somebody else than the rules hears in it: values for this form, or another skill. */
async function fillByOpinion(
  moment: Moment,
  { skill, active }: Answered,
): Promise<Followed | undefined> {
  const proposed = await reconsider(moment);
  if (!proposed) return undefined;
  if (proposed.skill !== skill) return startSkill(moment, proposed);
  const filling = await fill(moment, skill, { active, words: proposed.words });
  return filling.heard ? advance(moment, skill, filling) : undefined;
}

/** Of so few words nobody can tell what they are for, but where they surely are for it. */
const FEW = 2;

/** What it is for instead: surely so where it was heard, and not where few words say no more than was known. */
export function otherThan(
  moment: Moment,
  { skill, active, routing }: Answered,
  heard: boolean,
): Skill | undefined {
  const isShort = wordsIn(moment.said).length <= FEW;
  if ((heard && isShort) || isOneOfThose(moment, active)) return undefined;
  const other = skillByIntent(moment, routing.ranked, heard || isShort ? LEAVES : undefined);
  const isElse = other !== undefined && other.name !== skill.name;
  return isElse && !isSaidOfThis(moment, other, { active, heard }) ? other : undefined;
}

/** "A outra" to a question is one of what it asks about. */
function isOneOfThose({ said }: Moment, { asked }: Active): boolean {
  return asked !== undefined && isElliptic(said);
}

function isSaidOfThis(
  moment: Moment,
  other: Skill,
  { active, heard }: { active: Active; heard: boolean },
): boolean {
  return agreesInDoubt(moment, active, other) || (heard && isTalk(moment, other));
}

/** "Certo, sexta talvez" and "dmr confirma" may be no yes to what was read back, and are none to anything else. */
function agreesInDoubt({ said }: Moment, { confirming }: Active, { agrees }: Skill): boolean {
  const isVague = hedges(said) || wordsIn(said).length <= FEW;
  return confirming !== undefined && agrees === true && isVague;
}

/** Owns up to not having understood, and asks again; after some misses offers a person. */
export async function notHeard(
  moment: Moment,
  skill: Skill,
  { active, missed = (active.missed ?? 0) + 1 }: { active: Active; missed?: number },
): Promise<Followed> {
  const step =
    (await objectionAgain(moment, skill, active)) ?? (await nextQuestion(moment, skill, active));
  return step ? unheard(moment, { skill, step, missed }) : advance(moment, skill, { active });
}
