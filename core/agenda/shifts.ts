import { illTimed } from "../understanding/ill-timed.ts";
import { toldInFull } from "../understanding/text/haste.ts";
import { wantsSoonest } from "./preferences.ts";

/** Whether someone wants another time than the one that is spoken of: "não tem mais tarde?", "8h é cedo demais". */
export function shiftIn(said: string): "later" | "earlier" | undefined {
  const text = toldInFull(said);
  if (wantsSoonest(said)) return undefined;
  const by = shiftBy(said);
  if (by !== undefined) return by > 0 ? "later" : "earlier";
  const ill = illTimed(said);
  if (ill === "early" || later.test(text)) return "later";
  return ill === "late" || earlier.test(text) ? "earlier" : undefined;
}

const later =
  /\b(?:mais tarde|mais pro fim|later|mas (?:tarde|tardecito))\b(?! (?:eu |te |i ll )?(?:v[eo]|falo|ligo|respondo|digo|aviso))/u;
const earlier =
  /\b(?:mais cedo|earlier|sooner|mas tempran(?:o|ito)|mas pronto|(?:un poco|algo|nada) antes)\b/u;

/** By how many minutes someone would come later, or earlier where it is less than none: "push it an hour", "media hora antes". */
export function shiftBy(said: string): number | undefined {
  const text = toldInFull(said);
  const told = (amountAway.exec(text) ?? pushed.exec(text))?.groups;
  if (!told) return undefined;
  const { many = "", unit = "", way = "" } = told;
  const minutes = (counts.get(many) ?? Number(many)) * (unit.startsWith("h") ? HOUR : 1);
  return sooner.test(way) ? -minutes : minutes;
}

const HOUR = 60;
const counts: ReadonlyMap<string, number> = new Map([
  ["half an", 0.5],
  ["meia", 0.5],
  ["media", 0.5],
  ["a", 1],
  ["an", 1],
  ["one", 1],
  ["uma", 1],
  ["una", 1],
  ["two", 2],
  ["duas", 2],
  ["dos", 2],
]);
const sooner = /^(?:mais cedo|earlier|sooner|before|antes|mas temprano|forward|up)$/u;

const amount = String.raw`(?<many>${[...counts.keys()].join("|")}|\d+) (?<unit>h(?:ora?s?|ours?|rs?)?|min(?:ut[eo]s?|s)?)`;
const ways =
  "mais tarde|depois|pra frente|mais cedo|later|after|earlier|sooner|before|mas tarde|despues|mas temprano|antes";
const amountAway = new RegExp(
  String.raw`\b${amount} (?<way>${ways})(?= |$)(?! (?:d[aeo]s?|del|que|of|i|we|the|my|lunch|work)\b)`,
  "u",
);
const pushed = new RegExp(
  String.raw`\b(?:push|move|bump)(?: (?:it|that|mine|back|by))* ${amount}(?: (?<way>forward|up))?(?= |$)`,
  "u",
);
