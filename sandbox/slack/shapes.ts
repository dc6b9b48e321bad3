import { z } from "zod";

/** What Slack takes, with its limits. Source: docs.slack.dev/reference/block-kit. */

export const plain = (most: number) =>
  z.object({
    type: z.literal("plain_text"),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
  });

const mrkdwn = (most: number) =>
  z.object({ type: z.literal("mrkdwn"), text: z.string().min(1).max(most) });

export const option = z.strictObject({
  text: plain(75),
  value: z.string().min(1).max(150),
  description: plain(75).optional(),
});

const button = z.strictObject({
  type: z.literal("button"),
  action_id: z.string().min(1).max(255),
  text: plain(75),
  value: z.string().max(2_000),
});

const select = z.strictObject({
  type: z.literal("static_select"),
  action_id: z.string().min(1).max(255),
  placeholder: plain(150),
  options: z.array(option).min(1).max(100),
});

const block_id = z.string().max(255).optional();

export const block = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("section"),
    block_id,
    text: mrkdwn(3_000),
    expand: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal("actions"),
    block_id,
    elements: z
      .array(z.discriminatedUnion("type", [button, select]))
      .min(1)
      .max(25)
      .refine(
        (all) => new Set(all.map(({ action_id }) => action_id)).size === all.length,
        "action_id: the same one twice",
      ),
  }),
  z.strictObject({ type: z.literal("header"), block_id, text: plain(150) }),
]);

export const blocks = z.array(block).max(50);

export type Block = z.infer<typeof block>;
export type Control = Extract<Block, { type: "actions" }>["elements"][number];

export interface SlackFile {
  readonly id: string;
  readonly name: string;
  readonly mimetype: string;
  readonly size: number;
  readonly mode: "hosted";
  readonly url_private: string;
  readonly url_private_download: string;
  readonly subtype?: string;
  readonly duration_ms?: number;
}

/** A message as Slack keeps it and tells of it. */
export interface Message {
  readonly type: "message";
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly thread_ts?: string;
  readonly parent_user_id?: string;
  readonly blocks?: readonly Block[];
  readonly files?: readonly SlackFile[];
  readonly subtype?: string;
  readonly upload?: boolean;
  readonly edited?: { readonly user: string; readonly ts: string };
  readonly bot_id?: string;
  readonly app_id?: string;
  readonly metadata?: unknown;
  readonly reactions?: readonly Reaction[];
}

export interface Reaction {
  readonly name: string;
  readonly users: readonly string[];
}

export interface User {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
}

export type RoomKind = "channel" | "im";
