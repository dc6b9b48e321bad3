import { z } from "zod";
import type { Turn } from "../turn.ts";
import { askOnce } from "./ask-once.ts";
import type { ModelParts } from "./ask-once.ts";
import { FENCED_IS_DATA, fenced } from "./fence.ts";
import type { Said } from "./model.ts";
import { LONGEST_SAID } from "./intents.ts";

/**
 * A model's words over facts that a skill gives it: a skill that answers freely takes this as an
 * argument of its factory.
 *
 *     run: async (turn) => {
 *       const facts = async () => factsOf(await clinic(turn));
 *       return reply((await words.over({ facts, manner }, turn)) ?? turn.text("question.say"));
 *     },
 */
export interface Words {
  /**
   * Answers what was said in `turn`; `undefined` when there is no model, no money, no time, no answer
   * in the facts, or one that says more than they do: then the skill has words of its own. Throws
   * `StoreUnavailable`, and nothing else.
   */
  over(matter: FreeMatter, turn: Turn): Promise<string | undefined>;
}

export interface FreeMatter {
  /**
   * All that may be said, in any language; asked for only where there is a model. It goes there:
   * nothing private that is not needed.
   */
  facts(): string | Promise<string>;
  /** How the bot speaks: its persona's manner. */
  readonly manner: string;
}

/** Where there is no model. */
export const noWords: Words = { over: async () => undefined };

/** What a model says when the facts do not tell. */
const UNTOLD = "UNKNOWN";
const MOST_TOKENS = 1_200;
/** The longest answer that is passed on, in characters. */
const LONGEST = 1_500;

export function openWords(parts: ModelParts): Words {
  return {
    async over(matter, turn) {
      const { said, language, contact } = turn;
      if (said === "" || said.length > LONGEST_SAID) return undefined;
      const facts = await matter.facts();
      const question = {
        instructions: instructionsFor(matter.manner, language),
        content: [fenced("facts", facts), fenced("message", said)].join("\n\n"),
        mostTokens: MOST_TOKENS,
      };
      const answered = await askOnce(
        parts,
        { ...turn, contact: contact.id },
        {
          kind: "model.words",
          question,
          about: `${facts}\n${said}`,
          answer: z.object({ words: z.string().nullable() }),
          read: (answer) => readWords(answer, facts + said),
        },
      );
      return answered?.words ?? undefined;
    },
  };
}

/** The words; `null` when the facts do not tell. No answer where they say what nobody has told. */
function readWords(answer: Said, told: string): { readonly words: string | null } | undefined {
  if (answer.kind !== "text") return undefined;
  const text = answer.text.trim();
  if (text.includes(UNTOLD)) return { words: null };
  if (text === "" || text.length > LONGEST) return undefined;
  const isTold = (claim: string) => told.includes(claim.replace(/[.,;:!?]+$/u, ""));
  return claimsIn(text).every(isTold) ? { words: text } : undefined;
}

/** What is wrong if it is made up: numbers, links, and who could be written to. */
function claimsIn(text: string): readonly string[] {
  return text.match(CLAIMS) ?? [];
}

const CLAIMS = new RegExp(
  [
    String.raw`\]\([^)]*\)`, // where a link of Markdown leads
    String.raw`\w+:\/\/[^\s)>\]]+`,
    String.raw`\S+@\S+`,
    String.raw`[\p{L}\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:\/\S*)?`, // a name on the web
    String.raw`\p{Nd}(?:[\p{Nd}.,:/h-]*\p{Nd})?`,
  ].join("|"),
  "gu",
);

function instructionsFor(manner: string, language: string): string {
  return [
    "You answer one chat message for an assistant, from the facts below and from nothing else.",
    `Answer in ${language}, in at most three short sentences. ${manner}`.trim(),
    "Copy numbers, prices, times and addresses as the facts write them.",
    `When the facts do not answer the message, say only ${UNTOLD}.`,
    "Give no medical, legal or financial advice. Promise nothing, and say nothing of having done anything.",
    FENCED_IS_DATA,
  ].join("\n");
}
