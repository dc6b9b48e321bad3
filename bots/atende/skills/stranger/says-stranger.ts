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
  "(?:numero|telefone|celular|contato|pessoa|zap|whats\\S*) errad[oa]|(?:ess[ea]|est[ea]) (?:numero|telefone|celular|contato|zap|whats\\S*) (?:aqui )?nao (?:e|eh|pertence) (?:mais )?(?:d\\S+|a)|nao (?:e|eh) (?:mais )?o (?:numero|telefone|celular|zap|whats\\S*) d\\S+|nao conheco (?:ess[ea] (?:pessoa|paciente|moc[ao]|senhora?)|ninguem|nenhuma?)",
  "wrong (?:number|person)|(?:this|that) (?:is not|isn t|isnt) (?:his|her|their|\\S+ s) (?:number|phone)|(?:not|no longer) (?:his|her|their|\\S+ s) (?:number|phone)|(?:don t|dont|do not) know (?:this|that|any) (?:person|patient|such)",
  "(?:numero|telefono|celular|persona) equivocad[oa]|(?:se )?equivo\\S+ de (?:numero|telefono|persona)|est[ea] (?:numero|telefono|celular) (?:ya )?no es (?:mas )?de\\S*|no conozco a (?:es[ea]|est[ea]|ning\\S+|nadie)",
].map((pattern) => new RegExp(`\\b(?:${pattern})(?= |$)`, "u"));

const own = /\b(?:meu|minha|my|mi|passei|dei|gave|di|pase) /u;
