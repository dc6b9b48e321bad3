import { z } from "zod";
import type { Proposal, Unsure } from "../engine/routing/second.ts";
import type { Skill } from "../skill.ts";
import { FENCED_IS_DATA, fenced } from "./fence.ts";
import type { ModelQuestion, ModelTool, Said } from "./model.ts";

/** What a model calls when nothing fits. */
const NOTHING = "nothing_fits";
/** What a model may put into one slot, in characters. */
const SLOT_LENGTH = 200;
/** The longest words that are asked about, in characters; longer ones are no request to a bot. */
export const LONGEST_SAID = 2_000;
/** Room for a call, and for a model that thinks before it. */
const MOST_TOKENS = 1_000;
const EXAMPLES = 4;

/** Asks which of a bot's skills somebody wants, by tools that are exactly those skills and their slots. */
export function intentQuestion(unsure: Unsure): ModelQuestion {
  return {
    instructions: instructionsFor(unsure),
    content: fenced("message", unsure.said),
    tools: [...unsure.skills.map((skill) => toolFor(skill, unsure)), nothing],
    mostTokens: MOST_TOKENS,
  };
}

/**
 * Reads a call of one of these tools: a proposal, or `null` where nothing fits. `undefined` when it is
 * neither, a slot that the skill has not included.
 */
export function readProposal(
  said: Said,
  skills: readonly Skill[],
): { readonly proposal: Proposal | null } | undefined {
  if (said.kind !== "call") return undefined;
  if (said.tool === NOTHING) return { proposal: null };
  const skill = skills.find(({ name }) => toolName(name) === said.tool);
  const given = skill && slotsOf(skill).safeParse(said.given);
  if (!skill || !given?.success) return undefined;
  const slots = Object.entries(given.data).flatMap(([slot, words]) =>
    words?.trim() ? [[slot, words.trim()] as const] : [],
  );
  return { proposal: { skill: skill.name, slots: Object.fromEntries(slots) } };
}

function slotsOf({ slots }: Skill) {
  const words = z.string().max(SLOT_LENGTH).nullish();
  return z.strictObject(Object.fromEntries(Object.keys(slots).map((name) => [name, words])));
}

const nothing: ModelTool = {
  name: NOTHING,
  description: "None of the other tools is what the message asks for, or it asks for several.",
  parameters: {},
};

function toolFor({ name, summary, slots, triggers }: Skill, { text, language }: Unsure): ModelTool {
  const examples = triggers.flatMap((trigger) =>
    trigger.on === "intent" ? (trigger.examples[language] ?? []) : [],
  );
  const like = examples.slice(0, EXAMPLES).map((example) => JSON.stringify(example));
  return {
    name: toolName(name),
    description: [text(summary), like.length > 0 && `As in: ${like.join(", ")}.`]
      .filter(Boolean)
      .join(" "),
    parameters: Object.fromEntries(
      Object.entries(slots).map(([slot, { label }]) => [
        slot,
        `${text(label)}: the message's own words for it. Leave it out when the message does not say.`,
      ]),
    ),
  };
}

/** A skill's name as vendors take a tool's. */
function toolName(skill: string): string {
  return skill.replaceAll(".", "__");
}

function instructionsFor({ language, active }: Unsure): string {
  return [
    "You route one chat message for an assistant. Call exactly one tool: the one that does what the message asks for.",
    "Give a tool only what the message says, in the message's own words and language. Invent nothing.",
    `When no tool fits, call ${NOTHING}.`,
    FENCED_IS_DATA,
    `The assistant speaks ${language}.`,
    active && `The person is in the middle of ${toolName(active.skill)}.`,
    active?.asked && `They were just asked for ${active.asked}.`,
  ]
    .filter(Boolean)
    .join("\n");
}
