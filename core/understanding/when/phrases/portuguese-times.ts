import type { TimePhrases } from "./phrases.ts";

const at = "(pras|para as|pelas|la pelas|por volta das|perto das)";
const theOne = "(a|pra|para a|pela|la pela)";
/** "9h e uma restauração": so few are of what is wanted besides, and no minutes. */
const plus = "e !(um|uma|dois|duas)";
const within = "(de|da|a|na|pela|pra|d|so de|so a|no periodo da|no turno da|na parte da)";
const here = "(essa|esta|nessa|nesta|dessa|desta|esse|este|nesse|neste|desse|deste)";

export const portugueseTimes: TimePhrases = {
  face: {
    written: [
      "{hour:zeroHour} : {minute:mm} [~: {second:mm}] [~(h|hs|hrs)]",
      "{hour:zeroHour} (h|hs|hrs) [~{minute:mm}]",
    ],
    plain: [
      "{hour} : {minute:mm} [~: {second:mm}] [~(h|hs|hrs)]",
      "{hour} (h|hs|hr|hrs) [~{minute:mm}] [~(m|min)]",
      `{hour} (h|hs|hr|hrs) ${plus} {minute} [minutos|min]`,
      "{hour} [h|hs] e {minute:fraction}",
      `{hour:landmark} [${plus} {minute}]`,
      "{hour} e &(trinta) {minute} !({measure})",
      "{hour} [horas] em ponto",
      "{minute} (minutos|min|mins) (depois|apos) (das|da) {hour}",
      "{hour:openHour} horas &({close})",
      "{hour} ~. ~{minute:lateMm} &({close})",
      "<start> {hour} ~. ~{minute:mm} <end>",
    ],
    digits: ["{hhmm} ~(h|hs|hrs)"],
    before: [
      "[faltando|faltam] {minute} [minutos|min] (para|pra) (as|a|o) {hour}",
      "[faltando|faltam] {minute} [minutos|min] (pras|pra|pro) {hour}",
      "[faltando|faltam] {minute} [minutos|min] (para o|pro|para a|pra) {hour:landmark}",
    ],
  },
  hourOnly: {
    plain: [`{hour} [horas] [[${plus}] {minute} [minutos|min]]`, "{hour} ~. ~{minute:mm}"],
  },
  side: { half: ["{half}"], dayPart: ["(da|de|na|pela|a|desta|dessa) {dayPart}"] },
  clock: {
    sided: [
      "{dial:face} [e {minute:fraction}] [[,] {side}]",
      "{dial:hourOnly} {side} [e {minute:fraction}]",
    ],
  },
  time: {
    at: [
      `[${at}|as|ao|a|tipo|umas] {at:clock}`,
      "(o|no|horario|vaga|consulta) das {at:hourOnly} !({measure})",
      "umas !({hour} (hora|horas)) {at:hourOnly} &({close})",
      `${at} {at:hourOnly} !({measure})`,
      "as &({figure}) {at:hourOnly} !({measure})",
      "as {at:clockDigits} !({measure})",
      "as {at:hourOnly} &({close}|[de|do|da|no|na] {day:point})",
      "as &(sete|oito|nove|dez|onze|doze|treze|catorze|quatorze|quinze|dezesseis|dezessete|dezoito|dezenove|vinte) {at:hourOnly} !({measure})",
      `as &({hour} (horas|hora|${plus} {minute})) {at:hourOnly}`,
      "umas &((sete|oito|nove|dez|onze|7|8|9|10|11) horas) {at:hourOnly} &({close})",
      "(tipo [as]|la pras|ali pelas|mais ou menos [as]) {at:hourOnly} &({close})",
      `${theOne} &(1|uma) {at:hourOnly} &({close})`,
    ],
    between: [
      "(entre|das|de|desde as) [as|a] {from:clock|hourOnly} (e|a|as|ate|-) [as|a] {to:clock|hourOnly} !({measure}|de {month}|{month})",
      // "Um às 14 e o outro às 15" counts whoever comes.
      "<start> !((um|uma) as) {from:hourOnly} (a|as|ate) [as] {to:hourOnly}",
      "!((um|uma) as) {from:clock|loneHour} (a|as|ate|-) [as] {to:clock}",
      "{from:clock} (a|as|ate|-) [as] {to:hourOnly}",
    ],
    after: [
      "(depois|apos|a partir|dps|mais tarde que) (das|da|do|de|d) [as|a] {from:clock|hourOnly}",
      "[logo] (depois|apos|dps) (do|da|o|a) {dayPart}",
      "[logo] (depois|dps) de {dayPart:meal}",
      "{from:clock|hourOnly} em diante",
      "(das|da) {from:clock|hourOnly} em diante",
    ],
    before: [
      "(antes) (das|da|do|de|d) [as|a] {to:clock|hourOnly}",
      "ate [as|a|o] {to:clock}",
      "ate (as|a) {to:hourOnly}",
      "antes (do|da) {dayPart}",
      "antes de {dayPart:meal}",
    ],
    part: [
      `${within} {dayPart}`,
      `${here} {dayPart}`,
      "&(depois|dps|apos|saindo) {dayPart}",
      "(no|na|em|ao|so no|bem) {dayPart}",
      "[no|ao|pro|pelo] {third} (da|de|do) {dayPart}",
    ],
    minutesLater: [
      "(daqui a|daqui|em|dentro de) {count} {shortUnit} [e {minute:fraction}]",
      "(daqui a|daqui|em|dentro de) &(meia) {shortUnit}",
    ],
    minutesEarlier: ["(ha|faz|fazem) {count} {shortUnit}", "{count} {shortUnit} atras"],
  },
  now: {
    now: [
      "agora [mesmo] &({close}|urgente|rapido|hoje) !((a|de|pela) {dayPart})|neste (momento|instante)|nesse (momento|instante)",
    ],
  },
  dayAndTime: { both: ["{time} [,|-] [de|do|da|no|na] {day:point}"] },
};
