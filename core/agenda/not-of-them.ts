import { toldInFull } from "../understanding/text/haste.ts";
import { tokens } from "../understanding/text/tokens.ts";
import type { Professional } from "./clinic.ts";
import { professionalsNamed, titles } from "./names.ts";
import { capitalised, nameFrom } from "./person-names.ts";

/**
 * The name of whom somebody would be seen by and who is none of those: "com a doutora Fernanda", "with
 * Dr. House". Without a title only to who was `asked` with whom, and as names are written: "com a Fernanda".
 */
export function namedBesides(
  said: string,
  professionals: readonly Professional[],
  asked: boolean,
): string | undefined {
  const words = tokens(said).filter(({ kind }) => kind !== "mark");
  const texts = words.map(({ text }) => text);
  // "Anna" is hardly anybody else than Ana.
  const isOne = [texts, texts.map((word) => word.replaceAll(/(\p{L})\1+/gu, "$1"))].some(
    (each) => professionalsNamed(each, professionals).length > 0,
  );
  if (isOne) return undefined;
  for (const [at, word] of texts.entries()) {
    const before = toldInFull(texts.slice(Math.max(0, at - FEW), at).join(" "));
    const isTitle = titles.has(word) && seenBy.test(before);
    const name = isTitle ? nameFrom(said, words, at + 1) : undefined;
    const plain = asked && withThe.test(before) ? capitalised(said, words, at) : undefined;
    if (name ?? plain) return name ?? plain;
  }
  return undefined;
}

/** Words that tell that somebody is to see them. */
const FEW = 4;
const seenBy =
  /(?:^| )(?:com|con|with|by|pel[ao]|see|quero|prefiro|want|quiero|prefer)(?: (?:a|o|la|el|the|minha|meu|mi|my))?$/u;
const withThe = /(?:^| )(?:(?:com|con) (?:a|o|la|el)|with)$/u;
