import { dictionaries, locales, matchLocale } from "../locales/locale.ts";
import type { Locale } from "../locales/locale.ts";

export const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];

const localeKey = "prosa:locale";
const themeKey = "prosa:theme";

/** The visitor's language and theme: what they chose, or else what the browser asks for. */
class Preferences {
  #locale = $state<Locale>(stored(localeKey, locales) ?? matchLocale(navigator.languages));
  #theme = $state<Theme>(stored(themeKey, themes) ?? "system");

  get locale(): Locale {
    return this.#locale;
  }

  set locale(locale: Locale) {
    this.#locale = locale;
    localStorage.setItem(localeKey, locale);
    this.show();
  }

  get theme(): Theme {
    return this.#theme;
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    localStorage.setItem(themeKey, theme);
    this.show();
  }

  get words() {
    return dictionaries[this.#locale];
  }

  /** Puts both on the document: its language, its theme and the colour of the browser's own bars. */
  show(): void {
    const root = document.documentElement;
    root.lang = this.#locale;
    root.dataset["theme"] = this.#theme;
    const colour = getComputedStyle(document.body).backgroundColor;
    document.querySelector('meta[name="theme-color"]')?.setAttribute("content", colour);
  }
}

export const preferences = new Preferences();

function stored<T extends string>(key: string, choices: readonly T[]): T | undefined {
  const value = localStorage.getItem(key);
  return choices.find((choice) => choice === value);
}
