import type { TimePhrases } from "./phrases.ts";

const at =
  "(a las|a la|al las|para las|para la|alas|sobre las|hacia las|a eso de las|cerca de las|alrededor de las|como a las)";
/** "A las 9 y una limpieza": so few are of what is wanted besides, and no minutes. */
const plus = "(y|i) !(un|una|uno|dos)";
const within =
  "(por la|en la|de la|a la|a|para la|durante la|por las|en las|de las|esta|esa|de|turno|turno de|horario de|solo|solo por la|solo en la)";

export const spanishTimes: TimePhrases = {
  face: {
    written: [
      "{hour:zeroHour} : {minute:mm} [~: {second:mm}] [h|hs|hrs|horas]",
      "{hour:zeroHour} ~(h|hs|hrs)",
    ],
    plain: [
      "{hour} : {minute:mm} [~: {second:mm}] [h|hs|hrs|horas]",
      "{hour} (h|hs|hrs) [~{minute:mm}]",
      "{hour} [h|hs] (y|i) {minute:fraction}",
      `&(una) {hour} ${plus} {minute}`,
      "{hour} y &(treinta) {minute} !({measure})",
      `{hour:landmark} [${plus} {minute}]`,
      "{hour} en punto",
      "{minute} [minutos|min] pasadas las {hour}",
      "{hour} ~. ~{minute:lateMm} &({close})",
      "<start> {hour} ~. ~{minute:mm} <end>",
    ],
    digits: ["{hhmm} ~(h|hs|hrs)"],
    before: [
      "{hour:hour|landmark} menos {minute}",
      "[un] {minute} [minutos|min] (para la|para las|para el|pa las) {hour:hour|landmark}",
    ],
  },
  hourOnly: {
    plain: [
      `{hour} [horas|hs] [[${plus}|con] {minute}]`,
      "{hour} ~. ~{minute:mm}",
      "{hour} (cero|zero|0) {minute:hour}",
    ],
  },
  side: { half: ["[de la] {half}"], dayPart: ["(de la|d la|por la|en la|del|de) {dayPart}"] },
  clock: {
    sided: [
      "{dial:face} [[,] {side}]",
      "{dial:face|hourOnly} {side} [menos {less:minute}|y {minute:fraction}]",
    ],
  },
  time: {
    at: [
      `[${at}|las|la|al|a|tipo] {at:clock}`,
      `${at} {at:hourOnly} !({measure})`,
      "(a|las|la|tipo|a eso de|como a|sobre) {at:hourOnly} &({close})",
      "(el|la|hora|hueco|turno|cita) de las {at:hourOnly} !({measure})",
      "a las {at:clockDigits} !({measure})",
      "a las &({hour} horas) {at:hourOnly}",
      "{at:hourOnly} (mas o menos|aprox|aproximadamente)",
    ],
    between: [
      "(entre|de|desde) [las|la] {from:clock|hourOnly} (y|a|hasta|-) [las|la] {to:clock|hourOnly} !({measure}|de {month}|{month})",
      "<start> {from:hourOnly} (a|hasta) [las|la] {to:hourOnly}",
      "{from:clock|loneHour} (a|hasta|-) [las|la] {to:clock}",
      "{from:clock} (a|hasta|-) [las|la] {to:hourOnly}",
    ],
    after: [
      "(despues|luego|desp|dsps|dps|a partir|mas tarde) (de|del) [las|la] {from:clock|hourOnly}",
      "(pasadas|pasando|no antes de) (las|la) {from:clock|hourOnly}",
      "(pasado|pasando) el {from:clock}",
      "desde (las|la) {from:clock|hourOnly}",
      "[a|de] [las|la] {from:clock|hourOnly} (en adelante|para adelante|pa adelante|para arriba|o mas tarde|o despues)",
      "despues (de la|del) {dayPart}",
      "despues de {dayPart:meal}",
    ],
    before: [
      "antes (de|del) [las|la] {to:clock|hourOnly}",
      "hasta [las|la] {to:clock}",
      "(a mas tardar|como (muy tarde|mucho|maximo)|maximo|no mas tarde de) [a] (las|la) {to:clock|hourOnly}",
      "hasta (las|la) {to:hourOnly}",
      "antes (del|de) {dayPart}",
      "antes de {dayPart:meal}",
    ],
    part: [
      `${within} {dayPart}`,
      "(al|en el|a la|en) {dayPart}",
      "[a|al] {third} (de la|por la|en la|esta|de esta) {dayPart}",
      "a {third} {dayPart}",
      "&(mananas|tardes|noches|despues|saliendo|al salir) {dayPart}",
    ],
    minutesLater: [
      "(en|dentro de) {count} {shortUnit} [y {minute:fraction}]",
      "(en|dentro de) &(media) {shortUnit}",
    ],
    minutesEarlier: ["hace {count} {shortUnit}", "{count} {shortUnit} atras"],
  },
  now: { now: ["ahora [mismo]|ahorita|en este momento"] },
  dayAndTime: { both: ["{time} [,|-] [de|del|el] {day:point}"] },
};
