import { wordsAlone } from "../../understanding/text/tokens.ts";

/** Whether somebody says no more than that they are busy for a moment: "um minutinho", "hold on", "ya vuelvo". */
export function asksToWait(said: string): boolean {
  return waiting.test(wordsAlone(said));
}

const moment =
  "(?:minut|segund|moment|instant|min|seg|sec|second|minute|rat)(?:o|os|inhos?|itos?|s)?";
const please = "(?: (?:por favor|pfv|please|so|porfa))*";

/** What comes before they ask somebody: "deixa eu", "i need to", "espera que lo". */
const leading =
  "(?:(?:ok|hmm|espera|pera|wait|hold on|que|deixa|eu|vou|preciso|tenho|let|me|i|ll|will|need|to|have|got|gotta|just|voy|a|tengo|deja|dejame|lo|la|le|les|se lo|primeiro|primero|first) )*";
const asking =
  "(?:perguntar|pergunto|ask|preguntar(?:le|lo)?|pregunto|consultar(?:le)?)(?: (?:a|pra|para|pro|ao))?";
const withSomebody = `(?:(?:ver|vejo|falar|falo|conversar|converso|combinar|confirmar|checar|check|speak|talk|confirm|discuss|hablar(?:lo)?|hablo|consultar(?:lo)?|consulto|mirar(?:lo)?|miro|veo|ver(?:lo)?|comentar(?:lo)?|comento)(?: (?:it|isso|this))? (?:com|con|with|to)|${asking})`;

/** Whoever has to talk to one of these is not busy elsewhere. */
const ofTheHouse = "(?:dentista?|ortodontista|orthodontist|doctora?|doutora?|dra?|medic[oa])";

/** Who waits for somebody; nobody who waits for a place, or tells when then. */
const forSomebody = String.raw`${leading}(?:(?:acho|melhor|mejor|better|best|d|creo|prefiro|prefiero) )*(?:esperar|espero|aguardar|aguardo|wait)(?: (?:o|a|que|para|pra|for|till|until|if|to see|ver|se|si|me|\p{L}+[ae](?= mi )))* (?:meu|minha|my|mi|ele|ela|him|her|he|she|el|ella)(?: (?!\d|vou\b|voy\b|vamos\b|come\b|coming\b|entao|then|entonces|so |vaga|segunda|terca|quarta|quinta|sexta|sabado|\S+day\b|lunes|martes|miercoles|jueves|viernes)\S+){0,9}`;

const waiting = new RegExp(
  String.raw`^(?:${[
    `(?:(?:so|just|solo|ok|ta|wait|hold on|hang on|give me|dame|deme|me da|pera|perai|espera|esperame|aguarda) )*(?:1|um|uns|un|one|a|2) ${moment}${please}`,
    `(?:pera(?: ?ai)?|perai|espera(?: ai|me)?|calma(?: ai)?|aguarda|aguenta(?: ai|me)?|wait|hold on|hang on)(?: (?:um pouc(?:o|inho)|un poc(?:o|ito)|a (?:bit|little)|so))?${please}`,
    String.raw`(?:pera(?: ?ai)?|perai|espera(?: ai)?|calma(?: ai)?) (?:(?:que|q|eu|ja|so) )*(?:(?:to|tou|estou) \S+(?:ndo|ad[oa])|vou (?:ver|olhar|checar|conferir|perguntar|atender|resolver|ali))(?: \S+){0,6}`,
    "(?:ja volto|volto ja|ja ja (?:eu )?(?:volto|respondo|(?:te )?falo)|ja (?:te|lhe) (?:falo|respondo|digo|aviso|confirmo)|ya vuelvo|ahor(?:it)?a vuelvo|ya te (?:digo|respondo|aviso|confirmo)|i (?:ll|will) confirm (?:later|soon|shortly|in a (?:bit|minute))|brb|be right back)",
    String.raw`(?:(?:pera(?: ?ai)?|perai|espera(?: ai)?|calma(?: ai)?|wait|hold on) )?(?:deixa eu|deja(?:me)?|let me) (?:ver|checar|conferir|confirmar|confirm|olhar|revisar|check)(?: (?:aqui|(?:n?a |na minha |minha |mi |my )?(?:agenda|calendar|calendario|diary)))?(?: (?:e )?ja (?:volto|te falo|respondo))?`,
    "(?:vou ver|vamos ver|(?:preciso|tenho que) pensar(?: melhor| um pouco)?|(?:eu )?depois (?:eu )?(?:te |lhe )?(?:falo|respondo|digo|confirmo)|(?:necesito|tengo que) pensarlo|luego te (?:digo|aviso)|(?:i )?(?:need to|have to) think(?: about it)?|voy a ver|vamos a ver|(?:i|we) (?:ll|will) see)(?: (?:e|y|and) (?:ja |te |lhe |le |les |ya )*(?:aviso|falo|digo|confirmo|respondo|let you know|get back to you))?",
    forSomebody,
    String.raw`${leading}(?:${withSomebody} (?:meu|minha|my|mi) (?!${ofTheHouse}\b)\S+|${asking} (?:ele|ela|eles|elas|el|ella|ellos|ellas|him|her|them))(?: (?:and|e|y|if|se|si|first|primeiro|primero|antes)(?: \S+){0,7})?`,
  ].join("|")})$`,
  "u",
);
