import type { Button, Utterance } from "../../message/outgoing.ts";
import type { Skill } from "../../skill.ts";
import { readAction, stop } from "../routing/actions.ts";
import { personAfter } from "./person.ts";
import { readShortAnswer } from "./answers.ts";
import type { FormStep } from "../forms/filling.ts";
import type { Moment } from "../moment.ts";
import { menuOf } from "../../skills/menu.ts";
import { pending } from "../forms/run.ts";
import type { Followed } from "../followed.ts";

/**
 * An answer that was none to a form's question: it is asked again, the second time with help, and in
 * the end with a person beside it.
 */
export function unheard(
  moment: Moment,
  { skill, step, missed }: { skill: Skill; step: FormStep; missed: number },
): Followed {
  const asked = { ...step, active: { ...step.active, missed } };
  const person = personAfter(missed, moment);
  const followed =
    person.length > 0
      ? pending(moment, { ...asked, say: withPerson(moment, step, { skill, person }) })
      : pending(moment, asked, [unknownTo(moment) ?? helpWith(moment, skill, asked)]);
  return { ...followed, outcome: `unheard:${missed}` };
}

/** To a question that nothing answers: no answer was tried, and somebody from the team may know. */
function unknownTo({ bot, said, text }: Moment): Utterance | undefined {
  if (!bot.person || !said.includes("?")) return undefined;
  const buttons = menuOf([bot.person], text);
  return { kind: "text", markdown: text("engine.unknown"), buttons };
}

function helpWith(moment: Moment, skill: Skill, step: FormStep): Utterance {
  return { kind: "text", markdown: helpIn(moment, skill, step) };
}

function helpIn(moment: Moment, skill: Skill, { say, active }: FormStep): string {
  const { text, said } = moment;
  const choices = choicesIn(say);
  if (active.missed === 1)
    return text(
      readShortAnswer(said) === "yes" && choices.length > 1 ? "engine.which" : "engine.again",
    );
  if (active.confirming !== undefined) return text("engine.hint.confirm");
  const { example } = skill.slots[active.asked ?? ""] ?? {};
  if (example !== undefined) return text("engine.hint.example", { example: text(example) });
  const [first] = choices;
  return first ? text("engine.hint.choices", { choice: first.label }) : text("engine.hint.plain");
}

function choicesIn(say: Utterance): readonly Button[] {
  const buttons = say.kind === "text" ? (say.buttons ?? []) : [];
  return buttons.filter(({ action }) => readAction(action).do === "set");
}

function withPerson(
  { text }: Moment,
  { say }: FormStep,
  { skill, person }: { skill: Skill; person: readonly Button[] },
): Utterance {
  if (say.kind !== "text") return say;
  const giveUp = { label: text("engine.abandon"), action: stop(skill.name) };
  return {
    ...say,
    markdown: `${text("engine.person")}\n\n${say.markdown}`,
    buttons: [...(say.buttons ?? []), ...person, giveUp],
  };
}
