/** Of weekdays in the plural each as one: "aos sábados", "terças-feiras", "mondays". */
export function oneOfEach(said: string): string {
  return said.replaceAll(plural, "$1");
}

const plural =
  /(?<!\p{L})(segunda|ter[çc]a|quarta|quinta|sexta|s[áa]bado|domingo|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s(?:[\s-]+feiras?)?(?!\p{L})/giu;
