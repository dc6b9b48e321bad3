import { z } from "zod";
import type { BotCard } from "../../../core/adapter.ts";
import type { DiscordApi } from "./api.ts";
import { texts } from "./texts.ts";

/** Discord's names for our languages. English is what everyone else sees. Source: reference#locales. */
const locales = [
  { discord: "pt-BR", ours: "pt-BR" },
  { discord: "es-ES", ours: "es" },
  { discord: "es-419", ours: "es" },
] as const;

const nameLength = 32;
const summaryLength = 100;
const mostCommands = 100;

const application = z.object({ id: z.string() });

/** Registers the bot's commands in place of those there were, in each language. */
export async function registerCommands(
  api: DiscordApi,
  card: (language: string) => BotCard,
  signal: AbortSignal,
): Promise<void> {
  const { json } = await api({ method: "GET", path: "/applications/@me" }, signal);
  const { id } = application.parse(json);
  await api(
    { method: "PUT", path: `/applications/${id}/commands`, json: commandsOf(card) },
    signal,
  );
}

/** One command that Discord does not like would cost the whole list, so it is left out. */
function commandsOf(card: (language: string) => BotCard) {
  return card("en")
    .commands.map((command, index) => ({
      type: 1,
      name: command.name,
      description: command.summary.slice(0, summaryLength),
      ...localised(card, index),
      options: [wordsOption],
    }))
    .filter(({ name, description }) => isName(name) && description !== "")
    .slice(0, mostCommands);
}

/**
 * A bot lists the same commands in every language, in the same order: by its place we find how a
 * command is called and what is said of it elsewhere.
 */
function localised(card: (language: string) => BotCard, index: number) {
  const elsewhere = locales.flatMap(({ discord, ours }) => {
    const command = card(ours).commands[index];
    return command ? [{ discord, ...command }] : [];
  });
  return {
    name_localizations: Object.fromEntries(
      elsewhere.filter(({ name }) => isName(name)).map(({ discord, name }) => [discord, name]),
    ),
    description_localizations: Object.fromEntries(
      elsewhere
        .filter(({ summary }) => summary !== "")
        .map(({ discord, summary }) => [discord, summary.slice(0, summaryLength)]),
    ),
  };
}

/** Source: interactions/application-commands#application-command-object-application-command-naming. */
function isName(name: string): boolean {
  return (
    name.length <= nameLength &&
    name === name.toLowerCase() &&
    /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u.test(name)
  );
}

/** Room for words after a command, as other platforms have it. */
const wordsOption = {
  type: 3,
  name: "text",
  description: texts.en["command.words"],
  required: false,
  name_localizations: inLocales("command.word"),
  description_localizations: inLocales("command.words"),
};

function inLocales(key: keyof typeof texts.en) {
  return Object.fromEntries(locales.map(({ discord, ours }) => [discord, texts[ours][key]]));
}
