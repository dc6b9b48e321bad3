import { wordsAlone } from "../../understanding/text/tokens.ts";

/** Whether somebody says no more than that they are busy for a moment: "um minutinho", "hold on", "ya vuelvo". */
export function asksToWait(said: string): boolean {
  return waiting.test(wordsAlone(said));
}

const moment =
  "(?:minut|segund|moment|instant|min|seg|sec|second|minute|rat)(?:o|os|inhos?|itos?|s)?";
const please = "(?: (?:por favor|pfv|please|so|porfa))*";

const waiting = new RegExp(
  String.raw`^(?:${[
    `(?:(?:so|just|solo|ok|ta|wait|hold on|hang on|give me|dame|deme|me da|pera|perai|espera|esperame|aguarda) )*(?:1|um|uns|un|one|a|2) ${moment}${please}`,
    `(?:pera(?: ?ai)?|perai|espera(?: ai|me)?|calma(?: ai)?|aguarda|aguenta(?: ai|me)?|wait|hold on|hang on)${please}`,
    String.raw`(?:pera(?: ?ai)?|perai|espera(?: ai)?|calma(?: ai)?) (?:(?:que|q|eu|ja|so) )*(?:(?:to|tou|estou) \S+(?:ndo|ad[oa])|vou (?:ver|olhar|checar|conferir|perguntar|atender|resolver|ali))(?: \S+){0,6}`,
    "(?:ja volto|volto ja|ja ja (?:eu )?(?:volto|respondo|(?:te )?falo)|ja (?:te|lhe) (?:falo|respondo|digo|aviso)|ya vuelvo|ahor(?:it)?a vuelvo|ya te (?:digo|respondo|aviso)|brb|be right back)",
    String.raw`(?:deixa eu|deja(?:me)?|let me) (?:ver|checar|conferir|olhar|revisar|check)(?: (?:aqui|(?:n?a |na minha |minha |mi |my )?(?:agenda|calendar|calendario|diary)))?(?: (?:e )?ja (?:volto|te falo|respondo))?`,
  ].join("|")})$`,
  "u",
);
