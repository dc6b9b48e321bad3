import { spanishWords } from "./spanish-words.ts";
import type { MomentPhrases } from "./phrases.ts";

const of = "(de|del|en|de la|de los|de las|a|al)";
const which = "[el|la|los] {which:step|thisOne}";
const year =
  "[[,|-|/] [de|del|en|en el|del ano] {year}|(de|del) {whichYear:step|thisOne} ano|(del|de este) ano [{whichYear:step}]]";

/** How one speaks of time in Spanish, beyond days and hours. */
export const spanishMoments: MomentPhrases = {
  words: spanishWords,
  stretch: {
    year: [
      "[el] ano [calendario] [de|del] {year}",
      "{year:loneYear}",
      "en &(mil|dos) {year} !({measure})",
      "[el] ano [calendario] {year:shortYear}",
    ],
    month: [
      `[el] [mes de] {month} [.] ${year}`,
      "{month} [.] (de|del|-|/) {year:shortYear} !(:)",
      `${which} {month}`,
      "{month} {which:step}",
      "[en] {month:monthNumber} [~] (/|-|.) {year:loneYear}",
      "{year:loneYear} ~(/|-|.) ~{month:monthNumber}",
      "{year:loneYear} (/|-|,) {month}",
    ],
    away: [
      `${which} {unit:calendarUnit}`,
      "[en] [la|el] &({other} (semana|mes)) {which:other} {unit:calendarUnit}",
      "[el|la|del|de la] {unit:calendarUnit} {which:step|thisOne|afterNext}",
      "[la|el] (misma|mismo) {unit:calendarUnit}",
      "[el|este] {unit:weekend}",
      "[el|la] {unit:calendarUnit} (actual|corriente|en curso)",
      "(el|la|del|de la) {unit:calendarUnit}",
    ],
    season: [
      "[el|la|este|esta] {season} [(de|del) {year}]",
      `${which} {season}`,
      "[el|la] {season} {which:step}",
    ],
    quarter: [
      `[el] {rank} (trimestre|cuarto|cuatrimestre) ${year}`,
      "{year} [-] (q|t) ~{rank:figure}",
      "(q|t) ~{rank:figure} [de|del|-|/] [{year}]",
      "{year} [,] [el] {rank} (trimestre|cuarto)",
    ],
    half: [`[la|el] {halfOf} (mitad|semestre) ${year}`],
    decade: [
      "[los] anos {figure:figure|tens|year}",
      "[la] decada [de] [los] {figure:figure|tens|year}",
      "los {figure:loneYear} !({measure})",
    ],
    century: ["[el] siglo {figure:roman|figure}"],
    weekNumber: [`[la] semana {figure} ${year}`],
  },
  period: {
    rankOf: [
      `[el|la|en la|en el] {rank} {unit:calendarUnit} ${of} {of:stretch}`,
      "[el|la] {rank} {unit:calendarUnit} {of:stretch}",
      "[el|la] {rank} {unit:calendarUnit} (del|de la|de este|de) {ofUnit:calendarUnit}",
    ],
    manyOf: [`[los|las] {rank} {count:count|figure} {unit:calendarUnit} [${of}] {of:stretch}`],
    many: [
      "{which:many} {count:count|figure} {unit:calendarUnit}",
      "[los|las] {count:count|figure} {which:many} {unit:calendarUnit}",
      "[los|las] {count:count|figure} {unit:calendarUnit} {which:many}",
      "{which:many} {unit:calendarUnit}",
    ],
    edge: [
      `{edge} !(de semana) ${of} {of:stretch|point}`,
      `{edge} !(de semana) ${of} {unit:calendarUnit}`,
      "{edge} {of:stretch}",
    ],
    weekOf: [
      "[la|el] {unit:calendarUnit} (de|del|del dia|que comienza [el]|que empieza [el]|de el) {of:date|dayAlone}",
      "[la|el] &(semana|finde|fin de semana) {unit:calendarUnit} (de|del) {of:feastDay}",
    ],
    within: [
      "[durante] {which:many} {duration}",
      "dentro de {which:many} {duration}",
      "dentro de menos de {duration}",
      "en menos de {duration}",
    ],
    withinHours: ["dentro de {duration}"],
    toDate: ["[en lo que va del] {unit:calendarUnit} hasta (hoy|la fecha|ahora)"],
  },
  lasting: {
    counted: [
      "{count:count|figure} {unit:calendarUnit} [entero|entera|enteros]",
      "{count:figure} ~(,|.) ~{tenths:figure} {unit:calendarUnit}",
      "{few} {unit:calendarUnit}",
    ],
    half: ["(media|medio|½) {unit:calendarUnit}"],
    quarters: ["{count:count|figure} (cuarto|cuartos) de {unit:calendarUnit}"],
    andHalf: [
      "{count:count|figure} {unit:calendarUnit} y (media|medio)",
      "{count:count|figure} y (media|medio) {unit:calendarUnit}",
    ],
    whole: ["(toda la|todo el) {unit:calendarUnit}", "(el|la) {unit:calendarUnit} (entero|entera)"],
  },
  offset: {
    lengthLater: [
      "(en|de aqui a|dentro de) {duration} [a partir de (ahora|hoy)]",
      "{duration} (despues de|a partir de|desde|despues del|a partir del) {from:point|date|feastDay|now}",
      "{duration} (despues|mas tarde)",
    ],
    lengthEarlier: [
      "hace {duration}",
      "{duration} (atras|antes)",
      "{duration} antes (de|del) {from:point|date|feastDay|now}",
    ],
    weekdaysLater: ["dentro de {count} {weekday}"],
    weekdaysEarlier: ["hace {count} {weekday}"],
    closest: ["[el] {weekday} mas (cercano|proximo) (a|al|de|del) {of:point|date|feastDay}"],
    nextDay: ["[el] {which:step} dia", "[el] dia {which:step}"],
    dayOf: [`[el] {rank} dia ${of} {of:stretch}`, `[el] dia {day} ${of} {of:stretch}`],
  },
  recurrence: {
    every: ["{every} {unit:calendarUnit}", "{every} {count:count|figure} {unit:calendarUnit}"],
    everyWeekday: ["{every} {weekday} [{joint}] [{time}]", "{weekday:weekdays} [{joint}] [{time}]"],
    everyPart: ["{every} {dayPart}"],
    everyDay: ["{every} (dia|dias) [{joint}] {time}"],
    everyMonth: ["[el] [dia] {day} de (cada mes|todos los meses)"],
    adverb: ["{adverb}"],
  },
  asSoonAsPossible: {
    now: [
      "lo (mas pronto|antes) posible|cuanto antes|ahora [mismo]|justo ahora|ahorita|en este (momento|instante)",
    ],
  },
  noMoment: {
    aside: [
      "mar",
      `${which} (fiscal ano|ano (fiscal|escolar))`,
      "[el] (ano fiscal|fiscal ano|ano escolar|escolar ano) [de] [{year}]",
      "{rank} (ronda|vez|opcion|dosis|parte|piso)|buenas (tardes|noches)|buen dia|buenos dias|lindo dia",
    ],
  },
};
