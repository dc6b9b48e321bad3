import { wordsInFull } from "../understanding/text/haste.ts";
import type { Professional } from "./clinic.ts";
import { professionalsNamed } from "./names.ts";

/** Those who are named so as not to be meant: "com a Ana não", "anyone but Ana". */
export function professionalsRefused(
  said: string,
  professionals: readonly Professional[],
): readonly Professional[] {
  const refused = said.split(/(?<!\bdra?)[.]|[,;:!?\n]+/iu).flatMap((part) => {
    const words = wordsInFull(part);
    return professionalsNamed(words, professionals).flatMap(({ thing, from, to }) => {
      const [before, behind] = [words.slice(0, from), words.slice(to)];
      const isRefused = refusing.test(before.join(" ")) || denied.test(behind.join(" "));
      return isRefused ? [thing] : [];
    });
  });
  return [...new Set(refused)];
}

const refusing =
  /(?:^| )(?:nao|n|not|no|dont|don t|menos|exceto|excepto|salvo|tirando|fora|sem ser|except(?: for)?|but(?: not)?|other than|nem|ni|neither|nor)(?: (?:com|con|with|by|for|o|a|el|la|the|dra?|doutora?|doctora?|e|es|quero|quiero|want|seja|sea|see|to))*$/u;
const denied =
  /^(?:nao|no|not)(?: (?:quero|quiero|da|please|por favor|pfv|obrigad[ao]|gracias|thanks))*$/u;
