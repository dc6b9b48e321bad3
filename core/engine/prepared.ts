import type { BotCard } from "../adapter.ts";
import type { Bot } from "../bot.ts";
import { recently } from "../recently.ts";
import type { Skill, Trigger } from "../skill.ts";
import { examples as nobodys } from "../skills/fallback/examples.ts";
import type { IntentExample, IntentModel, IntentTrainer } from "../understanding/intent/intent.ts";
import { withHasty } from "../understanding/intent/hasty.ts";
import { checkSkills } from "./check.ts";
import type { SecondOpinion } from "./routing/second.ts";
import { openTexts } from "./texts.ts";
import type { BotTexts } from "./texts.ts";

/** A bot ready to take turns: its words checked, its skills found by trigger, its router trained. */
export interface PreparedBot {
  readonly bot: Bot;
  readonly texts: BotTexts;
  readonly intents: IntentModel;
  /** Asked where the rules are unsure; absent where they have the last word. */
  readonly second?: SecondOpinion;
  /** The skill that calls a person, where the bot has one. */
  readonly person?: Skill;
  skill(name: string): Skill | undefined;
  /** The first of the bot's skills with a trigger that `matches`. */
  triggered(matches: (trigger: Trigger) => boolean): Skill | undefined;
}

export function prepareBot(bot: Bot, trainer: IntentTrainer, second?: SecondOpinion): PreparedBot {
  const skills = [...bot.skills, ...apart(bot)];
  checkSkills(bot.name, skills);
  const person = skills.find(({ callsPerson }) => callsPerson);
  const intents = withHasty(trainer.train(examplesOf(bot)));
  return {
    bot,
    texts: openTexts(bot),
    intents: { rank: recently((text) => intents.rank(text)) },
    ...(second && { second }),
    ...(person && { person }),
    skill: (name) => skills.find((skill) => skill.name === name),
    triggered: (matches) => bot.skills.find(({ triggers }) => triggers.some(matches)),
  };
}

/** What a channel may tell a newcomer about the bot. */
export function cardOf({ bot, texts }: PreparedBot, language: string, demo: boolean): BotCard {
  const say = texts.in(nearestLanguage(language, texts.languages) ?? bot.locales.fallback);
  return {
    name: bot.persona.displayName,
    about: say(bot.persona.about),
    prompts: bot.prompts.map((key) => say(key)),
    commands: bot.skills.flatMap(({ triggers, summary }) => {
      const command = triggers.find((trigger) => trigger.on === "command");
      return command ? [{ name: command.name, summary: say(summary) }] : [];
    }),
    demo,
  };
}

/** The language itself, or the first that shares its primary subtag: `pt` and `pt-PT` find `pt-BR`. */
export function nearestLanguage(
  language: string,
  languages: readonly string[],
): string | undefined {
  return (
    languages.find((known) => known.toLowerCase() === language.toLowerCase()) ??
    languages.find((known) => primary(known) === primary(language))
  );
}

function primary(tag: string): string | undefined {
  return tag.toLowerCase().split("-")[0];
}

/** The fallback, where it is not one of the skills as well. */
function apart({ skills, fallback }: Bot): readonly Skill[] {
  return skills.includes(fallback) ? [] : [fallback];
}

/** What the bot's skills are for, and what is for none of them. */
function examplesOf(bot: Bot): readonly IntentExample[] {
  const meant = bot.skills.flatMap((skill) =>
    sentencesOf(skill).map((text) => ({ intent: skill.name, text })),
  );
  const others = [...apart(bot).flatMap(sentencesOf), ...Object.values(nobodys).flat()];
  return [...meant, ...others.map((text) => ({ intent: undefined, text }))];
}

function sentencesOf({ triggers }: Skill): readonly string[] {
  return triggers.flatMap((trigger) =>
    trigger.on === "intent" ? Object.values(trigger.examples).flat() : [],
  );
}
