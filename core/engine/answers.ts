import { tokens } from "../understanding/text/tokens.ts";

/** Short answers that mean the same in every dialogue, as people type and say them. */
const words: Readonly<Record<"yes" | "no" | "abandon", ReadonlySet<string>>> = {
  yes: new Set(
    [
      "sim s ss isso pode claro certo confirmo confirma confirmar confirmado ok okay beleza blz fechado",
      "fechou perfeito exato positivo aham uhum yes y yeah yep sure correct confirm right great perfect",
      "si claro correcto exacto perfecto listo dale vale",
    ]
      .join(" ")
      .split(" ")
      .concat(
        "pode ser",
        "pode sim",
        "pode marcar",
        "pode confirmar",
        "isso mesmo",
        "isso ai",
        "com certeza",
        "claro que sim",
        "sim pode",
        "ta bom",
        "esta bom",
        "tudo certo",
        "that is right",
        "thats right",
        "sounds good",
        "go ahead",
        "claro que si",
        "por supuesto",
        "esta bien",
        "de acuerdo",
      ),
  ),
  no: new Set(
    "no nao n nope nah errado wrong negativo nunca incorrecto"
      .split(" ")
      .concat("nao quero", "ainda nao", "agora nao", "not now", "ahora no"),
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

/** Politeness around a short answer: "sim, por favor", "no, thanks". */
const courtesy = / (?:por favor|pfv?|obrigad[oa]|obg|valeu|vlw|please|thanks|thank you|gracias)$/u;

/** What a message means when it is nothing but a yes, a no or a wish to stop. */
export function readShortAnswer(said: string): ShortAnswer | undefined {
  const folded = fold(said).replace(courtesy, "");
  const answers: readonly ShortAnswer[] = ["yes", "no", "abandon"];
  return answers.find((answer) => words[answer].has(folded));
}

const openingNo = /^(?:n[ãa]o|no|nope|nah)[\s,.;:!–—-]+(?=\S)/iu;

/** Whether a message begins with a "no" and goes on: "não, na sexta". */
export function beginsWithNo(said: string): boolean {
  return openingNo.test(said);
}

export function withoutOpeningNo(said: string): string {
  return said.replace(openingNo, "");
}

/** Words that say no more than that something else is wanted. */
const otherwise = new Set(
  [
    "nao no quero queria prefiro mudar trocar alterar outro outra o a um uma de",
    "i want would like prefer to change switch another other different the an",
    "quiero quisiera prefiero cambiar otro otra el la un una",
  ]
    .join(" ")
    .split(" "),
);

/** Whether a message asks for another one of what is called `name`, and says nothing else: "não, outro dia". */
export function asksForAnother(name: string, said: string): boolean {
  const meant = fold(said).split(" ");
  return meant.filter((word) => !otherwise.has(word)).join(" ") === fold(name);
}

/** Whether two texts are the same but for case, accents and punctuation. */
export function sameWords(one: string, other: string): boolean {
  const folded = fold(one);
  return folded === "" ? one.trim() === other.trim() : folded === fold(other);
}

/** The words and numbers alone, spelled without case and accents: "Sim, por favor!" is "sim por favor". */
function fold(said: string): string {
  return wordsIn(said).join(" ");
}

/** The words and numbers of a text, spelled without case and accents. */
export function wordsIn(said: string): readonly string[] {
  return tokens(said).flatMap(({ kind, text }) => (kind === "mark" ? [] : [text]));
}
