import type { Professional } from "./clinic.ts";
import { toldInFull, wordsInFull } from "../understanding/text/haste.ts";

/** Those whom someone means by a title alone, or by being a woman or a man: "con la doctora"; none where by neither. */
export function titledAs(
  said: string,
  professionals: readonly Professional[],
): readonly Professional[] {
  const text = toldInFull(said);
  const meant = kinds.filter(({ named }) => named.test(text));
  const [kind] = meant;
  if (!kind || meant.length > 1) return [];
  return professionals.filter(({ name }) => kind.title.test(wordsInFull(name)[0] ?? ""));
}

const kinds = [
  {
    title: /^(?:dra|doutora|doctora)$/u,
    named:
      /\b(?:(?:com|con|pela|por) (?:a |la |uma |una )?(?:doutora|doctora|dra|medica|mulher|mujer)|(?:with|by) (?:an? |the )?(?:woman|lady|female))\b/u,
  },
  {
    title: /^(?:dr|doutor|doctor)$/u,
    named:
      /\b(?:(?:com|con|pelo|por) (?:o |el |um |un )?(?:doutor|dr|medico|homem|hombre)|con (?:el |un )doctor|(?:with|by) (?:an? |the )?(?:man|male))\b/u,
  },
];
