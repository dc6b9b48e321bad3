import { RESUME } from "../message/outgoing.ts";
import type { Saying } from "../message/outgoing.ts";
import type { Outcome, Skill } from "../skill.ts";
import { beginsWithNo } from "./answers.ts";
import type { Active, Dialogue } from "./dialogue.ts";
import { askWhatToChange, fill, hasOneSlot, nextQuestion, object, readKnown } from "./form.ts";
import type { FormStep, Values } from "./form.ts";
import { turnOf } from "./moment.ts";
import type { Moment } from "./moment.ts";
import { reconsider } from "./reconsider.ts";
import { routeNumber, skillByIntent } from "./route.ts";
import type { Route, Routing } from "./route.ts";

/** What following a route changes. */
export interface Followed {
  readonly outcome: string;
  readonly skill?: string;
  readonly dialogue: Dialogue;
  readonly say: readonly Saying[];
  readonly handoffNote?: string;
  readonly filled?: readonly string[];
}

/** Follows a route to what is to be said and where the dialogue stands then. */
export async function follow(moment: Moment, routing: Routing): Promise<Followed> {
  const { route: to } = routing;
  const { dialogue } = moment.input;
  const { active } = dialogue;
  const skill = active && moment.bot.skill(active.skill);
  if (to.to === "skill") return startSkill(moment, to);
  if (to.to === "resume") return plain(moment, "engine.resumed", dialogue);
  if (to.to === "rated") return { outcome: "rated", dialogue, say: [] };
  if (to.to === "unsupported" || to.to === "stale" || !active || !skill)
    return reask(moment, `engine.${to.to === "unsupported" ? "unsupported" : "stale"}`);
  return answerForm(moment, { to, routing, skill, active });
}

interface FormAnswer {
  readonly to: Extract<Route, { to: "yes" | "no" | "abandon" | "forget" | "form" }>;
  readonly routing: Routing;
  readonly skill: Skill;
  readonly active: Active;
}

async function answerForm(moment: Moment, answer: FormAnswer): Promise<Followed> {
  const { to, skill, active } = answer;
  const { dialogue } = moment.input;
  switch (to.to) {
    case "abandon":
      return plain(moment, "engine.abandoned", { memory: dialogue.memory });
    case "yes":
      return advance(moment, skill, { active, agreed: to.digest });
    case "no":
      return decline(moment, skill, active);
    case "forget":
      return advance(moment, skill, { active: without(active, to.slot) });
    case "form":
      return fillForm(moment, answer, to.values);
  }
}

/** Not as it was read back: something is to change, or nothing is to be done. */
function decline(moment: Moment, skill: Skill, active: Active): Followed {
  const { dialogue } = moment.input;
  if (hasOneSlot(skill)) return plain(moment, "engine.abandoned", { memory: dialogue.memory });
  return {
    outcome: "change",
    skill: skill.name,
    dialogue: { ...dialogue, active: { skill: skill.name, known: active.known } },
    say: [askWhatToChange(moment, skill)],
  };
}

async function fillForm(
  moment: Moment,
  answer: FormAnswer,
  values: Values | undefined,
): Promise<Followed> {
  const { skill, active, routing } = answer;
  const filling = await fill(moment, skill, { active, ...(values && { values }) });
  if (filling.changed.length > 0 || values) return advance(moment, skill, filling);
  const numbered = routeNumber(moment);
  if (numbered) return follow(moment, { ...routing, route: numbered });
  const other = skillByIntent(moment, routing.ranked);
  if (other && other.name !== skill.name)
    return startSkill(moment, { to: "skill", skill: other, via: "intent" });
  if (filling.heard) return advance(moment, skill, filling);
  if (declines(moment, active)) return decline(moment, skill, active);
  return (await fillByOpinion(moment, answer)) ?? reask(moment, "engine.again");
}

/** What somebody else than the rules hears in it: values for this form, or another skill. */
async function fillByOpinion(
  moment: Moment,
  { skill, active }: FormAnswer,
): Promise<Followed | undefined> {
  const proposed = await reconsider(moment);
  if (!proposed) return undefined;
  if (proposed.skill !== skill)
    return startSkill(moment, { to: "skill", via: "model", ...proposed });
  const filling = await fill(moment, skill, { active, words: proposed.words });
  return filling.heard ? advance(moment, skill, filling) : undefined;
}

/** "Não, mais tarde": not as it was read back, though nothing says what instead. */
function declines({ said }: Moment, { confirming }: Active): boolean {
  return confirming !== undefined && beginsWithNo(said);
}

async function startSkill(
  moment: Moment,
  { skill, pressed, values, words }: Extract<Route, { to: "skill" }>,
): Promise<Followed> {
  if (Object.keys(skill.slots).length === 0) {
    const turn = turnOf(moment, skill, {
      known: {},
      ...(pressed !== undefined && { pressed }),
    });
    return carryOut(moment, skill, { outcome: await skill.run(turn) });
  }
  const blank: Active = { skill: skill.name, known: {} };
  return advance(
    moment,
    skill,
    await fill(moment, skill, {
      active: blank,
      ...(values && { values }),
      ...(words && { words }),
    }),
  );
}

/** Asks what is still to be asked, and runs the skill when nothing is but what was `agreed` to. */
async function advance(
  moment: Moment,
  skill: Skill,
  from: { active: Active; agreed?: string; changed?: readonly string[] },
): Promise<Followed> {
  const active = { ...from.active, known: readKnown(skill, from.active.known) };
  const filled = from.changed ?? [];
  const step = await nextQuestion(moment, skill, active);
  const isAgreed = step?.active.confirming !== undefined && step.active.confirming === from.agreed;
  if (step && !isAgreed) return { ...pending(moment, step), filled };
  const outcome = await skill.run(turnOf(moment, skill, { known: active.known }));
  return { ...(await carryOut(moment, skill, { outcome, active })), filled };
}

function pending(moment: Moment, { step, say, active }: FormStep): Followed {
  return {
    outcome: active.asked === undefined ? step : `${step}:${active.asked}`,
    skill: active.skill,
    dialogue: { ...moment.input.dialogue, active },
    say: [say],
  };
}

async function carryOut(
  moment: Moment,
  skill: Skill,
  { outcome, active }: { outcome: Outcome; active?: Active },
): Promise<Followed> {
  const { dialogue } = moment.input;
  switch (outcome.next) {
    case "again":
      return pending(
        moment,
        object(skill, active ?? { skill: skill.name, known: {} }, outcome.objection),
      );
    case "handoff":
      return {
        outcome: "handoff",
        skill: skill.name,
        dialogue: { memory: dialogue.memory },
        say: withWayBack(moment, outcome.say),
        handoffNote: outcome.note,
      };
    case "pass":
      return passOn(moment, skill);
    case "done":
      return done(moment, skill, outcome);
  }
}

/** After an answer in between, the question that was open is asked again. */
async function done(
  moment: Moment,
  skill: Skill,
  outcome: Extract<Outcome, { next: "done" }>,
): Promise<Followed> {
  const { dialogue } = moment.input;
  const interrupted = dialogue.active?.skill !== skill.name;
  const memory = outcome.remember
    ? { ...dialogue.memory, [skill.name]: outcome.remember }
    : dialogue.memory;
  const open = interrupted ? await openQuestion(moment) : undefined;
  return {
    outcome: "done",
    skill: skill.name,
    dialogue: { memory, ...(open && { active: open.active }) },
    say: open ? [...outcome.say, open.say] : outcome.say,
  };
}

async function passOn(moment: Moment, skill: Skill): Promise<Followed> {
  const { fallback } = moment.bot.bot;
  if (skill === fallback) throw new Error(`the fallback ${fallback.name} must not pass`);
  return startSkill(moment, { to: "skill", skill: fallback, via: "fallback" });
}

/** Says something and, when a form is under way, asks its question again. */
async function reask(moment: Moment, key: string): Promise<Followed> {
  const { dialogue } = moment.input;
  const open = await openQuestion(moment);
  const said: Saying = { kind: "text", markdown: moment.text(key) };
  if (!open) return { outcome: key, dialogue, say: [said] };
  return {
    outcome: key,
    skill: open.active.skill,
    dialogue: { ...dialogue, active: open.active },
    say: [said, open.say],
  };
}

async function openQuestion(moment: Moment): Promise<FormStep | undefined> {
  const { active } = moment.input.dialogue;
  const skill = active && moment.bot.skill(active.skill);
  if (!active || !skill) return undefined;
  return nextQuestion(moment, skill, { ...active, known: readKnown(skill, active.known) });
}

/** A person waiting for a person may always have the bot back. */
function withWayBack(moment: Moment, say: readonly Saying[]): readonly Saying[] {
  const last = say.at(-1);
  if (last?.kind !== "text") return say;
  const back = { label: moment.text("engine.resume"), action: RESUME };
  return [...say.slice(0, -1), { ...last, buttons: [...(last.buttons ?? []), back] }];
}

function plain(moment: Moment, key: string, dialogue: Dialogue): Followed {
  return { outcome: key, dialogue, say: [{ kind: "text", markdown: moment.text(key) }] };
}

function without(active: Active, slot: string): Active {
  const known = Object.fromEntries(Object.entries(active.known).filter(([name]) => name !== slot));
  return { skill: active.skill, known };
}
