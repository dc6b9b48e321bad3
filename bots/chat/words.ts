const words = {
  "pt-BR": "Você está falando com {bot}. Um número escolhe uma opção; Ctrl-D termina.",
  en: "You are talking to {bot}. A number picks an option; Ctrl-D ends.",
  es: "Estás hablando con {bot}. Un número elige una opción; Ctrl-D termina.",
};

/** What a person is told as the chat begins, in the nearest language there is. */
export function greeting(bot: string, language = "en"): string {
  const [nearest = words.en] = Object.entries(words)
    .filter(([tag]) => new Intl.Locale(tag).language === new Intl.Locale(language).language)
    .map(([, text]) => text);
  return nearest.replace("{bot}", bot);
}
