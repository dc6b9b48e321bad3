import { portugueseWords } from "./portuguese-words.ts";
import type { MomentPhrases } from "./phrases.ts";

const of = "(de|da|do|das|dos|d|em|no|na|deste|desta|desse|dessa)";
const which = "{which:step|thisOne}";
const year =
  "[[,|-|/] [de|do|em|no] {year}|[de|do|no] {whichYear:step|thisOne} ano|do ano {whichYear:step|thisOne}|do ano]";

/** Months in short that are other words as well. */
const alsoWord = "(mar|mai|ago|set|out|dez)";

/** How one speaks of time in Brazilian Portuguese, beyond days and hours. */
export const portugueseMoments: MomentPhrases = {
  words: portugueseWords,
  stretch: {
    year: [
      "[no|o|do|em] ano [calendario] (de|do|[de]) {year}",
      "{year:loneYear}",
      "em &(mil|dois) {year} !({measure})",
      "ano [calendario] {year:shortYear}",
    ],
    month: [
      // December in short is a number before a thousand: "dez mil setecentos e um".
      `!(dez mil) [mes de|mes] {month} [.] ${year}`,
      "[mes de] {month} [.] [de|/|-] [~'] {year:shortYear} !(:|h)",
      `${which} {month}`,
      "{month} {which:step}",
      "[em] {month:monthNumber} (/|-|.) {year:loneYear}",
      "{year:loneYear} ~(/|-|.) ~{month:monthNumber}",
      "{year:loneYear} (/|-) {month}",
    ],
    away: [
      `${which} {unit:calendarUnit}`,
      "[na|no|da|do] &({other} (semana|mes)) {which:other} {unit:calendarUnit}",
      "{unit:calendarUnit} {which:step|thisOne}",
      "{unit:calendarUnit} (atual|actual|corrente)",
      "(mesma|mesmo) {unit:calendarUnit}",
      "[no|o|este] {unit:weekend}",
    ],
    season: [
      "[no|na|o|a|este|esta|neste|nesta] {season} [de {year}]",
      `${which} {season}`,
      "{season} {which:step}",
    ],
    quarter: [
      `{rank} trimestre ${year}`,
      "t ~{rank:figure} [de|/|-] {year}",
      "{rank:figure} ~t [/] {year}",
      "{year} [-] (q|t) ~{rank:figure}",
    ],
    half: [`{halfOf} (metade|semestre) ${year}`, `{halfOf} metade [de] {year}`],
    decade: ["[os] anos {figure:figure|tens}", "decada de {figure:figure|tens}"],
    century: ["seculo {figure}", "seculo {figure:roman}"],
    weekNumber: [`semana {figure} ${year}`],
  },
  period: {
    rankOf: [
      `[o|a|no|na] {rank} {unit:calendarUnit} ${of} {of:stretch}`,
      "[o|a] {rank} {unit:calendarUnit} {of:stretch}",
      `[o|a|no|na] {rank} {unit:calendarUnit} (do|de|deste) {ofUnit:calendarUnit}`,
    ],
    manyOf: [
      `[os|as|nos|nas] {rank} {count:count|figure} {unit:calendarUnit} [${of}] {of:stretch}`,
    ],
    many: [
      "{which:many} {count:count|figure} {unit:calendarUnit}",
      "{count:count|figure} {which:many} {unit:calendarUnit}",
      "{count:count|figure} {unit:calendarUnit} (que vem|seguintes)",
      "{which:many} {unit:calendarUnit}",
    ],
    edge: [
      `{edge} !(de semana) ${of} {of:stretch|point}`,
      `{edge} !(de semana) ${of} {unit:calendarUnit}`,
      "{edge} {of:stretch}",
    ],
    weekOf: [
      `[a|na] {unit:calendarUnit} (de|do|do dia|que comeca em|que comeca no) {of:date|bareDay}`,
      "[a|na] &(semana|fds|(fim|final) de semana) {unit:calendarUnit} (de|do|da) {of:feastDay}",
    ],
    within: [
      "{which:many} {duration}",
      "dentro (de|do|dos) [{which:many}] {duration}",
      "em menos de {duration}",
    ],
    withinHours: [],
    toDate: ["{unit:calendarUnit} ate (hoje|agora|a data)"],
  },
  lasting: {
    counted: [
      "{count:count|figure} {unit:calendarUnit}",
      "{count:figure} ~(,|.) ~{tenths:figure} {unit:calendarUnit}",
      "{few} {unit:calendarUnit}",
    ],
    half: ["(meia|meio|½) {unit:calendarUnit}"],
    quarters: ["{count:count|figure} quarto de {unit:calendarUnit}"],
    andHalf: [
      "{count:count|figure} {unit:calendarUnit} e (meia|meio)",
      "{count:count|figure} e (meia|meio) {unit:calendarUnit}",
    ],
    whole: [
      "(toda a|todo o|a|o) {unit:calendarUnit} (toda|todo|inteira|inteiro)",
      "(toda a|todo o) {unit:calendarUnit}",
    ],
  },
  offset: {
    lengthLater: [
      "(daqui a|daqui|em|d aqui a) [uns|umas|mais] {duration}",
      "{duration} (depois|apos|dps) (de|da|do) [dia] {from:point|date|feastDay|now}",
      "{duration} a partir (de|da|do) {from:point|date|feastDay|now}",
      "{duration} (depois|mais tarde)",
    ],
    lengthEarlier: [
      "(ha|faz|fazem|tem) {duration}",
      "{duration} (atras|antes)",
      "{duration} antes (de|da|do) {from:point|date|feastDay|now}",
    ],
    weekdaysLater: ["daqui a {count} {weekday}"],
    weekdaysEarlier: ["{count} {weekday} atras"],
    closest: [
      "[a|o|na|no] {weekday} mais (proxima|proximo|perto) (de|do|da|ao|a) {of:point|date|feastDay}",
    ],
    nextDay: ["dia {which:step}", "{which:step} dia"],
    dayOf: [
      "{of:stretch} [,|no] dia {day}",
      `{rank} dia ${of} {of:stretch}`,
      `dia {day} ${of} {of:stretch}`,
    ],
  },
  recurrence: {
    every: ["{every} {unit:calendarUnit}", "{every} {count:count|figure} {unit:calendarUnit}"],
    everyWeekday: [
      "{every} {weekday} [{joint}] [{time}]",
      "(as|nas|aos) {weekday:weekdays} [{joint}] [{time}]",
      "{weekday:weekdays} [{joint}] {time}",
    ],
    everyPart: ["{every} {dayPart}"],
    everyDay: ["{every} dia [{joint}] {time}"],
    everyMonth: ["[todo] dia {day} de (todo mes|todos os meses|cada mes)", "todo dia {day}"],
    adverb: ["{adverb}"],
  },
  asSoonAsPossible: {
    now: [
      "[o] (mais rapido possivel|quanto antes)|assim que possivel|agora mesmo|logo agora|ja|agora",
    ],
  },
  noMoment: {
    aside: [
      alsoWord,
      `${which} ano (fiscal|letivo)`,
      "ano (fiscal|letivo) [de|{which:step}] [{year}]",
      "[a|uma] {rank} (via|vez|opcao|consulta|dose|rodada)",
    ],
  },
};
