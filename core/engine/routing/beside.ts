import type { Skill } from "../../skill.ts";
import type { RankedIntent } from "../../understanding/intent/intent.ts";
import {
  asksBeforeYes,
  beginsWithYes,
  readShortAnswer,
  withoutOpening,
} from "../answers/answers.ts";
import { asksToBeTold } from "../answers/asking.ts";
import type { Moment } from "../moment.ts";
import { halvesOf } from "./clauses.ts";
import type { Halves } from "./clauses.ts";
import { HALF, halfOf, isAnsweredAtOnce, LEAVES, requestsIn, STORY } from "./requests.ts";
import type { Request } from "./requests.ts";

/** Requests that a message makes while a form is under way, and what it says to that form besides. */
export interface Beside {
  readonly requests: readonly Request[];
  readonly answer?: string;
}

/** "Sexta às 10, e onde fica?"; "onde fica? e quanto custa?" */
export function requestsBeside(
  moment: Moment,
  form: string,
  ranked: readonly RankedIntent[],
): Beside | undefined {
  const requests = requestsIn(moment, ranked) ?? [];
  const others = requests.filter(({ skill }) => skill.name !== form);
  const answer = requests.find(({ skill }) => skill.name === form)?.said;
  if (others.length > 0) return { requests: others, ...(answer !== undefined && { answer }) };
  return questionBeside(moment, halvesOf(moment.said));
}

/** "Sim, quanto custa?" to what was read back; what cancels or erases waits for the answer. */
export function yesAndQuestion(moment: Moment, { cancels, erases }: Skill): Beside | undefined {
  const { said } = moment;
  const question = withoutOpening(said);
  if (cancels || erases || !beginsWithYes(said) || asksBeforeYes(said)) return undefined;
  const yes = said.slice(0, said.length - question.length);
  return asksToBeTold(question) ? questionBeside(moment, [[yes, question]]) : undefined;
}

/** A question beside what is surely for no other skill. */
function questionBeside(moment: Moment, ways: readonly Halves[]): Beside | undefined {
  for (const [before, behind] of ways) {
    const [one, other] = [halfOf(moment, before), halfOf(moment, behind)];
    for (const [asks, answers] of [
      [other, one],
      [one, other],
    ] as const) {
      const { skill, said, score } = asks;
      // Beside a plain answer what else is there is likelier to be a question; what asks nothing hardly is one.
      const isPlain = readShortAnswer(answers.said) !== undefined;
      const least = isPlain ? HALF : asksToBeTold(said) ? LEAVES : STORY;
      const isQuestion = skill && score >= least && isAnsweredAtOnce(skill);
      if (isQuestion && (isPlain || answers.score < LEAVES))
        return { requests: [{ skill, said }], answer: answers.said };
    }
  }
  return undefined;
}
