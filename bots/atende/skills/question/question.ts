import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Skill } from "../../../../core/skill.ts";
import type { Words } from "../../../../core/models/words.ts";
import { menuOf } from "../../../../core/skills/menu.ts";
import type { Reception } from "../../reception.ts";
import { bookButton } from "../book/button.ts";
import { asksHowLongItIs, asksUntilWhen, asksWhatIsDone } from "./asks.ts";
import { examples } from "./examples.ts";
import { serviceOrVisitMeant } from "../service-meant.ts";
import { factsOf } from "./facts.ts";
import { knownOf } from "./known.ts";
import { untilWhenOf } from "./until-when.ts";

export interface QuestionParts {
  readonly reception: Reception;
  /** Answers from what is known of the clinic, where there is a model. */
  readonly words: Words;
  /** How the bot speaks. */
  readonly manner: string;
  /** Offered under every answer. */
  readonly skills: readonly Skill[];
}

/** Answers what is no appointment's matter from the clinic's own facts, or owns up that only the team can. */
export function question({ reception, words, manner, skills }: QuestionParts): Skill {
  return defineSkill({
    name: "clinic.question",
    summary: "question.summary",
    local: true,
    triggers: [
      { on: "said", is: asksHowLongItIs },
      { on: "said", is: asksUntilWhen },
      { on: "said", is: asksWhatIsDone },
      { on: "intent", examples },
    ],
    async run(turn) {
      const { text, language } = turn;
      const clinic = await reception.clinicOf(turn);
      if (asksUntilWhen(turn.said)) return reply(untilWhenOf(clinic.policy, turn));
      const meant = await serviceOrVisitMeant(reception, turn, clinic);
      const known = knownOf(clinic, turn, meant);
      if (known)
        return reply({
          kind: "text",
          markdown: known.markdown,
          buttons: [bookButton(turn, { service: known.service })],
        });
      const facts = async () => factsOf(clinic, language);
      const answer = await words.over({ facts, manner }, turn);
      const markdown = answer ?? text("question.say");
      return reply({ kind: "text", markdown, buttons: menuOf(skills, text) });
    },
  });
}
