import type { Token } from "../understanding/text/tokens.ts";
import { wordSet } from "../understanding/text/word-set.ts";

/** Behind these stands for whom something is. */
export const beneficiaries = wordSet("para pra pa pro pros pras p for");

/** Whether the word there makes something the speaker's own: "pra mim", but not in "marca pra mim". */
export function isForSpeaker(words: readonly Token[], at: number): boolean {
  const [last = "", word = "", next = "", third = ""] = [-1, 0, 1, 2].map(
    (by) => words[at + by]?.text,
  );
  const isTold = favours.test(last) || suiting.has(last) || doing.test(third);
  return beneficiaries.has(word) && mine.has(next) && !isTold;
}

const mine = new Set(["mim", "mi", "me", "myself", "eu"]);
/** "Quarta seria bom pra mim". */
const suiting = wordSet(
  "bom boa otimo otima melhor pior ruim facil dificil complicado perfeito perfeita serve funciona longe contramao certo da tranquilo tranquila beleza legal ideal certinho maravilhoso maravilhosa maravilha excelente show massa joia bacana fechado combinado good fine best better works work great hard perfect ok okay out bien mejor mal",
);
/** "A professora falou pra eu levar no dentista". */
const doing = /.[aei]r$/u;
const favours =
  /^(?:marc|agend|reserv|ve$|ver$|veja|verific|confirm|book|schedul|check(?:ing)?$|pod|anot|consegu|arrum|olh)/u;
