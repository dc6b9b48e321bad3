import { wordsAlone } from "./text/tokens.ts";

/** Whether somebody finds an hour too early, or too late: "8h é cedo demais", "6 is a bit too late for me". */
export function illTimed(said: string): "early" | "late" | undefined {
  const text = wordsAlone(said);
  if (early.test(text)) return "early";
  return late.test(text) ? "late" : undefined;
}

const early = tooMuch("cedo", "early|soon", "temprano|pronto");

/** "Is it too late to book?" asks, and "é muito tarde pra marcar?" too. */
const late = tooMuch("tarde", "late(?! to )", "tarde(?! para \\S+[aei]r\\b)");

function tooMuch(portuguese: string, english: string, spanish: string): RegExp {
  const patterns = [
    `${portuguese} (?:demais|de mais)|(?:e|eh|fica|ta|esta|acho|achei|seria) (?:muito|meio|bem|super|tao|um pouco) ${portuguese}(?! (?:pra|para) \\S+[aei]r\\b)`,
    `(?:is|s|are|be|sounds) (?:(?:a (?:bit|little|tad)|way|just|far|still) )?too (?:${english})`,
    `(?:es|seria|parece|queda) (?:muy|demasiado|bastante|un poco|algo) (?:${spanish})`,
  ];
  return new RegExp(String.raw`\b(?:${patterns.join("|")})\b`, "u");
}
