import { wordsAlone } from "../understanding/text/tokens.ts";

/** Whether somebody tells of what is seen to at once: a tooth that broke or came out, a swollen face, blood. */
export function isUrgent(said: string): boolean {
  return urgent.test(wordsAlone(said));
}

const urgent = new RegExp(
  [
    String.raw`(?:(?:quebr|lasc|trinc|arranc)\w+|parti(?:u|d[oa]s?)?) (?:\S+ ){0,2}dentes?\b|dentes? (?:\S+ ){0,4}(?:quebr|lasc|trinc|caiu|solt|mole)\w*`,
    String.raw`(?:rosto|bochecha|cara|gengiva|boca|dente) (?:\S+ ){0,3}inchad[oa]|inchou (?:\S+ ){0,3}(?:rosto|bochecha|cara|gengiva|boca)`,
    String.raw`(?:gengiva|boca|dente) (?:\S+ ){0,3}sangrando|sangrando (?:\S+ ){0,3}(?:gengiva|boca|dente)`,
    String.raw`(?:broke|broken|chipp|crack|knock|lost)\w* (?:\S+ ){0,4}(?:tooth|teeth)\b|(?:tooth|teeth) (?:\S+ ){0,4}(?:broke|broken|chipped|cracked|fell out|fallen out|came (?:off|out)|come (?:off|out)|knocked out)`,
    String.raw`(?:face|cheek|gums?|jaw|mouth) (?:\S+ ){0,3}(?:swollen|swelled|bleeding)|swollen (?:\S+ ){0,2}(?:face|cheek|gums?|jaw|mouth)`,
    String.raw`(?:(?:rompi|quebr|astill)\w*|parti(?:o|d[oa]s?)?) (?:\S+ ){0,3}(?:dientes?|muelas?)\b|(?:diente|muela) (?:\S+ ){0,4}(?:rot[oa]|rompio|quebro|partio|cayo|salio)|se (?:le |me )?(?:cayo|salio) (?:\S+ ){0,3}(?:diente|muela)`,
    String.raw`(?:cara|mejilla|encias?|boca|rostro) (?:\S+ ){0,3}(?:hinchad[oa]s?|sangrando|inflamad[oa]s?)|hinchad[oa] (?:\S+ ){0,2}(?:cara|mejilla|encia|boca)`,
  ]
    .map((pattern) => String.raw`\b(?:${pattern})`)
    .join("|"),
  "u",
);
