import { z } from "zod";
import type { Language } from "../../core/understanding/language.ts";

/** The language of a row, by its short name. */
export const rowLanguage = z.enum(["pt", "en", "es"]);

export const languages: Readonly<Record<z.infer<typeof rowLanguage>, Language>> = {
  pt: "pt-BR",
  en: "en",
  es: "es",
};
