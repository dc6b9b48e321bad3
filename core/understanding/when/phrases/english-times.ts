import type { TimePhrases } from "./phrases.ts";

const at = "(at|@|around|at around|at about|about|roughly|approx [.]|approximately|circa)";
const spokenHour = "seven|eight|nine|ten|eleven|twelve|one|two|three|four|five|six";
const within = "(in the|during the|at|by|this|that|any time in the)";

export const englishTimes: TimePhrases = {
  face: {
    written: ["{hour:zeroHour} : {minute:mm} [~: {second:mm}]"],
    plain: [
      "{hour} : {minute:mm} [~: {second:mm}]",
      "{hour} ~h [~{minute:mm}]",
      "{hour} [-] ish",
      "{hour} (o ' clock|oclock|o clock) [sharp]",
      "{hour} (sharp|on the dot)",
      "&(half) {minute:fraction} [past] {hour} [o ' clock|oclock]",
      "{minute} [minutes|minute|mins|min] (past|after|from) {hour:hour|landmark} [o ' clock|oclock]",
      "{hour:landmark} [sharp]",
      `&(${spokenHour}) {hour} &(fifteen|thirty|forty five) {minute} !({measure})`,
      "{hour} ~. ~{minute:lateMm} &({close})",
      "<start> {hour} ~. ~{minute:mm} <end>",
    ],
    digits: ["{hhmm} ~(h|hrs|hours)", "{hhmm} (hrs|hours)"],
    before: ["{minute} [minutes|minute|mins|min] (to|til|till|before|of) {hour:hour|landmark}"],
  },
  hourOnly: {
    plain: ["{hour} [{minute} [minutes]]", "{hour} ~. ~{minute:mm}", "{hour} (oh|o|zero) {minute}"],
  },
  side: {
    half: ["[.] [in the] {half}"],
    dayPart: ["(in the|at|this|tonight) {dayPart}", "{dayPart}"],
  },
  clock: {
    sided: [
      "{dial:face} [ish] [,] [{side}]",
      "{dial:hourOnly} {side}",
      "{side} , {dial:hourOnly} &(if|please|pls|ideally|or|<end>)",
      "{dial:clockDigits} {side}",
    ],
  },
  time: {
    at: [
      `[${at}|about|by|for|on] {at:clock} [sharp|approximately]`,
      `${at} {at:hourOnly} !({measure})`,
      "(at|@|around|about) !({nearYear}) {at:clockDigits} !({measure})",
      "the {at:hourOnly} (one|slot) !({measure})",
      "(say|let ' s say|lets say|make it|make that|maybe|like) {at:hourOnly} &({close})",
    ],
    between: [
      "(between|from) {from:clock|hourOnly} (and|to|til|till|until|-) {to:clock|hourOnly} !({month}|of)",
      "<start> {from:hourOnly} (to|til|till|until) {to:hourOnly}",
      "{from:clock|hourOnly} (to|til|till|until|-) {to:clock}",
      "{from:clock} (to|till|until|-) {to:hourOnly}",
    ],
    after: [
      "(after|since|past|later than|starting at|starting|no earlier than|not before) {from:clock|hourOnly}",
      "from {from:clock|hourOnly} [on|onwards]",
      "after {dayPart}",
      "{from:clock|hourOnly} (or later|onwards|onward|and later|or after|at the earliest)",
    ],
    before: [
      "(before|b ~4|until|till|by|through|no later than) {to:clock|hourOnly}",
      "before {dayPart}",
      "{to:clock} or (earlier|before)",
      "{to:clock|hourOnly} at the latest",
    ],
    part: [
      `${within} {dayPart}`,
      "&(tonight) {dayPart}",
      "{dayPart} (only|slot|appointment|time|please|is best|works|would|suits)",
      "&(mornings|afternoons|evenings|after) {dayPart}",
      "(a|an|any|some) {dayPart}",
      "(on|over|around|during|in|at) [my|the] &(lunch|lunchtime|lunchbreak) {dayPart}",
      "only {dayPart}",
      "{third} [-|in the|of the|in] {dayPart}",
      "[in the|at the] {third} of the {dayPart}",
    ],
    minutesLater: [
      "in {count} [more] {shortUnit}",
      "in &(half) {shortUnit}",
      "{count} {shortUnit} from now",
    ],
    minutesEarlier: ["{count} {shortUnit} ago"],
  },
  now: { now: ["now|right now|just now|at the moment|right away"] },
  dayAndTime: {
    both: [
      "{time} [,|-] [on|of] {day:point}",
      "{time:hourAlone} &({away}) {day:point}",
      "&({hour} {minute}) {time:hourAlone} on {day:point}",
    ],
  },
};
