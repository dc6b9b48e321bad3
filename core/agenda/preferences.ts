import { forOneMore } from "../engine/answers/answer-words.ts";
import { toldInFull } from "../understanding/text/haste.ts";

/**
 * Whether someone says that it does not matter who sees them. "Tanto faz" says so only to one who
 * was `asked`: elsewhere it may be about the day.
 */
export function isForAnyone(said: string, asked: boolean): boolean {
  const text = toldInFull(said);
  if (suitsAny.professional.test(text)) return true;
  return anyProfessional.test(text) || (asked && (indifferent.test(text) || undecided.test(text)));
}

/** Whether someone says, asked or not, that every day suits them: "any day works", "tanto faz o dia e o médico". */
export function isForAnyDay(said: string): boolean {
  return suitsAny.day.test(toldInFull(said));
}

/** Whether someone says that every hour suits them: "a qualquer hora", "any time of day". */
export function isForAnyHour(said: string): boolean {
  return anyHour.test(toldInFull(said));
}

/** Whether someone says that every answer suits them. */
export function isIndifferent(said: string): boolean {
  return indifferent.test(toldInFull(said));
}

/** Whether someone who was asked leaves it to us: "tanto faz", "escolhe você", "your call". */
export function leavesItToUs(said: string): boolean {
  return isIndifferent(said) || leftToUs.test(toldInFull(said));
}

/** Whether someone asks for other days than those that were offered: "tem outros dias?", "esses dias não dá". */
export function wantsOtherDays(said: string): boolean {
  return otherDays.test(toldInFull(said));
}

const otherDays = anyOneOf(
  "(?:outros|outras|mais) (?:dias|datas|opcoes)|outra opcao|(?:ess[ea]s|nest[ea]s|est[ea]s|ness[ea]s)(?: dias| datas)? (?:eu )?(?:nao|n) (?:da|dao|posso|consigo|serve|servem|rola)",
  "(?:any )?(?:other|more) (?:days|dates|options)|(?:those|these)(?: days| dates)? (?:don t|dont|won t|wont) (?:work|suit)",
  "(?:otros|otras|mas) (?:dias|fechas|opciones)|otra opcion|(?:esos|esas|estos|estas)(?: dias| fechas)? no (?:puedo|me (?:sirven|van|vienen|quedan))",
);

const yourCall = "you (?:choose|pick|decide)|your (?:choice|call|pick)|up to you";
const leftToUs = anyOneOf(
  yourCall,
  "(?:escolh[ea]|decid[ea])(?: (?:ai|voce|vc|tu|voces|vcs|por mim|qualquer))+|(?:voce|vc|tu|voces|vcs) (?:que )?(?:sabem?|escolhem?|decidem?)",
  "(?:elige|elija|escoge|escoja|decide|decida) (?:tu|usted|ustedes|por mi)|(?:tu|usted) (?:eliges?|elija|decides?|decida|escoges?)",
);

/** Whether someone wants to come as soon as they can. */
export function wantsSoonest(said: string): boolean {
  return soonest.test(toldInFull(said));
}

/** Whether someone wants to come as late in the day as they can. */
export function wantsLatest(said: string): boolean {
  return latest.test(toldInFull(said));
}

/** Whether someone wants another one of what was spoken of, without saying what: "outra pra minha filha". */
export function wantsAnother(said: string): boolean {
  return another.test(toldInFull(said));
}

/** Whether someone wants to come once another, who was just spoken of, was seen: "outra pra mim depois dela". */
export function wantsAfterThem(said: string): boolean {
  return afterThem.test(toldInFull(said));
}

/** "Logo depois" is of what was spoken of only where nothing else is: no lunch, and nothing that is to be done then. */
const andNoMore =
  "(?= *$| \\d| (?:com|con|with|por favor|please|pra|para|pro|for|p|e|y|and|se|if|si|na|no|en|at|on|mesmo|tambem|tb|tbm|too|also|tambien|ok|ta|obrigad[ao]|valeu|thanks|thank|gracias)\\b)";

const afterThem = anyOneOf(
  "depois (?:del[ea]s?|dess[ea](?! \\S))",
  `(?:depois diss?o|logo (?:depois|apos|em seguida)|em seguida|na sequencia)${andNoMore}`,
  "after (?:him|her|them|that one|hers|his)|back to back",
  "(?:um|uma) (?:logo )?(?:depois|apos|atras|seguid[oa]) (?:d?[oa]) outr[oa]|one (?:right |straight )?after (?:the other|another)|un[oa] (?:justo )?(?:despues|detras|tras|seguid[oa]) (?:de |del |la |el )*otr[oa]",
  `(?:depois (?:de mim|da minha)|after (?:me|mine|us|my (?:appointment|visit|one))|despues de (?:mi|la mia|nosotr[oa]s))${andNoMore}`,
  `(?:(?:right|straight|just) after|afterwards)${andNoMore}`,
  "despues de (?:el(?= *$| (?:y|por|con)\\b)|ell[ao]s?|es[ae](?! \\S))",
  `(?:(?:justo|inmediatamente) despues|a continuacion)${andNoMore}`,
);

/** Whether someone wants to be seen by somebody else, without saying by whom: "quero com outro dentista". */
export function wantsOtherProfessional(said: string): boolean {
  return otherProfessional.test(toldInFull(said));
}

const otherProfessional =
  /\b(?:outr[oa]|otr[oa]|another|other|different) (?:dentista?|doutora?|dra?|medic[oa]|profissional|doctora?|profesional|professional)\b/u;

/** Whether someone asks who it is that sees people: "e quem atende nesse dia?", "which dentist works then?" */
export function asksWho(said: string): boolean {
  return who.test(toldInFull(said));
}

const who =
  /\b(?:quem|qual (?:dentista|doutora?|medic[oa]|profissional)|who|wh(?:ich|at) (?:dentist|doctor)|quien|que (?:dentista|doctora?|profesional)) (?:(?:e|eh|mais|else|mas) |que )*(?:[oa]s? (?:dentistas?|doutor(?:es|as?)?|medic[oa]s?|profissional|profissionais)|the (?:dentist|doctor)s?|(?:el|la|los|las) (?:dentistas?|doctor(?:es|as?)?)|faz|fazem|atende|trabalha|pode|ta|esta|tem|does|do|works?|is|can|sees|hace|atiende|trabaja|puede|hay|tiene)\b/u;

const another = new RegExp(
  String.raw`${forOneMore}\b|\b(?:outr[oa]|mais uma?|agora uma?|(?:pra|para|pro) (?:\S+ ){1,3}tambem|uma? (?:pra|para|pro)|a mesma coisa|(?:marc|agend|reserv|book)\w*(?: \S+){0,2} (?:de novo|novamente|again|de nuevo|nuevamente)|igual (?:[ao]|da|na|ao|foi)|como (?:(?:da|na|foi|a) )+(?:ultima|outra)|o de sempre|(?:an)?other(?: one)?|one (?:more|for)|the same|otr[oa]|una? (?:mas|para)|lo mismo|igual que|como la (?:ultima|otra)|lo de siempre|(?:just )?(?:like|as) (?:last|the last) (?:time|one|visit)|the usual)\b`,
  "u",
);

/** Whether someone speaks of the same day, time or professional as before. */
export function speaksOfTheSame(what: keyof typeof same, said: string): boolean {
  return same[what].test(toldInFull(said));
}

/** "No mesmo dia e horário" says it of each that it names. */
function theSame(what: string): RegExp {
  const things = "dia|data|hora|horario|day|date|time|hour|fecha";
  return new RegExp(
    String.raw`\b(?:mesm[oa]s?|same|mism[oa]s?)(?: (?:${things}|e|and|y|[oa]|the|la|el))*? (?:${what})\b`,
    "u",
  );
}

const same = {
  day: theSame("dia|data|day|date|fecha"),
  time: theSame("hora|horario|time|hour"),
  professional:
    /\b(?:com (?:el[ea]|[oa] mesm[oa])|mesm[oa] (?:dentista|doutora?|medic[oa]|profissional)|with (?:him|her)|same (?:dentist|doctor)|con (?:el(?= |$)(?! \S)|ella|l[oa] mism[oa])|mism[oa] (?:dentista|doctora?))\b/u,
};

/** "Tanto faz o dia e o médico" says it of each that it names. */
function anyOf(what: string): RegExp {
  const any =
    "(?:qualquer|cualquier|any|(?:tanto faz|da igual|indiferente|no importa|doesn t matter)(?: (?:qual|que|cual|which|what|who))?)";
  const things =
    "dia|data|hora|horario|day|date|time|hour|fecha|medic[oa]|dentista|doutora?|profissional|doctora?|profesional|dentist|professional";
  return new RegExp(
    String.raw`\b${any}(?: (?:[oa]s?|el|la|the|e|ou|y|u|and|or|nem|ni|${things}))*? (?:${what})\b(?! (?:que|d[aoe]s?|del|of|in|na|no|em|en|next|proxim[ao]|depois|a partir|after|antes|before|menos|exceto|excepto|salvo|tirando|fora|but|except|other than|nem|ni))`,
    "u",
  );
}

const suitsAny = {
  day: anyOf("dia|data|day|date|fecha"),
  professional: anyOf(
    "medic[oa]|dentista|doutora?|profissional|doctora?|profesional|dentist|professional",
  ),
};

const anyHour = anyOneOf(
  "(?:a |em )?qualquer (?:hora|horario)|(?:a )?hora que for|tanto faz (?:a |o )?(?:hora|horario)",
  "any ?time|any hour|whatever (?:time|hour)|(?:the )?time doesn t matter",
  "(?:a )?cualquier (?:hora|horario)|(?:a )?la hora que sea|da igual la hora",
);

/** Whom it does not matter who is: "whoever is free", "con el que sea". */
const anyProfessional = anyOneOf(
  "(?:qualquer|cualquier|any|(?:tanto faz|da igual|indiferente|no (?:me )?importa|doesn t matter|don t (?:mind|care)|dont (?:mind|care))(?: (?:o|a|os|as|el|la|the|qual|cual|which|what))?) (?:profissional|dentista|doutora?|medic[oa]|pessoa|profesional|doctora?|persona|dentist)",
  "(?:com|con|with) (?:qualquer|cualquiera|any|either)",
  "con (?:(?:el|la) (?:que|primer[oa])|quien(?:quiera)?)(?= (?:sea|este|haya|tenga|pueda|disponible|antes|quiera))",
  "(?:el|la) que (?:este|tenga|quede)(?: mas)? (?:libre|disponible|hueco)",
  "qualquer uma? (?:d(?:e|os|as) (?:voces|vcs|profissionais|dentistas|medic[oa]s|doutor[ae]s)|del[ea]s)",
  "anyone|anybody|whoever|quien sea|quien(?:quiera)? (?:este|tenga|pueda|haya)",
  "quem (?:tiver|estiver|puder)|tanto faz (?:com )?quem",
  "(?:da igual|da lo mismo|no (?:me )?importa) (?:con )?quien",
  "(?:don t|dont|doesn t|does not) (?:really )?(?:mind|care|matter) (?:with )?who",
  "(?:sin|no tengo|sem|no) (?:preferencia|preference) (?:de|por|of|on|for) (?:el |la |the )?(?:doctora?|dentista?|medic[oa]|profesional|professional)",
);

const indifferent = anyOneOf(
  "tanto faz|qualquer|indiferente|quando (?:tiver|der|puder)|(?:sem|sin|no|ningun[oa]?|no tengo) (?:preferencias?|preferences?|pref)|o que (?:tiver|for)",
  "any|anytime|either|whatever|whichever|whenever|(?:doesn t|does not) matter|no matter|(?:don t|dont) (?:mind|care)|not (?:fussed|bothered|picky)|i m (?:easy|flexible)|im (?:easy|flexible)|flexible|all the same|no difference|(?:they all|both|all of them) (?:work|are (?:fine|good|ok))",
  "cualquiera?|(?:da|es) igual|(?:da lo|lo) mismo(?: da)?|tanto da|no (?:me )?importa|(?:lo|el|la) que (?:sea|haya|tenga[sn]?)|(?:dia|hora) que sea|cuando (?:sea|haya|quieras?|puedan?|puedas|se pueda|gustes?)|como (?:sea|quieras?|gustes?)|tod[oa]s me (?:sirven|van)|(?:las|los) dos me (?:sirven|van)",
);

/** Who was asked does not know, and would rather be told. */
const undecided = anyOneOf(
  "nao sei|sei la|(?:voce|vc|tu) (?:que )?(?:sabe|escolhe|decide|indica|recomenda|sugere|acha)",
  "(?:no|ni) (?:lo )?se|(?:el|la|lo) que (?:tu |usted |ustedes |me )*(?:quieras?|prefieras?|recomiende[sn]?|dig(?:a|as|an)|pueda|este)|(?:recomiendas|recomienda|me sugieres)|(?:tu |usted )?(?:elige|eliges|elija|decide|decides|decida|escoge|escoges|escoja)(?: (?:tu|usted))?",
  yourCall,
  "(?:i )?(?:don t|dont) know|not sure|(?:do )?you recommend|first available",
);

const soonest = anyOneOf(
  "primeir[ao] da (?:manha|tarde|noite)|primeir[ao] (?:manha|tarde|noite) (?:que|livre|disponivel)|quanto antes|mais (?:cedo|rapido) possivel|d?[oa] (?:(?:horario|hora|vaga|dia|data|consulta) )?mais (?:cedo|rapid[oa]|proxim[oa](?= *$| (?:que|possivel|livre|disponivel|pra|para|com|do|da)\\b))|(?:(?:primeir|proxim)[ao]|1 ?[ao]) (?:horario|vaga|data|dia|disponivel|(?:hora )?(?:que|livre)(?= *$| (?:tiver|der|aparecer|abrir|surgir|pintar|houver|for|estiver|puder|conseguir|sobrar)\\b))",
  "as (?:soon|early|quick(?:ly)?|fast) as (?:possible|(?:you|u) (?:can|have|ve got)|it gets)|asap|soonest|earliest|first thing(?! (?:that|about|i)\\b)|(?:right|straight) away|urgent(?:ly)?",
  "(?:whatever|whichever|whenever)(?: \\S+)? (?:is|s|comes|you have) (?:first|earliest)|[oa] que (?:for|vier|tiver|aparecer|abrir) primeiro|[oa] que (?:for|tiver|der|houver) mais (?:cedo|rapid[oa]|proxim[oa])|(?:lo|la|el) que (?:sea|venga|salga|haya|tenga(?:s|n|is)?) primero",
  "the first (?:one|slot) (?:(?:today|tomorrow)(?: (?:morning|afternoon|evening))?|(?:that|in the) (?:day|morning|afternoon|evening))",
  "first (?:of|in) the (?:morning|afternoon|evening)|(?:very )?(?:first|next) (?:one |appointment |thing |time )?(?:available|opening|slot|free|you (?:have|ve|got|can))|(?:the )?(?:closest|nearest) (?:one|date|day|time|slot|appointment|you (?:have|ve))",
  "(?:lo|el|la) (?:(?:turno|cita|hora|fecha|dia|horario) )?(?:antes|mas (?:pronto|tempran[oa]|rapid[oa]|cercan[oa]|proxim[oa]))(?: posible)?|cuanto antes|a la (?:mayor )?brevedad|(?:con|de) urgencia|urgente",
  "primer[oa] de la (?:manana|tarde|noche)|primera (?:manana|tarde|noche) (?:que|libre|disponible)|(?:primer[oa]?|proxim[ao]) (?:hora|hueco|turno|fecha|horario|cita|lugar|espacio|cupo|disponible|libre|que (?:haya|tenga(?:s|n|is)?|salga|se pueda))|(?:lo|el|la) que (?:haya|tenga(?:s|n|is)?) antes|lo primero(?= *$| que (?:haya|hay|tenga(?:s|n|is)?|salga)\\b)",
);

const latest = anyOneOf(
  "[oa] (?:ultim[oa] (?:horario|vaga|da (?:manha|tarde|noite))|mais tarde(?:(?= *$)| (?:possivel|que (?:tem|tiver|der))))|no fim do dia",
  "latest(?= (?:one|time|slot|appointment|(?:you|u) (?:have|ve|got))| *$)|(?<!one )last thing|as late as (?:possible|you can)|end of the day",
  "last (?:(?:one|time|slot|appointment) )?(?:of|in) the (?:morning|afternoon|evening)|last (?:one|time|slot|appointment) (?:of the day|(?:you|u) (?:have|ve|got|can)|available|free)",
  "(?:el|la) mas tarde(?= *$)|(?:lo|la|el) mas tarde (?:posible|que (?:haya|hay|tienes?|tienen|tenga(?:s|n|is)?|se pueda))|a ultima hora(?! (?:me|nos|se|ha)\\b)",
  "ultim[oa] (?:(?:horario|hora|turno|cita|hueco) )?de la (?:manana|tarde|noche)|ultim[oa] (?:horario|hora|turno|cita|hueco) (?:d(?:o|el) dia|libre|disponible|que (?:haya|hay|tien(?:es?|en)|tenga(?:s|n|is)?))",
);

/** Any of the patterns, as whole words. */
function anyOneOf(...patterns: readonly string[]): RegExp {
  return new RegExp(String.raw`\b(?:${patterns.join("|")})\b`, "u");
}
