/** Of weekdays in the plural each as one: "aos sábados", "terças-feiras", "mondays". */
export function oneOfEach(said: string): string {
  return said.replaceAll(plural, "$1");
}

/** The weekdays of each language as part of a pattern; Saturday and Sunday are Spanish as they are Portuguese. */
export const portugueseWeekday = "(?:segunda|ter[çc]a|quarta|quinta|sexta|s[áa]bado|domingo)";
export const spanishWeekday = "(?:lunes|martes|mi[ée]rcoles|jueves|viernes)";
export const englishWeekday = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";

const plural = new RegExp(
  String.raw`(?<!\p{L})(${portugueseWeekday}|${englishWeekday})s(?:[\s-]+feiras?)?(?!\p{L})`,
  "giu",
);
