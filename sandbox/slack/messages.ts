import { z } from "zod";
import { json, method, ts } from "./method.ts";
import type { Methods, World } from "./method.ts";
import { Refusal } from "./refusal.ts";
import { blocks } from "./shapes.ts";
import type { Block, Message } from "./shapes.ts";
import type { Room } from "./workspace.ts";

const posting = z.strictObject({
  channel: z.string().min(1),
  text: z.string().max(40_000).default(""),
  thread_ts: ts.optional(),
  blocks: json(blocks).optional(),
  unfurl_links: json(z.boolean()).optional(),
  metadata: json(
    z.object({ event_type: z.string(), event_payload: z.object({}).loose() }),
  ).optional(),
});

const change = posting.pick({ channel: true, text: true, blocks: true }).extend({ ts });

/** Source: docs.slack.dev/reference/methods. */
export function messageMethods(world: World): Methods {
  return { ...postingMethods(world), ...changeMethods(world), ...signMethods(world) };
}

function postingMethods(world: World): Methods {
  const { workspace, telling } = world;
  return {
    "chat.postMessage": method(posting, ({ channel, text, thread_ts, ...more }) => {
      const room = open(world, channel);
      if (text === "" && !more.blocks?.length) throw new Refusal("no_text");
      const message = workspace.put(room, {
        ...written(world, room, {
          text,
          ...(more.blocks && { blocks: numbered(more.blocks) }),
          thread_ts,
        }),
        ...(more.metadata && { metadata: more.metadata }),
      });
      telling.message(room, message);
      return { channel: room.id, ts: message.ts, message };
    }),
  };
}

function changeMethods(world: World): Methods {
  const { workspace, telling } = world;
  return {
    "chat.update": method(change, ({ channel, ts: name, text, blocks: given }) => {
      const room = workspace.room(channel);
      const before = own(world, room, name);
      const { blocks: _, ...kept } = before;
      const edited = { user: workspace.bot.user, ts: workspace.newTs() };
      const shown = given?.length ? { blocks: numbered(given) } : {};
      const now = workspace.put(room, { ...kept, text, ...shown, edited });
      telling.changed(room, { now, before });
      return { channel, ts: name, text };
    }),
    "chat.delete": method(z.strictObject({ channel: z.string(), ts }), ({ channel, ts: name }) => {
      const room = workspace.room(channel);
      const message = own(world, room, name);
      room.messages.delete(name);
      workspace.stir();
      telling.removed(room, message);
      return { channel, ts: name };
    }),
  };
}

function signMethods({ workspace }: World): Methods {
  const { bot } = workspace;
  return {
    "reactions.add": method(
      z.strictObject({
        channel: z.string(),
        timestamp: ts,
        name: z.string().regex(/^[a-z0-9_+-]+(?:::skin-tone-[2-6])?$/u),
      }),
      ({ channel, timestamp, name }) => {
        const room = workspace.room(channel);
        const message = workspace.message(room, timestamp);
        const reactions = message.reactions ?? [];
        if (reactions.some((one) => one.name === name && one.users.includes(bot.user)))
          throw new Refusal("already_reacted");
        workspace.put(room, { ...message, reactions: [...reactions, { name, users: [bot.user] }] });
        return {};
      },
    ),
  };
}

/** Someone's own id is their direct message with the bot. */
function open({ workspace }: World, channel: string): Room {
  const room = workspace.users.has(channel) ? workspace.direct(channel) : workspace.room(channel);
  if (!room.members.has(workspace.bot.user)) throw new Refusal("not_in_channel");
  return room;
}

interface Draft {
  readonly text: string;
  readonly thread_ts?: string | undefined;
  readonly blocks?: readonly Block[];
}

/** A message of the bot's, in a thread where its root is there. */
export function written(
  { workspace }: Pick<World, "workspace">,
  room: Room,
  { thread_ts, ...draft }: Draft,
): Message {
  const { bot, app } = workspace;
  const root = thread_ts === undefined ? undefined : workspace.message(room, thread_ts);
  return {
    type: "message",
    ts: workspace.newTs(),
    user: bot.user,
    bot_id: bot.id,
    app_id: app,
    ...draft,
    ...(root && { thread_ts: root.ts, parent_user_id: root.user }),
  };
}

function own({ workspace }: World, room: Room, name: string): Message {
  const message = workspace.message(room, name);
  if (message.user !== workspace.bot.user) throw new Refusal("cant_update_message");
  return message;
}

function numbered(given: readonly Block[]): readonly Block[] {
  return given.map((one, index) => ({ ...one, block_id: one.block_id ?? `b${index}` }));
}
