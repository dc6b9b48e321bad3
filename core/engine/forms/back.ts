import type { Saying } from "../../message/outgoing.ts";
import type { Skill } from "../../skill.ts";
import { about } from "../routing/actions.ts";
import { readShortAnswer } from "../answers/answers.ts";
import { apartFromLeft, withoutFormsOf } from "./anew.ts";
import { endForm, isBegun } from "../dialogue.ts";
import type { Active, Dialogue } from "../dialogue.ts";
import type { Filling } from "./filling.ts";
import { askForSlot, askWhatToChange, fill, without } from "./form.ts";
import { skillByIntent } from "../routing/intents.ts";
import { askToGoOn, summaryOf, takesUp } from "./left.ts";
import { standing, turnOf } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { LEAVES } from "../routing/requests.ts";
import type { Routing } from "../routing/routes.ts";
import { advance, formUnderWay, openQuestion, pending, returnTo, startSkill } from "./run.ts";
import type { Followed } from "../followed.ts";
import { hasOneSlot } from "./slots.ts";

/** A form that was left alone: asks about it, goes on with it, or begins it anew. */
export async function followLeft(
  moment: Moment,
  { skill, active, routing }: Left,
  to: "left" | "go" | "anew",
): Promise<Followed> {
  if (to === "go") return advance(moment, skill, { active });
  if (to === "anew") return startSkill(withoutFormsOf(moment, skill), { skill, values: {} });
  const isSure = skillByIntent(moment, routing.ranked, LEAVES) === skill;
  const apart = await apartFromLeft(moment, { skill, active, isSure });
  if (!formUnderWay(apart)) return startSkill(apart, { skill });
  const isAnswer = readShortAnswer(moment.said) === undefined;
  const filling = isAnswer ? await fill(moment, skill, { active }) : { active };
  if (takesUp(moment.said) || answersAsked(filling, active)) return goOn(moment, skill, filling);
  return pending(moment, await askToGoOn(moment, skill, filling.active));
}

/** Goes on at once; before the next question it is told what was under way, as a read-back tells it anyway. */
async function goOn(
  moment: Moment,
  skill: Skill,
  filling: Pick<Filling, "active">,
): Promise<Followed> {
  const next = await advance(moment, skill, filling);
  const { active } = next.dialogue;
  if (active?.skill !== skill.name || active.confirming !== undefined) return next;
  const what = await summaryOf(moment, skill, filling.active);
  return {
    ...next,
    say: [{ kind: "text", markdown: moment.text("engine.goesOn", { what }) }, ...next.say],
  };
}

/** Whether words tell what was asked last, before it was left alone: they go on with it. */
function answersAsked({ changed = [] }: Partial<Filling>, { asked = "" }: Active): boolean {
  return changed.includes(asked);
}

/** A form, and what the router thought of the words that come back to it. */
interface Left {
  readonly skill: Skill;
  readonly active: Active;
  readonly routing: Pick<Routing, "ranked">;
}

/** Leaves the form under way, says so, and goes on with the one that waits. */
export async function leave(moment: Moment, say: readonly Saying[]): Promise<Followed> {
  const form = formUnderWay(moment);
  await form?.skill.letGo?.(turnOf(moment, form.skill, { known: form.active.known }));
  const after = standing(moment, endForm(moment.input.dialogue));
  const next = await returnTo(after, moment.input.dialogue.active);
  return {
    ...next,
    outcome: "engine.abandoned",
    dialogue: next?.dialogue ?? after.input.dialogue,
    say: [...say, ...(next?.say ?? [])],
  };
}

/** To the form that was left, or to the question before this one. */
export async function goBack(moment: Moment, skill: Skill, active: Active): Promise<Followed> {
  if (moment.input.dialogue.waiting?.some(isBegun)) return leave(moment, []);
  const names = Object.keys(skill.slots);
  const at = active.asked === undefined ? names.length : names.indexOf(active.asked);
  const slot = names.slice(0, at).findLast((name) => active.known[name] !== undefined);
  return slot === undefined ? reask(moment, "engine.first") : ask(moment, skill, { active, slot });
}

/** Asks for a slot, full or not; goes on where there is nothing to ask. */
export async function ask(
  moment: Moment,
  skill: Skill,
  { active, slot }: { active: Active; slot: string },
): Promise<Followed> {
  const step = await askForSlot(moment, skill, { active, slot });
  return step ? pending(moment, step) : advance(moment, skill, { active: without(active, slot) });
}

/** Not as it was read back: something is to change, or nothing is to be done. */
export async function decline(moment: Moment, skill: Skill, active: Active): Promise<Followed> {
  if (hasOneSlot(skill))
    return leave(moment, [{ kind: "text", markdown: moment.text("engine.abandoned") }]);
  return {
    outcome: "change",
    skill: skill.name,
    dialogue: { ...moment.input.dialogue, active: { skill: skill.name, known: active.known } },
    say: [askWhatToChange(moment, skill, active)],
  };
}

/** Says something and, when a form is under way, asks its question again; else offers `skill`, if any. */
export async function reask(moment: Moment, key: string, skill?: Skill): Promise<Followed> {
  const said: Saying = { kind: "text", markdown: moment.text(key) };
  const open = await openQuestion(moment, [said]);
  if (open) return { ...open, outcome: key };
  const { dialogue } = moment.input;
  if (!skill) return plain(moment, key, dialogue);
  const button = { label: moment.text(skill.summary), action: about("meant", skill.name) };
  return { outcome: key, dialogue, say: [{ ...said, buttons: [button] }] };
}

function plain(moment: Moment, key: string, dialogue: Dialogue): Followed {
  return { outcome: key, dialogue, say: [{ kind: "text", markdown: moment.text(key) }] };
}
