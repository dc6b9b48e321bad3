import { negates } from "../answers/calling-off.ts";
import { takingUp } from "../answers/answer-words.ts";
import { toldInFull } from "../../understanding/text/haste.ts";
import type { Skill } from "../../skill.ts";
import { about } from "../routing/actions.ts";
import type { Active } from "../dialogue.ts";
import type { FormStep } from "./filling.ts";
import { turnOf } from "../moment.ts";
import type { Moment } from "../moment.ts";

/** Two hours. */
const PATIENCE_MINUTES = 120;

/** Whether a form was left alone for so long that it does not simply go on. */
export function isLeftAlone({ bot, input }: Moment, { at }: Active): boolean {
  const { patienceMinutes = PATIENCE_MINUTES } = bot.bot;
  return at !== undefined && input.now.getTime() - at > patienceMinutes * 60_000;
}

/** Whether somebody who comes back wants to go on with what was under way: "perdón, ¿seguimos?", "where were we". */
export function takesUp(said: string): boolean {
  return takingUp.test(toldInFull(said)) && !negates(said);
}

/** Tells what was under way, and asks whether to go on. */
export async function askToGoOn(moment: Moment, skill: Skill, active: Active): Promise<FormStep> {
  const { text } = moment;
  return {
    step: "left",
    say: {
      kind: "text",
      markdown: text("engine.left", { what: await summaryOf(moment, skill, active) }),
      buttons: [
        { label: text("engine.go"), action: about("go", skill.name) },
        { label: text("engine.anew"), action: about("anew", skill.name) },
      ],
    },
    active: { skill: skill.name, known: active.known, left: true },
  };
}

/** A form in a few words: "**Marcar consulta** (Limpeza, sexta-feira, 6 de março)". */
export async function summaryOf(moment: Moment, skill: Skill, { known }: Active): Promise<string> {
  const turn = turnOf(moment, skill, { known });
  const told: string[] = [];
  for (const [name, slot] of Object.entries(skill.slots)) {
    const value = known[name];
    const words = value === undefined ? undefined : await slot.tell?.(value, turn);
    if (words !== undefined) told.push(words);
  }
  const name = `**${moment.text(skill.summary)}**`;
  return told.length > 0 ? `${name} (${told.join(", ")})` : name;
}
