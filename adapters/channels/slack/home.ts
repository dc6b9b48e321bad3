import { z } from "zod";
import type { types } from "@slack/bolt";
import type { BotCard } from "../../../core/adapter.ts";
import type { SlackApi } from "./api.ts";
import { textsFor } from "./texts.ts";
import type { Workspaces } from "./workspaces.ts";

export interface HomeParts {
  readonly api: SlackApi;
  readonly workspaces: Workspaces;
  card(language: string): BotCard;
}

export interface Visitor {
  readonly team: string;
  readonly user: string;
}

const locale = z.object({ user: z.object({ locale: z.string() }) });

/** Shows someone who opened the app's own tab what the bot is and what one may say to it. */
export async function showHome(
  { api, workspaces, card }: HomeParts,
  { team, user }: Visitor,
  signal: AbortSignal,
): Promise<void> {
  const token = await workspaces.token(team);
  const who = { method: "users.info", token, args: { user, include_locale: true }, answer: locale };
  const language = await api(who, signal).then(
    (answer) => answer.user.locale,
    () => "en",
  );
  const view = { type: "home", blocks: homeOf(card(language), language) };
  const show = { method: "views.publish", token, args: { user_id: user, view } };
  await api({ ...show, answer: z.object({}) }, signal);
}

/** The bot's card in blocks. */
function homeOf(
  { name, about, commands, prompts }: BotCard,
  language: string,
): readonly types.KnownBlock[] {
  const texts = textsFor(language);
  const listed = commands.map((command) => `• \`/${command.name}\` ${safe(command.summary)}`);
  const asked = prompts.map((prompt) => `• ${safe(prompt)}`);
  return [
    { type: "header", text: { type: "plain_text", text: cut(name, 150), emoji: true } },
    ...(about === "" ? [] : [section(safe(about))]),
    section(texts["home.talk"]),
    ...(asked.length === 0 ? [] : [section([`*${texts["home.prompts"]}*`, ...asked].join("\n"))]),
    ...(listed.length === 0
      ? []
      : [section([`*${texts["home.commands"]}*`, ...listed].join("\n"))]),
  ];
}

function section(text: string): types.SectionBlock {
  return { type: "section", text: { type: "mrkdwn", text: cut(text, 3_000) } };
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function safe(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
