import { z } from "zod";

/**
 * The parts of Slack's payloads that the hub reads. Whoever is not needed to know who said what is
 * let pass as nothing when it is not what it should be.
 *
 * Source: docs.slack.dev/reference/events and docs.slack.dev/reference/interaction-payloads.
 */

const optional = <Shape extends z.ZodType>(shape: Shape) => shape.optional().catch(undefined);
const text = optional(z.string());

/** Whether a whole organisation installed the app; a form writes it as a word. */
const wide = optional(z.union([z.boolean(), z.stringbool()]));

const file = z.object({
  id: z.string(),
  name: text,
  mimetype: text,
  size: optional(z.number().min(0)),
  /** `slack_audio` and `slack_video` for what was recorded in Slack itself. */
  subtype: text,
  duration_ms: optional(z.number().min(0)),
  /** `tombstone` and `hidden_by_limit` for what is not there any more. */
  mode: text,
});

export const message = z.object({
  ts: z.string(),
  channel: text,
  channel_type: text,
  subtype: text,
  user: text,
  text,
  thread_ts: text,
  parent_user_id: text,
  event_ts: text,
  bot_id: text,
  app_id: text,
  bot_profile: optional(z.object({ app_id: text })),
  files: optional(z.array(file)),
  attachments: optional(z.array(z.object({ text, fallback: text }))),
  blocks: optional(z.array(z.unknown())),
  edited: optional(z.object({ ts: text })),
  metadata: optional(z.object({ event_payload: z.object({ key: z.string() }) })),
});

export const change = z.object({
  channel: z.string(),
  channel_type: text,
  event_ts: text,
  message,
  previous_message: optional(message),
});

export const deletion = z.object({
  channel: z.string(),
  deleted_ts: z.string(),
  event_ts: text,
  previous_message: optional(message),
});

export const reaction = z.object({
  user: z.string(),
  reaction: z.string(),
  item: z.object({ type: z.string(), channel: text, ts: text }),
  event_ts: text,
});

export const joining = z.object({ user: z.string(), channel: z.string(), event_ts: text });

export const newcomer = z.object({
  user: z.object({ id: z.string(), is_bot: optional(z.boolean()), real_name: text, locale: text }),
  event_ts: text,
});

export const envelope = z.object({
  team_id: text,
  api_app_id: text,
  event_id: text,
  event_time: optional(z.number().min(0).max(8_640_000_000_000)),
  authorizations: optional(
    z.array(
      z.object({
        team_id: text,
        enterprise_id: text,
        user_id: text,
        is_bot: optional(z.boolean()),
        is_enterprise_install: wide,
      }),
    ),
  ),
  enterprise_id: text,
  is_enterprise_install: wide,
  /** Through which we are told: where another company's channel is shared, `team_id` may be theirs. */
  context_team_id: text,
  context_enterprise_id: text,
  event: z.looseObject({ type: z.string(), subtype: text }),
});

export const command = z.object({
  command: z.string(),
  text,
  team_id: z.string(),
  enterprise_id: text,
  is_enterprise_install: wide,
  channel_id: z.string(),
  user_id: z.string(),
  user_name: text,
  trigger_id: z.string(),
});

const label = optional(z.object({ text: z.string() }));
const option = z.object({ value: z.string(), text: label });
const several = optional(z.array(z.string()));

/** A control of Block Kit, or one of the older attachments', with what was entered or chosen. */
export const control = z.object({
  action_id: text,
  block_id: text,
  action_ts: text,
  name: text,
  text: label,
  value: text,
  selected_option: optional(option),
  selected_options: optional(z.array(option)),
  selected_date: text,
  selected_time: text,
  selected_date_time: optional(z.number()),
  selected_user: text,
  selected_channel: text,
  selected_conversation: text,
  selected_users: several,
  selected_channels: several,
  selected_conversations: several,
  files: optional(z.array(z.object({ id: z.string() }))),
  rich_text_value: optional(z.object({ elements: z.array(z.unknown()) })),
});

const state = optional(z.object({ values: z.record(z.string(), z.record(z.string(), control)) }));

export const interaction = z.object({
  type: z.string(),
  user: z.object({ id: z.string(), name: text, username: text, team_id: text }),
  team: optional(z.object({ id: z.string() })),
  enterprise: optional(z.object({ id: z.string() })),
  is_enterprise_install: wide,
  api_app_id: text,
  trigger_id: text,
  callback_id: text,
  action_ts: text,
  message_ts: text,
  channel: optional(z.object({ id: z.string() })),
  container: optional(z.object({ channel_id: text, message_ts: text, thread_ts: text })),
  message: optional(message),
  actions: optional(z.array(control)),
  state,
  submission: optional(z.record(z.string(), z.string().nullable())),
  view: optional(
    z.object({
      id: text,
      hash: text,
      callback_id: text,
      private_metadata: text,
      app_installed_team_id: text,
      state,
    }),
  ),
});

export type SlackFile = z.infer<typeof file>;
export type SlackMessage = z.infer<typeof message>;
export type SlackEnvelope = z.infer<typeof envelope>;
export type SlackCommand = z.infer<typeof command>;
export type SlackControl = z.infer<typeof control>;
export type SlackInteraction = z.infer<typeof interaction>;
export type SlackForm = z.infer<typeof state>;
