import type { Choice, Line, User } from "./chats.ts";
import { contentOf } from "./content.ts";
import type { Content } from "./content.ts";
import { Refusal } from "./refusal.ts";
import { readMark, sent as sentShape } from "./shapes.ts";
import type { Sent } from "./shapes.ts";
import { tellStatus } from "./world.ts";
import type { World } from "./world.ts";

/** When WhatsApp says that a message cannot be delivered: at once, or by a status as it mostly does. */
export type Candour = "at once" | "later";

/** Milliseconds after a person's last word in which anything may be said. */
const WINDOW_MS = 24 * 60 * 60_000;

/** One in six seconds to one person, of which 45 may come at once. Source: Meta's page on throughput. */
const pair = { messages: 45, withinMs: 45 * 6_000 };

/** Takes a message of the bot's, or a sign that one was read, as `/{phone-number-id}/messages` does. */
export function takeMessage(world: World, body: unknown, candour: Candour): object {
  const mark = readMark.safeParse(body);
  if (mark.success) return takeMark(world, mark.data.message_id, mark.data.typing_indicator);
  const sent = sentShape.parse(body);
  const to = sent.to ?? sent.recipient;
  if (to === undefined) throw new Refusal(131008, "to or recipient");
  const user = world.chats.find(to);
  const line = { id: world.chats.nextId(), key: sent.biz_opaque_callback_data };
  const refusal = obstacle(world, sent, user);
  if (refusal && (candour === "at once" || refusal.code === 131056)) throw refusal;
  const shown = shownAs(world, sent, user);
  const person = user ?? { name: "", waId: to, userId: "XX.unknown" };
  if (refusal) tellStatus(world, { user: person, line, status: "failed", refusal });
  else deliver(world, person, { ...line, ...shown });
  return {
    messaging_product: "whatsapp",
    contacts: [{ input: to, ...(sent.to !== undefined && { wa_id: to }) }],
    messages: [{ id: line.id }],
  };
}

function takeMark({ chats, typing }: World, id: string, isTyping: unknown): object {
  const user = chats.whereIs(id);
  const line = user && chats.line(user, id);
  if (!line || line.who === "bot") throw new Refusal(131009, "message_id");
  chats.write(user, { ...line, isRead: true });
  if (isTyping) typing.add(user);
  return { success: true };
}

/** What keeps a message from a person, though nothing is wrong with it. */
function obstacle({ chats }: World, sent: Sent, user: User | undefined): Refusal | undefined {
  if (!user) return new Refusal(131026, "Message Undeliverable.");
  if (chats.count(user, pair.withinMs) > pair.messages) return new Refusal(131056);
  const isClosed = chats.now() - chats.heardAt(user) > WINDOW_MS;
  if (sent.type === "template" || !isClosed) return undefined;
  return new Refusal(131047, "More than 24 hours have passed since the recipient last replied");
}

type Shown = Content & Pick<Line, "choices" | "quotes">;

function deliver(
  world: World,
  user: User,
  { signs, ...line }: Shown & Pick<Line, "id" | "key">,
): void {
  const { chats, typing } = world;
  typing.delete(user);
  const under = signs && chats.line(user, signs.on);
  if (under) chats.write(user, { ...under, reaction: signs.emoji });
  else chats.write(user, { ...line, who: "bot", isRead: false, buttons: labelsOf(line.choices) });
  for (const status of ["sent", "delivered"]) tellStatus(world, { user, line, status });
}

function labelsOf(choices: readonly Choice[]): readonly string[] {
  return choices.map(({ label }) => label);
}

/** What a message shows; refused when it points at what is not there. */
function shownAs(world: World, sent: Sent, user: User | undefined): Shown {
  const quotes = sent.context?.message_id;
  if (user && quotes !== undefined) found(world, user, quotes);
  const shown = contentOf(world, sent);
  if (user && shown.signs) found(world, user, shown.signs.on);
  return { choices: [], ...shown, quotes };
}

function found({ chats }: World, user: User, id: string): void {
  if (!chats.line(user, id)) throw new Refusal(131009, "message_id: not in this conversation");
}
