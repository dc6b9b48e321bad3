import { wordsInFull } from "../understanding/text/haste.ts";
import type { Professional, Unit } from "./clinic.ts";
import { findProfessional, professionalsNamed, unitsNamed } from "./names.ts";
import type { Mention } from "./mentions.ts";

/** Those who are named so as not to be meant: "com a Ana não", "anyone but Ana". */
export function professionalsRefused(
  said: string,
  professionals: readonly Professional[],
): readonly Professional[] {
  return refusedIn(said, (words) => professionalsNamed(words, professionals));
}

export interface Preferred {
  /** The one that is named, of those that are not refused. */
  readonly named: Professional | undefined;
  readonly refused: readonly Professional[];
  readonly others: readonly Professional[];
}

/** With whom somebody would be seen, and with whom not: "com a Ana não, com o Bruno". */
export function professionalsPreferred(
  said: string,
  professionals: readonly Professional[],
): Preferred {
  const refused = professionalsRefused(said, professionals);
  const others = professionals.filter((each) => !refused.includes(each));
  return { named: findProfessional(said, others), refused, others };
}

/** Those at which somebody would not come: "não na Paulista". */
export function unitsRefused(said: string, units: readonly Unit[]): readonly Unit[] {
  return refusedIn(said, (words) => unitsNamed(words, units));
}

function refusedIn<T>(
  said: string,
  named: (words: readonly string[]) => readonly Mention<T>[],
): readonly T[] {
  const refused = said.split(/(?<!\bdra?)[.]|[,;:!?\n]+/iu).flatMap((part) => {
    const words = wordsInFull(part);
    return named(words).flatMap(({ thing, from, to }) => {
      const [before, behind] = [words.slice(0, from), words.slice(to)];
      const isRefused = refusing.test(before.join(" ")) || denied.test(behind.join(" "));
      return isRefused ? [thing] : [];
    });
  });
  return [...new Set(refused)];
}

/** In Portuguese "no" is "in the" before a title, a name or a place; "but" excepts only from all, and "at least" nobody. */
const refusing =
  /(?:^| )(?:nao|n|not|no(?= (?:con|quiero|l[ao]|el|en|a|es|sea|with|for|by|at)(?: |$))|dont|don t|(?<!\b(?:pelo|al|lo) )menos|exceto|excepto|salvo|tirando|fora|sem ser|except(?: for)?|(?<=\b(?:any|every|all)\w*(?: \w+){0,2} )but(?! with)|but not|other than|nem|ni|neither|nor)(?: (?:com|con|with|by|for|at|in|em|na|no|en|da|do|de|o|a|el|la|the|unidade|sede|dra?|doutora?|doctora?|e|es|quero|quiero|want|seja|sea|see|to))*$/u;
const denied =
  /^(?:nao|no|not)(?: (?:quero|quiero|da|please|por favor|pfv|obrigad[ao]|gracias|thanks))*(?:$| (?:que|porque|pq|pois|because|since) )/u;
