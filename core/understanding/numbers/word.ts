import { recently } from "../../recently.ts";
import { languages } from "../language.ts";
import { tokens } from "../text/tokens.ts";
import { numbersIn } from "./numbers.ts";

/** The number that one word is, in whichever language: "oito", "two", "4th"; undefined where it is none. */
export const numberOfWord = recently((word) => {
  const [found] = languages.flatMap((language) => numbersIn(tokens(word), language));
  return found && { kind: found.kind, value: found.value };
});

/** How many a word counts: "dois" of "meus dois filhos", and not "segunda"; undefined where it counts nothing. */
export function countOf(word: string): number | undefined {
  const found = numberOfWord(word);
  return found?.kind === "number" ? found.value : undefined;
}
