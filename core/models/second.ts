import { z } from "zod";
import type { SecondOpinion } from "../engine/routing/second.ts";
import { askOnce } from "./ask-once.ts";
import type { ModelParts } from "./ask-once.ts";
import { intentQuestion, LONGEST_SAID, readProposal } from "./intents.ts";

const proposal = z.object({ skill: z.string(), slots: z.record(z.string(), z.string()) });

/** A model's opinion on words that the rules are unsure of. */
export function secondOpinion(parts: ModelParts): SecondOpinion {
  return {
    async propose(unsure) {
      const { said, skills } = unsure;
      if (said === "" || said.length > LONGEST_SAID || skills.length === 0) return undefined;
      const proposed = await askOnce(parts, unsure, {
        kind: "model.second",
        question: intentQuestion(unsure),
        about: said,
        answer: z.object({ proposal: proposal.nullable() }),
        read: (answered) => readProposal(answered, skills),
      });
      return proposed?.proposal ?? undefined;
    },
    spentOn: (key) => parts.spendings.take(key),
  };
}
