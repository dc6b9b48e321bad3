/**
 * Where somebody begins to say for whom the first visit is, who told of several before: "eu e meu marido estamos de
 * férias. Primeiro pra mim". The others are asked for later, unless the message goes on with them. Else its start.
 */
export function firstOfAll(said: string): number {
  const from = said.search(first);
  return from > 0 && !next.test(said.slice(from)) ? from : 0;
}

/** Whoever is only pointed at ("primeiro pra ela") was named before: nothing is left out then. */
const first =
  /(?<!\p{L})(?:primeiro|primero|first)(?!\p{L})[\s,]*(?:(?:é|e|seria|es|it['’]s)\s+)?(?=(?:(?:pr[ao]|para|pa|for|por)\s+(?:mim|mi|mí|me|myself|minha|meu|my)|a minha|o meu|la m[íi]a|lo m[íi]o|mine)(?!\p{L}))/iu;
const next =
  /(?<!\p{L})(?:depois|a[íi]|then|luego|despu[ée]s|e|y|and)[\s,]+(?:(?:uma?|one|una?|o|a|la|el)\s+)?(?:pr[ao]|para|for|d[aeo]|del?|del[ae]s?|el[ae]s?|minha|meu|my|mi|h[ei]|she|hers?|him|his|theirs?|suy[ao]|ella)(?!\p{L})/iu;
