import { toldInFull } from "../../../../core/understanding/text/haste.ts";
import { sentencesIn } from "../../../../core/understanding/text/stops.ts";

/**
 * Whether words surely ask for a place in the line: "otro día no puedo, anótame en la lista de espera". Not "se não
 * tiver, me põe na lista", which wishes for an hour first, nor what asks how one gets there.
 */
export function joinsWaitlist(said: string): boolean {
  return sentenceThatJoins(said) !== undefined;
}

/** The sentence that asks for it: what else is told says why, or speaks of other hours. */
export function sentenceThatJoins(said: string): string | undefined {
  return sentencesIn(said).find((sentence) => !doubts(sentence) && joinsIn(clausesOf(sentence)));
}

/** Whether it is asked how the line works, or whether it is worth while, which is no wish: "vale a pena entrar na lista?" */
export function asksOfWaitlist(said: string): boolean {
  const sentences = sentencesIn(said);
  if (joinsWaitlist(said) || sentences.slice(1).some((each) => decided.test(told(each))))
    return false;
  return sentences.some((each) => doubts(each) || explains(each));
}

/** Who asks whether they should, and would: "devo entrar na lista? quero sim", "vale a pena? me põe". */
const decided =
  /^(?:(?:acho que|ok|ta|then|entao) )*(?:sim|quero|queria|me (?:poe|bota|coloca|inclui|anota)|pode (?:me )?(?:por|botar|colocar|incluir)|yes|put me|add me|si|pon(?:me|game)|anotame|apuntame)\b/u;

function doubts(sentence: string): boolean {
  const last = clausesOf(sentence).at(-1) ?? "";
  if (!named.test(told(sentence))) return false;
  return unsure.test(told(sentence)) || (isQuestion(sentence) && having.test(last));
}

function isQuestion(sentence: string): boolean {
  return /\?\s*$/u.test(sentence);
}

function explains(sentence: string): boolean {
  return working.test(told(sentence));
}

function clausesOf(sentence: string): readonly string[] {
  return sentence.split(/[,:]/u).map(told);
}

function joinsIn(clauses: readonly string[]): boolean {
  return clauses.some((clause, at) => {
    const own = beforeJoining(clause);
    if (own === undefined) return false;
    const all = `${clauses.slice(0, at).join(" ")} ${own}`;
    return !hindering.test(own) && !orElse.test(own) && !full.test(all) && !asking.test(all);
  });
}

/** What stands before the words that ask for a place. */
function beforeJoining(clause: string): string | undefined {
  const [joins] = joining.flatMap((pattern) => pattern.exec(clause) ?? []);
  return joins === undefined ? undefined : clause.slice(0, clause.indexOf(joins));
}

/** Whether an hour is wished for first, and a place in the line where there is none: "se já lotou, fico na fila". */
export function waitsOnlyIfFull(said: string): boolean {
  return sentencesIn(said).some(
    (each) =>
      (full.test(told(each)) && named.test(told(each))) ||
      clausesOf(each).some((clause) => orElse.test(beforeJoining(clause) ?? "")),
  );
}

function told(sentence: string): string {
  return toldInFull(sentence).replaceAll(politely, " ");
}

const politely =
  /\b(?:(?:se|si) (?:puder|possivel|der|poder|puedes?|se puede|es posible|fuera posible|pudieras?)|if (?:possible|you can|you could|that s (?:ok|okay|possible)|i (?:can|could|may)))\b/gu;

const list = String.raw`(?:(?:lista|fila) (?:de |da |d )?espera|(?:wait(?:ing)? ?list|waitlist|cancellations? list|waiting line|queue)\b)`;
const bare = String.raw`(?:lista|fila|list)\b(?! d| of)`;
const somebody =
  "(?: (?:me|us|nos|eu|ele|ela|him|her|them|nome|o|meu|my|name|mi|nombre|down|tambem|tambien|also|ai|la|entao|please|then))*";
const onto = String.raw`(?: (?:na|numa|nessa|pra|para|on|onto|to|in|into|for|en|a))(?: (?:the|your|ur|a|that|this|la|una|esa|su|tu|sua|tua))?`;
const at = String.raw`(?:${onto}| (?:the|your|ur|a|that|this|la|una|esa|su|tu|sua|tua))?`;
/** Where somebody is put out of it, or sends somebody else there, they join none. */
const between = String.raw`(?: (?!(?:off|out|from|fora|sair|tirar|fuera|salir|leave|la d[aeo])\b)\S+){0,4}?`;
const verbs = [
  "poe|por|poem|bota|botar|coloca|colocar|coloque|inclui|incluir|inclua|anotar?|anote|insere|inserir|adicionar?|cadastrar?|entrar?|entro|ficar|fico|(?:quero|queria) fica",
  "put|add|stick|pop|place|sign|keep|join|(?:to|d) be",
  "pon(?:er|ga|gan)?(?:me|nos)|pone(?:me|s)|(?:anota|anote|anoten|apunta|apunte|apunten|agrega|agregue|inscribe|inscriba|mete|incluye|incluya)(?:me|nos)|(?:anotar|apuntar|agregar|inscribir|meter|quedar|incluir|poner)(?:me|nos)?|anotas|apuntas|quedo",
].join("|");
/** With these somebody joins only who is surely put there: "deixa meu nome na lista", and not "pode deixar a lista". */
const loose = "deixar?|deixe|get|go|(?:deja|deje)(?:me|nos)";

/** Before a list of nothing that is waited for stands nobody but who is put there: "deixa eu ver na lista" asks for none. */
const joining = [
  new RegExp(String.raw`\b(?:${verbs})${between}${at} ${list}`, "u"),
  new RegExp(String.raw`\b(?:${verbs})${somebody}${at} ${bare}`, "u"),
  /\bwait ?list (?:me|us|him|her|them|my \S+)\b/u,
  new RegExp(
    String.raw`\b(?:${loose})${somebody}(?! a (?:lista|fila))${onto} (?:${list}|${bare})`,
    "u",
  ),
];

/** A no, an if and what is over, said of it. */
const hindering =
  /\b(?:(?:nao|n|nem|nunca|not|dont|don t|never|sem|without|sin|didn t|no longer|ja nao|ya no)(?: \S+){0,3}|no (?:me|nos|quiero|hace falta|voy a|need|point)(?: \S+){0,2}|(?:se|si|if|caso|when|cuando|did|have|has|had|ask(?:ed)?|pedi|pedido|disse\S*|falei|mandei|said|told)(?: \S+){0,3})\s*$/u;

const asking =
  /\b(?:quant[oa]s?|quando|como|qual|how|what|why|cuant[oa]s?|cuando|cual|que pasa|o que)\b/u;

/** Who asks what is best for them has not made up their mind. */
const unsure =
  /\b(?:(?:should|shall) (?:i|we)|(?:is it|would it be) (?:worth|better|best|a good idea)|worth (?:it|joining|being|getting|going)|do (?:i|we) (?:have|need)|must (?:i|we)|(?:vale|merece) a pena|(?:compensa|adianta) (?:eu |a gente |me |alguma coisa )*(?:entrar|ficar|botar|colocar|por|deixar)|(?:sera|acha[ms]?) que (?:eu |a gente )?(?:entro|entra|fico|fica|devo|deveria|preciso|vale)|(?:vale|merece) la pena|conviene|deberia)\b/u;

/** The same only of a question: "preciso entrar na lista?" */
const having = new RegExp(
  String.raw`\b(?:precis[oa]|precisamos|dev[oe]|deveria|tenho que|tem que|(?:e |seria )?melhor|e bom|necesito|tengo que|hay que|debo|es mejor|hace falta)\b.*\b(?:${list}|${bare})`,
  "u",
);

/** Who asks how it goes there. */
const working = new RegExp(
  String.raw`\b(?:como (?:que )?(?:e que )?(?:funcionam?|e|trabalha)|how (?:does|do|long)|quant[oa]s? (?:tempo|pessoas|gente)|cuant[oa]s? (?:tiempo|personas|gente))\b.*\b(?:${list}|${bare})`,
  "u",
);

/** What stands before the second of two wishes: "… ou então deixa eu", "or just", "o si no". */
const orElse =
  /\b(?:ou|or|o)(?: (?:entao|entonces|else|just|maybe|talvez|quiza|mejor|melhor|deixa|deixe|deja|dejame|let|me|eu|yo|i|ll|can|could|you|u|pode|podem|posso|puedo|puedes|podria|a|gente|quero|quiero|queria|want|d|like|to|please|por|favor))* *$/u;

const full =
  /\b(?:(?:se|si|if|caso|quando|cuando|when|in case)(?: \S+){0,3} (?:nao|n|no|not|nothing|none|isn t|aren t|lotou|lotad[oa]|chei[oa]|encheu|full|taken|booked up|llen[oa]|ocupad[oa]|complet[oa])|senao|se nao|otherwise|if not|or else|de lo contrario|si no|(?:nao|no) (?:tendo|havendo|habiendo)|em ultimo caso|na pior das hipoteses|en el peor de los casos|worst case|failing that|caso contrario|qualquer coisa|cualquier cosa|or else)\b/u;

const named = new RegExp(String.raw`\b(?:${list}|lista|fila|list|espera|avis\S+|let me know)`, "u");
