import { recently } from "../../recently.ts";
import { wordsIn } from "./tokens.ts";

/** A word in full that was written in haste, as tokens are spelled: "msm" is "mesmo". */
export function inFull(word: string): string {
  return inHaste.get(word) ?? word;
}

/** The words and numbers of a text in full, as tokens are spelled. */
export const wordsInFull: (text: string) => readonly string[] = recently((text) =>
  wordsIn(text).map(inFull),
);

/** The same, one space between. */
export const toldInFull: (text: string) => string = recently((text) => wordsInFull(text).join(" "));

const inHaste: ReadonlyMap<string, string> = new Map([
  ["msm", "mesmo"],
  ["msma", "mesma"],
  ["mto", "muito"],
  ["vdd", "verdade"],
  ["dps", "depois"],
  ["dmr", "demorou"],
  ["ctz", "certeza"],
  ["serto", "certo"],
  ["serteza", "certeza"],
  ["sertinho", "certinho"],
  ["eh", "e"],
  ["qlqr", "qualquer"],
  ["qlq", "qualquer"],
  ["qualqr", "qualquer"],
  ["qlquer", "qualquer"],
  ["qualqer", "qualquer"],
  ["qq", "qualquer"],
  ["q", "que"],
  ["c", "com"],
  ["cm", "com"],
  ["qndo", "quando"],
  ["qdo", "quando"],
  ["qro", "quero"],
  ["qria", "queria"],
  ["p", "para"],
  ["pd", "pode"],
  ["sm", "sim"],
  ["naum", "nao"],
  ["hr", "hora"],
  ["hrs", "horas"],
  ["agr", "agora"],
  ["tbm", "tambem"],
  ["td", "tudo"],
  ["tds", "todos"],
  ["qrendo", "querendo"],
  ["tb", "tambem"],
  ["faze", "fazer"],
  ["sta", "esta"],
  ["bn", "bien"],
  ["tmrw", "tomorrow"],
  ["tmr", "tomorrow"],
  ["tmw", "tomorrow"],
  ["amnh", "amanha"],
]);
