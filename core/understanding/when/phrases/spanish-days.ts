import type { DayPhrases } from "./phrases.ts";

const here = "(este|esta|ese|esa)";

export const spanishDays: DayPhrases = {
  date: {
    numbered: [
      "[el] [dia] {day} [de|do] {month} [.] [[de|del|,|/|-|del ano] {year}]",
      "[el] [dia] {day} [de] {month} (del|de|de este) ({years:step|thisOne} ano|ano {years:step})",
      "[el] [dia] {day} de {month:monthNumber} [(de|del) {year}]",
      "[el] dia {day} ~. ~{month:monthNumber}",
      "{day} ~. ~{month:monthNumber} &([,|-] (a las|a partir de las|de|entre las) {hour}|[,|-] {face})",
      "[en] {month} {day} [[de|del|,] {year}]",
      "[en] {month} [,] [el|sobre el|alrededor del|hacia el] dia {day}",
    ],
    ofMonth: ["[el] dia {day}", "(el|al|del) {day} &({close})"],
    ofMonthAway: [
      "[el] [dia] {day} (del|de este|de) mes [{months:step}]",
      "[el] [dia] {day} (del|de) {months:step|thisOne} mes",
      "[el] (mes {months:step}|{months:step|other} mes) [,] [el] dia {day}",
    ],
  },
  point: {
    away: ["{days:away}"],
    weekday: ["{weekday}"],
    thisWeekday: [`${here} [proximo] {weekday}`],
    weekdayOfWeek: [
      "{weekday} {weeks:step}",
      "{weeks:step|other} {weekday}",
      "{weekday} [de] [la] semana {weeks:step}",
      "{weekday} de [la] {weeks:step|thisOne|other} semana",
      "[la] {weeks:step|thisOne|other} semana [,] [el] {weekday}",
      "[la] semana {weeks:step} [,] [el] {weekday}",
      "(en|dentro de|de aqui a) {weeks:count} (semana|semanas) [,] [el|un] {weekday}",
      "{weekday} [,] (dentro de|de aqui a) {weeks:count} (semana|semanas)",
    ],
    nthWeekday: [
      "{nth} {weekday} de {month} [(de|del) {year}]",
      "{nth} {weekday} (del|de) mes [{months:step}]",
      "{nth} {weekday} (del|de) {months:step|thisOne} mes",
    ],
    date: [
      "{date}",
      "[{which:step|thisOne}] {weekday} [,|-|<(>] [el] {date} [<)>]",
      "[{which:step|thisOne}] {weekday} [,] [el] {date:bareDay}",
      "{date} [,|-|<(>] {weekday} [<)>]",
    ],
    later: [
      "(en|dentro de|de aqui a) {count} {unit}",
      "{count} {unit} (despues de|a partir de|desde) {from:point}",
    ],
    earlier: [
      "hace {count} {unit}",
      "{count} {unit} (atras)",
      "{count} {unit} antes de {from:point}",
    ],
    monthsLater: ["(en|dentro de) {count} {longUnit}"],
    monthsEarlier: ["hace {count} {longUnit}", "{count} {longUnit} atras"],
    minutesLater: [
      "(en|dentro de) {count} {shortUnit} [y {minute:fraction}]",
      "(en|dentro de) &(media) {shortUnit}",
    ],
    minutesEarlier: ["hace {count} {shortUnit}", "{count} {shortUnit} atras"],
  },
  span: {
    week: ["semana {weeks:step|afterNext}", "{weeks:step|thisOne|other} semana"],
    weekOf: ["semana (de|del|de la) {of:point}"],
    weekOfMonth: [
      "{nth} semana de {month} [(de|del) {year}]",
      "{nth} semana (del|de) mes [{months:step}]",
      "{nth} semana (del|de) {months:step|thisOne} mes",
    ],
    halfOfMonth: [
      "{nth} (quincena|mitad) de {month} [(de|del) {year}]",
      "{nth} (quincena|mitad) (del|de) mes [{months:step}]",
      "{nth} (quincena|mitad) (del|de) {months:step|thisOne} mes",
    ],
    weekend: [
      "[este|el] (fin de semana|finde) [{weeks:step}]",
      "{weeks:step} (fin de semana|finde)",
    ],
    month: ["(en|de|durante) {month} [[de|del] {year}]", "{month} (de|del) {year}"],
    monthAway: ["mes {months:step}", "{months:step|thisOne|other} mes"],
    third: ["(a|en) {third} de {month}", "[a|en|al] {third} (de|del|de este) mes [{months:step}]"],
    yearAway: ["ano {years:step}", "{years:step|thisOne} ano"],
    thirdOfWeek: [
      "[a|al|en] {third} de [la|esta] semana [{weeks:step}]",
      "[a|al|en] {third} de la {weeks:step} semana",
    ],
    nextDays: [
      "[los|las] (proximos|proximas|siguientes) {count} {unit}",
      "{count} (proximos|proximas) {unit}",
    ],
    weekdays: [
      "[de|del|entre] [el] {first:weekday} (a|al|hasta|y|-) [el] {last:weekday} [de la semana {weeks:step}]",
      "[de|del|entre] [el] {first:weekday} (a|al|hasta|y|-) [el] {last:weekday} de [la] {weeks:step|thisOne} semana",
      "{weeks:step|thisOne} semana (de|entre) {first:weekday} (a|y) {last:weekday}",
    ],
    datesOfMonth: [
      "[de|del|desde|entre] [el] {first:day} (a|al|hasta|y|-) [el] {last:day} [de] {month} [[de|del|,] {year}]",
      "[de|del|entre el] {first:day} (a|al|y|y el|hasta|hasta el) {last:day} / {month:monthNumber} [/ {year}]",
      "(de|del|desde|entre) [el] {first:day} (a|al|hasta|y) [el] {last:day} [de] {months:thisOne} mes",
      "[entre] los dias {first:day} (a|al|y) {last:day}",
      "(del|entre el) {first:day} (al|y el) {last:day}",
    ],
    between: [
      "(de|del|desde|entre) [el] {from:point} (a|al|hasta|y) [el] {to:point}",
      "{from:date} (a|al|hasta|-) [el] {to:date}",
    ],
    since: [
      "a partir (de|del) {from:point}",
      "desde [el] {from:point}",
      "{from:point} (en adelante|o despues|para adelante)",
    ],
    after: ["despues (de|del) {from:point}"],
    until: ["hasta [el] {to:point}"],
    before: ["antes (de|del) {to:point}"],
  },
};
