import type { Choice } from "../skill.ts";

/** Short answers that mean the same in every dialogue, as people type and say them. */
const words: Readonly<Record<"yes" | "no" | "abandon", ReadonlySet<string>>> = {
  yes: new Set(
    [
      "sim s ss isso pode claro certo confirmo confirma confirmar confirmado ok okay beleza blz fechado",
      "perfeito positivo aham uhum yes y yeah yep sure correct confirm right si claro correcto dale vale",
    ]
      .join(" ")
      .split(" ")
      .concat(
        "pode ser",
        "pode sim",
        "isso mesmo",
        "com certeza",
        "sim por favor",
        "sim pode",
        "ta bom",
        "esta bom",
        "tudo certo",
        "that is right",
        "thats right",
        "yes please",
        "sounds good",
        "si por favor",
        "esta bien",
        "de acuerdo",
      ),
  ),
  no: new Set(
    "no nao n nope nah errado wrong negativo nunca incorrecto"
      .split(" ")
      .concat("nao quero", "nao obrigado", "nao obrigada", "no thanks", "no gracias", "ainda nao"),
  ),
  abandon: new Set(
    "cancelar cancela cancele desisto parar pare sair esquece esqueca cancel stop quit exit olvidalo salir"
      .split(" ")
      .concat(
        "deixa pra la",
        "deixa para la",
        "deixa quieto",
        "nao quero mais",
        "quero parar",
        "never mind",
        "nevermind",
        "forget it",
        "dejalo",
        "no quiero mas",
        "deja eso",
      ),
  ),
};

export type ShortAnswer = keyof typeof words;

/** What a message means when it is nothing but a yes, a no or a wish to stop. */
export function readShortAnswer(said: string): ShortAnswer | undefined {
  const folded = fold(said);
  const answers: readonly ShortAnswer[] = ["yes", "no", "abandon"];
  return answers.find((answer) => words[answer].has(folded));
}

/** The offered choice that a message names by its words. */
export function readChoice(said: string, choices: readonly Choice[]): Choice | undefined {
  return choices.find(({ label }) => sameWords(label, said));
}

/** The offered choice that a message names by its place: "2", "opção 2", "the 2". */
export function readNumber(said: string, choices: readonly Choice[]): Choice | undefined {
  const number = /^(?:\p{L}+ )?(\d{1,2})$/u.exec(fold(said))?.[1];
  return number === undefined ? undefined : choices[Number(number) - 1];
}

/** Whether two texts are the same but for case, accents and punctuation. */
export function sameWords(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}:]+/gu, " ")
    .trim();
}
