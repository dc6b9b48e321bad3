import { toldInFull } from "../../../../core/understanding/text/haste.ts";

/**
 * Whether somebody says that a message about a visit has come to the wrong person: "número errado", "esse celular
 * não é mais dela", "no conozco a esa persona". Who mistyped their own number says something else.
 */
export function saysStranger(said: string): boolean {
  const told = toldInFull(said);
  return strangers.some((each) => each.test(told)) && !own.test(told);
}

const strangers = [
  "(?:numero|telefone|celular|contato|pessoa|zap|whats\\S*) errad[oa]|(?:ess[ea]|est[ea]) (?:numero|telefone|celular|contato|zap|whats\\S*) (?:aqui )?nao (?:e|eh|pertence) (?:mais )?(?:d\\S+|a)|nao (?:e|eh) (?:mais )?o (?:numero|telefone|celular|zap|whats\\S*) d\\S+|nao conheco (?:ess[ea] (?:pessoa|paciente|moc[ao]|senhora?)|(?:ninguem|nenhuma?)(?: (?:(?:com|por|de) )?(?:(?:ess[ea] )?nome|chamad[oa])(?: \\S+){0,3})?$|nenhuma? (?!(?:dentista|medic|doutor|clinica|lugar|plano|convenio|remedio|tratamento|promo))\\S+(?: d[aeo]s?)?(?: \\S+)?$)",
  "wrong (?:number|person)|(?:this|that) (?:is not|isn t|isnt) (?:his|her|their|\\S+ s) (?:number|phone)|(?:not|no longer) (?:his|her|their|\\S+ s) (?:number|phone)|(?:don t|dont|do not) know (?:this|that|any) (?:person|patient|such)",
  "(?:numero|telefono|celular|persona) equivocad[oa]|(?:se )?equivo\\S+ de (?:numero|telefono|persona)|est[ea] (?:numero|telefono|celular) (?:ya )?no es (?:mas )?de\\S*|no conozco a (?:es[ea]|est[ea]|(?:ning\\S+|nadie)(?: (?:con|de) (?:ese|este) nombre)?$|ningun[ao]? (?!(?:dentista|medic|doctor))\\S+$)",
].map((pattern) => new RegExp(`\\b(?:${pattern})(?= |$)`, "u"));

/** Their own number, or a message of theirs that went astray: "desculpa, mandei pra pessoa errada". */
const own =
  /\b(?:meu|minha|my|mi|passei|dei|gave|di|pase|mandei|enviei|liguei|anotei|salvei|peguei|escrevi|i (?:sent|texted|called|dialed|saved)|mande|envie|llame|anote|me equivoque) /u;
