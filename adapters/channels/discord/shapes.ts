import { z } from "zod";

/**
 * The part of Discord's objects that the hub reads. Source: docs.discord.com/developers, API v10.
 *
 * An id is a string of digits; it is taken as it stands, for it is only ever handed back.
 */
const snowflake = z.string().min(1).max(100);
const time = z
  .string()
  .pipe(z.coerce.date())
  .refine((date) => !Number.isNaN(date.getTime()));

const user = z.object({
  id: snowflake,
  username: z.string().nullish(),
  global_name: z.string().nullish(),
  bot: z.boolean().nullish(),
});

const member = z.object({ nick: z.string().nullish(), user: user.nullish() });

const attachment = z.object({
  id: snowflake,
  filename: z.string(),
  url: z.string().min(1),
  content_type: z.string().nullish(),
  size: z.number().nonnegative().nullish(),
  duration_secs: z.number().nonnegative().nullish(),
});

const sticker = z.object({ id: snowflake, format_type: z.int().nullish() });

const emoji = z.object({ id: snowflake.nullish(), name: z.string().nullish() });

/** What a message says, whoever wrote it: the same in a message, its edit and what is forwarded of it. */
const said = {
  content: z.string().nullish(),
  flags: z.int().nullish(),
  attachments: z.array(attachment).nullish(),
  sticker_items: z.array(sticker).nullish(),
  mentions: z.array(user).nullish(),
  mention_channels: z.array(z.object({ id: snowflake, name: z.string().nullish() })).nullish(),
  embeds: z.array(z.unknown()).nullish(),
  components: z.unknown().optional(),
  poll: z.unknown().optional(),
  activity: z.unknown().optional(),
};

const snapshot = z.object({ message: z.object(said) });

export const message = z.object({
  ...said,
  id: snowflake,
  channel_id: snowflake,
  channel_type: z.int().nullish(),
  guild_id: snowflake.nullish(),
  type: z.int().default(0),
  author: user,
  member: member.nullish(),
  webhook_id: snowflake.nullish(),
  timestamp: time,
  nonce: z.union([z.string(), z.number()]).nullish(),
  message_reference: z
    .object({ type: z.int().nullish(), message_id: snowflake.nullish() })
    .nullish(),
  referenced_message: z.object({ author: user.nullish() }).nullish(),
  message_snapshots: z.array(snapshot).nullish(),
});

export const edit = z.object({
  ...said,
  id: snowflake,
  channel_id: snowflake,
  author: user.nullish(),
  member: member.nullish(),
  edited_timestamp: time.nullish(),
  message_snapshots: z.array(snapshot).nullish(),
});

export const removal = z.object({ id: snowflake, channel_id: snowflake });
export const removals = z.object({ ids: z.array(snowflake).min(1), channel_id: snowflake });

export const reaction = z.object({
  user_id: snowflake,
  channel_id: snowflake,
  message_id: snowflake,
  member: member.nullish(),
  emoji,
});

export const vote = z.object({
  user_id: snowflake,
  channel_id: snowflake,
  message_id: snowflake,
  answer_id: z.union([z.int(), z.string()]).transform(String),
});

export const joined = member.extend({ guild_id: snowflake, user, joined_at: time.nullish() });

/** What was filled in or chosen in a command: a value, or the options of a subcommand. */
export interface CommandOption {
  readonly name: string;
  readonly value?: string | number | boolean | undefined;
  readonly options?: readonly CommandOption[] | null | undefined;
}

const option: z.ZodType<CommandOption> = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  options: z.lazy(() => z.array(option)).nullish(),
});

const interactionData = z.object({
  name: z.string().nullish(),
  options: z.array(option).nullish(),
  target_id: snowflake.nullish(),
  resolved: z
    .object({ messages: z.record(z.string(), z.object({ content: z.string().nullish() })) })
    .partial()
    .nullish()
    .catch(undefined),
  custom_id: z.string().nullish(),
  component_type: z.int().nullish(),
  values: z.array(z.string()).nullish(),
  components: z.unknown().optional(),
});

export const interaction = z.object({
  id: snowflake,
  application_id: snowflake.nullish(),
  type: z.int(),
  token: z.string().nullish(),
  channel_id: snowflake.nullish(),
  channel: z.object({ id: snowflake, type: z.int().nullish() }).nullish(),
  guild_id: snowflake.nullish(),
  context: z.int().nullish(),
  member: member.nullish(),
  user: user.nullish(),
  locale: z.string().nullish(),
  data: interactionData.nullish(),
  message: z
    .object({ id: snowflake, timestamp: time.nullish(), components: z.unknown() })
    .nullish(),
});

export type DiscordUser = z.infer<typeof user>;
export type DiscordMember = z.infer<typeof member>;
export type DiscordAttachment = z.infer<typeof attachment>;
export type DiscordMessage = z.infer<typeof message>;
export type DiscordInteraction = z.infer<typeof interaction>;
/** The words and things of a message, an edit or what was forwarded. */
export type DiscordSaid = Pick<DiscordMessage, keyof typeof said>;
