import { wordsOf } from "./names.ts";

/**
 * Whether someone says that it does not matter who sees them. "Tanto faz" says so only to one who
 * was `asked`: elsewhere it may be about the day.
 */
export function isForAnyone(said: string, asked: boolean): boolean {
  const text = plain(said);
  if (suitsAny.professional.test(text)) return true;
  return anyProfessional.test(text) || (asked && (indifferent.test(text) || undecided.test(text)));
}

/** Whether someone says, asked or not, that every day suits them: "any day works", "tanto faz o dia e o médico". */
export function isForAnyDay(said: string): boolean {
  return suitsAny.day.test(plain(said));
}

/** Whether someone says that every answer suits them. */
export function isIndifferent(said: string): boolean {
  return indifferent.test(plain(said));
}

/** Whether someone wants to come as soon as they can. */
export function wantsSoonest(said: string): boolean {
  return soonest.test(plain(said));
}

/** Whether someone wants another one of what was spoken of, without saying what: "outra pra minha filha". */
export function wantsAnother(said: string): boolean {
  return another.test(plain(said));
}

function plain(said: string): string {
  return wordsOf(said).join(" ");
}

const another =
  /\b(?:outr[oa]|mais uma?|agora uma?|(?:pra|para|pro) (?:\S+ ){1,3}tambem|uma? (?:pra|para|pro)|a mesma coisa|(?:an)?other(?: one)?|one (?:more|for)|the same|otr[oa]|una? (?:mas|para)|lo mismo)\b/u;

/** Whether someone speaks of the same day, time or professional as before. */
export function speaksOfTheSame(what: keyof typeof same, said: string): boolean {
  return same[what].test(plain(said));
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

/** Whether someone wants another time than the one that is spoken of: "não tem mais tarde?" */
export function shiftIn(said: string): "later" | "earlier" | undefined {
  const text = plain(said);
  if (wantsSoonest(said)) return undefined;
  if (later.test(text)) return "later";
  return earlier.test(text) ? "earlier" : undefined;
}

const later =
  /\b(?:mais tarde|mais pro fim|later|mas tarde)\b(?! (?:eu |te |i ll )?(?:v[eo]|falo|ligo|respondo|digo|aviso))/u;
const earlier = /\b(?:mais cedo|earlier|sooner|mas temprano)\b/u;

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

const anyProfessional =
  /\b(?:qualquer|cualquier|any|(?:tanto faz|da igual|indiferente)(?: (?:o|a|os|as|el|la|qual|cual))?) (?:profissional|dentista|doutora?|medic[oa]|pessoa|profesional|doctora?|persona|dentist)\b|\b(?:com|con|with) (?:qualquer|cualquiera|any)\b|\b(?:anyone|anybody|whoever|quien sea|quem (?:tiver|estiver|puder)|tanto faz (?:com )?quem|da igual (?:con )?quien)\b/u;

const indifferent =
  /\b(?:tanto faz|qualquer|indiferente|quando (?:tiver|der|puder)|(?:sem|sin|no) (?:preferencia|preference)|o que (?:tiver|for)|any|either|whatever|whichever|(?:doesn t|does not) matter|(?:don t|dont) (?:mind|care)|cualquiera?|da igual|(?:lo|el|la) que (?:sea|haya)|da lo mismo)\b/u;

/** Who was asked does not know, and would rather be told. */
const undecided =
  /\b(?:nao sei|sei la|(?:voce|vc|tu) (?:que )?(?:sabe|escolhe|decide|indica|recomenda|sugere|acha)|(?:no|ni) (?:lo )?se|(?:el|la|lo) que (?:tu|usted)?\s?(?:quieras|prefieras|recomiendes)|(?:recomiendas|recomienda|me sugieres)|(?:i )?(?:don t|dont) know|not sure|you (?:choose|pick|decide)|(?:do )?you recommend|up to you)\b/u;

const soonest =
  /\b(?:quanto antes|mais (?:cedo|rapido) possivel|[oa] (?:(?:horario|hora|vaga|dia|data|consulta) )?mais (?:cedo|proxim[oa](?= *$| (?:que|q|possivel|livre|disponivel|pra|para|com|do|da)\b))|(?:el|la) (?:(?:turno|cita|hora|fecha|dia|horario) )?mas (?:proxim[oa]|cercan[oa])|(?:(?:primeir|proxim)[ao]|1 ?[ao]) (?:horario|vaga|data|dia|disponivel)|as soon as possible|asap|soonest|earliest|(?:first|next) (?:available|opening|slot|free)|(?:lo|el|la) (?:(?:turno|cita|hora|fecha|dia|horario) )?(?:antes|mas pronto|mas temprano)(?: posible)?|cuanto antes|(?:primera?|proxim[ao]) (?:hora|hueco|turno|fecha|disponible))\b/u;
