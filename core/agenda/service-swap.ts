import { putRight } from "../engine/answers/otherwise.ts";
import { toldInFull, wordsInFull } from "../understanding/text/haste.ts";
import { tokens } from "../understanding/text/tokens.ts";
import type { Service } from "./clinic.ts";
import { servicesNamed } from "./names.ts";

/** That one service is to take the place of another: "troca a limpeza por clareamento". */
export interface Swap {
  /** What is given up; absent where it is not named: "muda o serviço pra canal". */
  readonly from?: Service;
  readonly to: Service;
  /** Said of what was just spoken of, and of nothing else: "na verdade é avaliação, não limpeza". */
  readonly isRighting?: true;
}

/** The service that is to take another's place; undefined where none is, where it is asked about, and where that is not wanted. */
export function swapIn(said: string, services: readonly Service[]): Swap | undefined {
  const text = toldInFull(said);
  const clauses = said.split(/[,.;:!?…\n]+/u);
  if (isNone(text) || clauses.some((each) => unwanted.test(toldInFull(each)))) return undefined;
  const instead = righted(said, text);
  if (instead === undefined && !hint.test(text)) return undefined;
  const marked = markedIn(clauses.flatMap(wordsOfClause), services);
  const swap = changedIn(marked) ?? insteadIn(marked) ?? deniedIn(marked);
  if (swap || instead === undefined || denied.test(marked.text)) return swap;
  return rightedIn(markedIn(wordsInFull(instead), services));
}

function isNone(text: string): boolean {
  return asking.test(text) || both.test(text) || why.test(text);
}

/** One more is wished for beside it, and none in its place. */
const both =
  /\b(?:also|too|both|add|as well|tambem|tambien|alem|ademas|ambas|ambos|as duas|os dois|las dos)\b/u;

/** What has it changed is no service here, and when it is may be: "por un control médico", "due to an exam". */
const why =
  /\b(?:due to|because|por(?: un| una| el| la| um| uma)? (?:dolor|dor|control|examen|exame|prova|consulta|cita|medic\w*|trabajo|trabalho|viag?j?\w*|enfermedad|doenca)|(?:horario|hora|dia|data|time|day|hour) (?:d[aeo]|del?|of))\b/u;

/** What is said instead of what was before, which words that change something do not say: "troca a limpeza". */
function righted(said: string, text: string): string | undefined {
  if (changing.test(text)) return undefined;
  return putRight(said) ?? (meant.test(text) ? said : undefined);
}

/** "Era pra ser avaliação" puts something right as well. */
const meant = /^(?:it )?(?:era|was|should|tinha que)\b/u;

/** "Não, é limpeza" does not deny it: what parts clauses stays there as a word. */
function wordsOfClause(clause: string, at: number): readonly string[] {
  return at === 0 ? wordsInFull(clause) : [",", ...wordsInFull(clause)];
}

/** Words with a mark in place of each service that they name: "troca a #0 por #1". */
interface Marked {
  readonly text: string;
  readonly named: readonly Service[];
}

function markedIn(words: readonly string[], services: readonly Service[]): Marked {
  const marked: string[] = [];
  const named: Service[] = [];
  let at = 0;
  for (const { thing, from, to } of servicesNamed(words, services)) {
    if (from < at) continue;
    marked.push(...words.slice(at, from), `#${named.push(thing) - 1}`);
    at = to;
  }
  return { text: [...marked, ...words.slice(at)].join(" "), named };
}

function changedIn({ text, named }: Marked): Swap | undefined {
  const { from, to = "" } = (changed.exec(text) ?? changedTo.exec(text))?.groups ?? {};
  return swapOf(from === undefined ? undefined : named[Number(from)], named[Number(to || NaN)]);
}

function insteadIn({ text, named }: Marked): Swap | undefined {
  const { from = "" } = inPlaceOf.exec(text)?.groups ?? {};
  const old = named[Number(from || NaN)];
  return old && swapOf(old, onlyOther(named, old));
}

function deniedIn({ text, named }: Marked): Swap | undefined {
  const { from = "" } = denied.exec(text)?.groups ?? {};
  const old = named[Number(from || NaN)];
  const swap = old && swapOf(old, onlyOther(named, old));
  return swap && { ...swap, isRighting: true };
}

/** What was just done is put right by no more than the name of what is wanted: "ah não, é restauração". */
function rightedIn({ text, named }: Marked): Swap | undefined {
  const [to, ...others] = named;
  return to && others.length === 0 && alone.test(text) ? { to, isRighting: true } : undefined;
}

function swapOf(from: Service | undefined, to: Service | undefined): Swap | undefined {
  if (!to || from === to) return undefined;
  return { ...(from && { from }), to };
}

function onlyOther(named: readonly Service[], old: Service): Service | undefined {
  const [other, ...more] = new Set(named.filter((each) => each !== old));
  return more.length === 0 ? other : undefined;
}

const article =
  "(?:uma?|[oa]|una?|el|la|the|an?|my|meu|minha|mi|fazer|hacer|do|get|outr[oa]|otr[oa]|another|d[eoa]|del|of)";
const change =
  "(?:tro[cq](?:ar?|ue|amos|aria)|mud(?:ar?|e|amos|aria)|substitu(?:ir?|a)|alter(?:ar?|e)|chang(?:e|ing)|switch(?:ing)?|swap(?:ping)?|trade|replace|cambi(?:ar?|o|e|en|emos)(?:me)?(?:l[ao])?|sustitu(?:ir|ye|ya))";
/** These lead from one thing to another, and by themselves only somewhere: "quero passar pra uma avaliação". */
const lead =
  "(?:pass(?:ar?|e|em)|pas(?:ar?|e|en)(?:me)?(?:l[ao])?|mov(?:er?|a)|mueve|convert(?:er|e|a|ir)?|turn)";
/** Any word but the name of a service. */
const other = String.raw`(?:(?!#)\S+ )`;

const changed = new RegExp(
  String.raw`\b(?:${change}|${lead}) ${other}{0,4}?#(?<from>\d+) (?:${other}{0,6}?(?:por|pel[oa]|para|pr[aoe]|for|to|into|with)|al?)(?: ${article})* #(?<to>\d+)`,
  "u",
);

const service =
  "(?:servicos?|procedimento|tratamento|services?|procedure|treatment|servicio|procedimiento|tratamiento)";
const visit = "(?:consulta|atendimento|appointment|appt|visit|booking|cita|turno|reserva)";
const it = "(?:it|that|this|isso|essa?|esse|ela|ele|eso|esa|esta|este|lo)";
/** Where no service is given up by name, "an appointment for a cleaning" is one, and becomes none. */
const changedTo = new RegExp(
  String.raw`\b${change} (?:${article} )*(?:(?:${service}|${visit}|${it}) ${other}{0,3}?)?(?:por|pel[oa]|para|pr[aoe]|to|into|(?<=\b(?:servicio|tratamiento|procedimiento|cita|turno|cambi\p{L}*l[ao]) )a)(?: ${article})* #(?<to>\d+)`,
  "u",
);

const inPlaceOf = new RegExp(
  String.raw`\b(?:(?:em|en) (?:vez|ves|lugar)|ao inves|no lugar|instead|in place|rather than)(?: ${article})* #(?<from>\d+)`,
  "u",
);

const denied = new RegExp(
  String.raw`\b(?:nao|not|no)(?: (?:e|era|es|is|i|it|s|quero|queria|want|quiero|mais|marcar|para|pra|for|${article}))* #(?<from>\d+)`,
  "u",
);

const alone = new RegExp(
  String.raw`^(?:(?:nao|no|e|era|es|is|was|it|s|i|meant|quis|dizer|quise|decir|quero|queria|quiero|prefiro|prefiero|want|wanted|need|d|like|rather|have|preciso|necesito|para|pra|ser|pode|que|tem|tinha|tenia|should|been|supposed|to|be|just|so|solo|can|could|we|posso|puedo|podria|${article}) ){0,8}#\d+(?: (?:por favor|please|pfv|porfa|mesmo|instead|na verdade|actually|en realidad|mejor|melhor|ta|ok))*$`,
  "u",
);

const changing = new RegExp(String.raw`\b(?:${change}|${lead})\b`, "u");

/** Whether it is worth looking for which services are named. */
const hint = new RegExp(
  String.raw`\b(?:${change}|${lead}|vez|ves|lugar|inves|instead|place|rather|nao|not|no)\b`,
  "u",
);

const unwanted = new RegExp(
  String.raw`\b(?:nao|not|no|never|nunca|don t|dont|sem|without|sin)(?: (?:quero|queria|want|wanna|to|quiero|vou|voy|a|preciso|precisa|need|necesito|e para|mais|any ?more))* (?:${change}|${lead})\b`,
  "u",
);

const asking =
  /\b(?:quant[oa]s?|cust(?:a|am|o)|precos?|valor(?:es)?|how (?:much|long)|costs?|prices?|cuant[oa]s?|cuestan?|precios?|diferenca|difference|diferencia|vale (?:a )?pena|compensa|worth|conviene|recomenda\w*|recommend\w*|recomiend\w*|should i|devo|deberia|(?:o que|que|qual|cual|which|what)(?: one)? (?:e|es|is|s|seria|would be) (?:the |o |a |el |la )?(?:melhor|mejor|better|best)|multa|taxa|fee|(?:se|if|si) (?:eu |i |yo )?(?:troc|mud|chang|swap|switch|cambi)\w+)\b/u;

/** What is said before and behind what is wanted now: "troca a limpeza de sexta por", "na segunda às 9". */
export function aroundNew(
  said: string,
  { to }: Swap,
  services: readonly Service[],
): readonly [before: string, behind: string] {
  const spoken = tokens(said).filter(({ kind }) => kind !== "mark");
  const mention = servicesNamed(wordsInFull(said), services).findLast(({ thing }) => thing === to);
  const [first, last] = [spoken[mention?.from ?? NaN], spoken[(mention?.to ?? NaN) - 1]];
  return [said.slice(0, first?.start ?? said.length), said.slice(last?.end ?? said.length)];
}
