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
  return sentencesIn(said).find((sentence) => {
    const clauses = sentence.split(/[,:]/u).map(told);
    return clauses.some((clause, at) => joinsIn(clause, clauses.slice(0, at).join(" ")));
  });
}

function joinsIn(clause: string, before: string): boolean {
  const [joins] = joining.flatMap((pattern) => pattern.exec(clause) ?? []);
  if (joins === undefined) return false;
  const own = clause.slice(0, clause.indexOf(joins));
  const all = `${before} ${own}`;
  return !hindering.test(own) && !full.test(all) && !asking.test(all);
}

/** Whether an hour is wished for first, and a place in the line where there is none: "se já lotou, fico na fila". */
export function waitsOnlyIfFull(said: string): boolean {
  return sentencesIn(said).some((each) => full.test(told(each)) && named.test(told(each)));
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
const verbs = [
  "poe|por|poem|bota|botar|coloca|colocar|coloque|inclui|incluir|inclua|anotar?|anote|deixar?|insere|inserir|adicionar?|cadastrar?|entrar?|entro|ficar|fico|(?:quero|queria) fica",
  "put|add|stick|pop|get|place|sign|keep|join|go|(?:to|d) be",
  "pon(?:er|ga|gan)?(?:me|nos)|pone(?:me|s)|(?:anota|anote|anoten|apunta|apunte|apunten|agrega|agregue|inscribe|inscriba|mete|deja|deje|incluye|incluya)(?:me|nos)|(?:anotar|apuntar|agregar|inscribir|meter|quedar|incluir|poner)(?:me|nos)?|anotas|apuntas|quedo",
].join("|");
const at = String.raw`(?: (?:na|numa|nessa|pra|para|on|onto|to|in|into|for|en|a))?(?: (?:the|your|ur|a|that|this|la|una|esa|su|tu|sua|tua))?`;

/** Before a list of nothing that is waited for stands nobody but who is put there: "deixa eu ver na lista" asks for none. */
const joining = [
  new RegExp(String.raw`\b(?:${verbs})(?: \S+){0,4}?${at} ${list}`, "u"),
  new RegExp(String.raw`\b(?:${verbs})${somebody}${at} ${bare}`, "u"),
];

/** A no, an if and what is over, said of it. */
const hindering =
  /\b(?:(?:nao|n|nem|nunca|not|dont|don t|never|sem|without|sin|didn t)(?: \S+){0,3}|no (?:me|nos|quiero|hace falta|voy a|need|point)(?: \S+){0,2}|(?:se|si|if|caso|when|cuando|did|have|has|had|ask(?:ed)?|pedi|pedido|disse\S*|falei|mandei|said|told)(?: \S+){0,3})\s*$/u;

const asking =
  /\b(?:quant[oa]s?|quando|como|qual|how|what|why|cuant[oa]s?|cuando|cual|que pasa|o que)\b/u;

const full =
  /\b(?:(?:se|si|if|caso|quando|cuando|when|in case)(?: \S+){0,3} (?:nao|n|no|not|nothing|none|isn t|aren t|lotou|lotad[oa]|chei[oa]|encheu|full|taken|booked up|llen[oa]|ocupad[oa]|complet[oa])|senao|se nao|otherwise|if not|or else|de lo contrario|si no|(?:nao|no) (?:tendo|havendo|habiendo)|qualquer coisa|cualquier cosa|ou(?= *$| (?:entao |me )*$)|or(?= *$| else| just))\b/u;

const named = new RegExp(String.raw`\b(?:${list}|lista|fila|list|espera|avis\S+|let me know)`, "u");
