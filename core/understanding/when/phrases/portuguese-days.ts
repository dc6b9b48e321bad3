import type { DayPhrases } from "./phrases.ts";

const of = "(de|da|do|na|no|d)";
const here = "(essa|esta|nessa|nesta|dessa|desta|esse|este|nesse|neste|desse|deste)";

export const portugueseDays: DayPhrases = {
  date: {
    numbered: [
      "[dia] {day} [de] {month} [.] [[de|do|,|/|-] {year}]",
      "[dia] {day} [de] {month} [de] {year:pastYear}",
      "[dia] {day} [de] {month} de {year:shortYear} <end>",
      "[dia] {day} [de] {month} (do|de|no|deste|desse) ({years:step|thisOne} ano|ano {years:step})",
      "[dia] {day} (de|do) {month:monthNumber} [(de|do) {year}]",
      "dia {day} ~. ~{month:monthNumber}",
      "{day} ~. ~{month:monthNumber} &([,|-] (as|a partir das|das|entre) {hour}|[,|-] {face})",
      "{month} {day} [[de|,] {year}]",
      "{month} [,] [no|pelo|la pelo|por volta do|perto do] dia {day}",
    ],
    ofMonth: [
      "[no|do|pro|para o|este|esse|o] [proximo] dia {day}",
      "(no|ate o|o) {day} &({close})",
    ],
    ofMonthAway: [
      `[dia] {day} ${of} mes {months:step|thisOne}`,
      `[dia] {day} [${of}] {months:step|thisOne} mes`,
      "[no] (mes {months:step}|{months:step|other} mes) [,] [no] dia {day}",
    ],
  },
  point: {
    away: ["{days:away}"],
    weekday: ["{weekday}"],
    thisWeekday: [`${here} [proxima|proximo] {weekday} [agora]`, "{weekday} agora"],
    weekdayOfWeek: [
      "{weekday} {weeks:step}",
      "{weeks:step|other} {weekday}",
      `{weekday} [${of}] semana {weeks:step|thisOne}`,
      `{weekday} [${of}] {weeks:step|thisOne|other} semana`,
      "(semana {weeks:step}|{weeks:step|other} semana) [,] [na|no] {weekday}",
      "(daqui a|daqui|em|dentro de) {weeks:count} (semana|semanas) [,] [na|no|numa|num] {weekday}",
      "{weekday} [,] (daqui a|daqui|dentro de) {weeks:count} (semana|semanas)",
    ],
    nthWeekday: [
      `{nth} {weekday} (de|do mes de) {month} [de {year}]`,
      `{nth} {weekday} ${of} mes [{months:step}]`,
      `{nth} {weekday} [${of}] {months:step|thisOne} mes`,
    ],
    date: [
      "{date}",
      "[{which:step|thisOne}] {weekday} [,|-|<(>] [no|o] {date} [<)>]",
      "[{which:step|thisOne}] {weekday} [,] {date:bareDay}",
      "{date} [,|-|<(>] {weekday} [<)>]",
    ],
    later: [
      "(daqui a|daqui|em|dentro de|d aqui a) [uns|umas|mais] {count} {unit}",
      "{count} {unit} (depois|apos|dps) (de|da|do) {from:point}",
      "{count} {unit} a partir de {from:point}",
    ],
    earlier: [
      "(ha|faz|fazem) {count} {unit}",
      "{count} {unit} atras",
      "{count} {unit} antes (de|da|do) {from:point}",
    ],
    monthsLater: ["(daqui a|daqui|em|dentro de) {count} {longUnit}"],
    monthsEarlier: ["(ha|faz|fazem) {count} {longUnit}", "{count} {longUnit} atras"],
    minutesLater: [
      "(daqui a|daqui|em|dentro de) {count} {shortUnit} [e {minute:fraction}]",
      "(daqui a|daqui|em|dentro de) &(meia) {shortUnit}",
    ],
    minutesEarlier: ["(ha|faz|fazem) {count} {shortUnit}", "{count} {shortUnit} atras"],
  },
  span: {
    week: ["semana {weeks:step|thisOne|afterNext}", "{weeks:step|thisOne|other} semana"],
    weekOf: ["semana (de|do|da) {of:point}"],
    weekOfMonth: [
      "{nth} semana (de|do mes de) {month} [de {year}]",
      `{nth} semana ${of} mes [{months:step}]`,
      `{nth} semana ${of} {months:step|thisOne} mes`,
    ],
    halfOfMonth: [
      "{nth} (quinzena|metade) (de|do mes de) {month} [de {year}]",
      `{nth} (quinzena|metade) ${of} mes [{months:step}]`,
      `{nth} (quinzena|metade) ${of} {months:step|thisOne} mes`,
    ],
    weekend: [
      "(fim|final) de semana [{weeks:step}]",
      "{weeks:step|thisOne} (fim|final) de semana",
      "(fds|findi) [{weeks:step}]",
      "{weeks:step|thisOne} (fds|findi)",
    ],
    month: ["(em|de|pra|para|no mes de|mes de|durante) {month} [de {year}]", "{month} de {year}"],
    monthAway: ["mes {months:step|thisOne}", "{months:step|thisOne|other} mes"],
    yearAway: ["ano {years:step}", "{years:step|thisOne} ano"],
    thirdOfWeek: [
      "{third} (da|desta|dessa) semana [{weeks:step}]",
      "{third} (da|desta|dessa) {weeks:step} semana",
    ],
    third: [
      "{third} (de|do mes de) {month}",
      "{third} (do|de|deste|desse) mes [{months:step}]",
      "{third} (do|de) {months:step|thisOne} mes",
    ],
    nextDays: [
      "proxim (os|as) {count} {unit}",
      "(proximos|proximas) {count} {unit}",
      "{count} proximos {unit}",
    ],
    weekdays: [
      `[de|da|entre] {first:weekday} (a|ate|e|-) [a] {last:weekday} [${of} semana {weeks:step}]`,
      `[de|da|entre] {first:weekday} (a|ate|e|-) [a] {last:weekday} ${of} {weeks:step|thisOne} semana`,
    ],
    datesOfMonth: [
      "[de|entre|do|entre os] [dia|dias|o] {first:day} (a|e|ate|ao|-) [o|dia] {last:day} [de] {month} [[de|,] {year}]",
      "[de|entre|do|dos dias] {first:day} (a|e|ate|ao) {last:day} / {month:monthNumber} [/ {year}]",
      "(de|do|desde) [o|dia] {first:day} (a|ate|ao) [o|dia] {last:day} [de] {months:thisOne} mes",
      "[entre|entre os|de] [os] (dia|dias) {first:day} (a|e|ate|ao|-) [o|dia] {last:day}",
    ],
    between: [
      "(de|do|da|desde|entre) [o] {from:point} (a|ate|e|ao) [a|o] {to:point}",
      "{from:date} (a|ate|-) {to:date}",
    ],
    since: ["a partir (de|do|da) {from:point}", "{from:point} em diante"],
    after: ["(depois|apos|dps) (de|do|da) [feriado (de|do|da)] {from:point}"],
    until: ["ate [o|a] {to:point}"],
    before: ["antes (de|do|da) [feriado (de|do|da)] {to:point}"],
  },
};
