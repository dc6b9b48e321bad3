import { whoever, wordsThat } from "./answer-words.ts";
import { wordsIn } from "../../understanding/text/tokens.ts";

/** Whether a message asks for something to be told: by its mark, or by words that questions have. */
export function asksToBeTold(said: string): boolean {
  if (said.includes("?") || doing.test(said)) return true;
  const told = [whoever, proposing, having, finding, knowing].reduce(
    (left, each) => left.replace(each, ""),
    said,
  );
  return wordsIn(told).some((word) => asking.has(word));
}

/** "What about a cleaning, tomorrow afternoon" wishes for it. */
const proposing = /\b(?:what|how) about\b/giu;

/** "Ela tem Bradesco", "minha mãe tem unimed" tell it. */
const having =
  /(?<!\p{L})(?:el[ea]s?|ellas?|ellos|él|s?he|they|a gente|(?:minha|meu|mi|my) \p{L}+)\s+(?:já |ya )?(?:tem|têm|tiene|tienen|has|have)(?!\p{L})/giu;

/** "Ah tá, sei onde é" knows it; "não sei onde é" would. */
const knowing =
  /(?<!(?:n[ãa]o|n)\s+)(?<!\p{L})sei\s+(?:bem\s+)?(?:onde|quanto|qual|como|quem)(?!\p{L})/giu;

/** "Duas e meia fica apertado", "sexta ficaria melhor" find it so. */
const finding =
  /(?<!\p{L})fica(?:ria)?\s+(?:(?:muito|bem|meio|mais|um pouco)\s+)?(?:apertad[oa]|ruim|dif[íi]cil|complicad[oa]|puxad[oa]|corrid[oa]|melhor|bo[ma]|[óo]tim[oa]|perfeit[oa]|tarde|cedo|f[áa]cil|tranquil[oa])(?!\p{L})/giu;

/** In Portuguese "do" is "of the". */
const doing = /\bdo (?:i|we|you|they|the)\b/iu;

const asking = new Set(wordsThat("asking"));
