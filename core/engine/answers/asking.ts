import { wordsIn } from "../../understanding/text/tokens.ts";

/** Whether a message asks for something to be told: by its mark, or by words that questions have. */
export function asksToBeTold(said: string): boolean {
  return said.includes("?") || wordsIn(said.replace(whoever, "")).some((word) => asking.has(word));
}

/** "Com quem tiver", "con quien sea": it does not matter who, and asks nothing. */
const whoever =
  /(?<!\p{L})(?:quem (?:tiver|estiver|puder|for|quiser|der)|quien (?:sea|est[ée]|pueda|haya|tenga|quiera))(?!\p{L})/giu;

const asking: ReadonlySet<string> = new Set(
  [
    // "Que" and "quando" also join, and ask nothing: "quando der".
    "quanto quantos quanta qual quais onde cade como quem pq sera saber sabe dizer diz fala explica conta duvida",
    "voces vcs tem teria aceita aceitam cobre cobrem atende atendem abre abrem funciona funcionam trabalha trabalham",
    "custa custam fica preco precos valor valores endereco",
    "how what where which who whose why when do does did is are can could would will tell know price prices cost costs address much you",
    "cuanto cuantos cuanta cual cuales donde quien sabes dime decir ustedes hay tienen aceptan cubren atienden abren cuesta cuestan sale precio precios direccion",
  ]
    .join(" ")
    .split(" "),
);
