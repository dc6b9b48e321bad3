import { IntlMessageFormat } from "intl-messageformat";
import type { Texts } from "../../core/bot.ts";
import { nearestLanguage } from "../../core/engine/prepared.ts";
import type { Say } from "../../core/turn.ts";
import { en } from "./locales/en.ts";
import { es } from "./locales/es.ts";
import { ptBR } from "./locales/pt-BR.ts";

const ours = { en, es, "pt-BR": ptBR };

/** What the operator is told, in their language: the system's unless they said another. */
export interface Words {
  readonly language: keyof typeof ours;
  readonly say: Say;
  /** A text of a channel's own; the key itself where the channel has none. */
  of(texts: Readonly<Record<keyof typeof ours, Texts>>, key: string): string;
}

export function openWords(
  wished?: string,
  texts: Readonly<Record<keyof typeof ours, Texts>> = ours,
): Words {
  const tag = wished ?? new Intl.DateTimeFormat().resolvedOptions().locale;
  const language = languageNear(tag);
  const say: Say = (key, values) => {
    const text = texts[language][key];
    if (text === undefined) throw new Error(`no text ${key} in ${language}`);
    return String(
      new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).format(values),
    );
  };
  return { language, say, of: (others, key) => others[language][key] ?? key };
}

function languageNear(tag: string): keyof typeof ours {
  const near = nearestLanguage(tag, Object.keys(ours));
  return near === "es" || near === "pt-BR" ? near : "en";
}
