import { wordsAlone } from "./text/tokens.ts";

/** Whether somebody finds an hour too early, or too late: "8h é cedo demais", "6 is a bit too late for me". */
export function illTimed(said: string): "early" | "late" | undefined {
  const text = wordsAlone(said);
  if (early.test(text)) return "early";
  return late.test(text) ? "late" : undefined;
}

/** "É tarde demais pra marcar?" asks whether something can be done yet; to come at that hour suits nobody. */
const coming = "(?:ir|vir|venir|chegar|llegar|sair|salir|come|go|get|leave)";
const toDo = `(?! (?:(?:pra|para) (?!${coming}\\b)\\S+[aei]r|to (?!${coming}\\b)\\S+)\\b)`;

const early = tooMuch("cedo", "early|soon", "temprano|pronto");
const late = tooMuch("tarde", "late", "tarde");

function tooMuch(portuguese: string, english: string, spanish: string): RegExp {
  const patterns = [
    `${portuguese} (?:demais|de mais)`,
    `(?:e|eh|fica|ta|esta|acho|achei|seria) (?:muito|meio|bem|super|tao|um pouco) ${portuguese}`,
    `(?:is|s|are|be|sounds) (?:(?:a (?:bit|little|tad)|way|just|far|still) )?too (?:${english})`,
    `(?:es|seria|parece|queda) (?:muy|demasiado|bastante|un poco|algo) (?:${spanish})`,
  ];
  return new RegExp(String.raw`\b(?:${patterns.join("|")})\b${toDo}`, "u");
}
