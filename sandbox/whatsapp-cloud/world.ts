import type { Chats, Line, User } from "./chats.ts";
import type { Files } from "./files.ts";
import type { Refusal } from "./refusal.ts";
import type { Template } from "./templates.ts";
import type { Webhooks } from "./webhooks.ts";

/** The business whose number it is. */
export interface Business {
  readonly phoneNumberId: string;
  readonly wabaId: string;
  /** As WhatsApp shows it: digits alone. */
  readonly number: string;
  readonly name: string;
}

/** Everything that a number and the people who write to it have between them. */
export interface World {
  readonly business: Business;
  readonly chats: Chats;
  readonly files: Files;
  readonly webhooks: Webhooks;
  readonly templates: Template[];
  /** Who is shown that somebody types. */
  readonly typing: Set<User>;
  /** What was set up: `subscribed_apps`, `conversational_automation`. */
  readonly setUp: Map<string, unknown>;
}

/** Puts something under one of a webhook's fields. */
export function tell(
  { business, webhooks }: World,
  field: string,
  told: Readonly<Record<string, unknown>>,
): void {
  const metadata = {
    display_phone_number: business.number,
    phone_number_id: business.phoneNumberId,
  };
  const value = { messaging_product: "whatsapp", metadata, ...told };
  webhooks.push({
    object: "whatsapp_business_account",
    entry: [{ id: business.wabaId, changes: [{ value, field }] }],
  });
}

/** What somebody sent, in Meta's words: `{ "type": "text", "text": { … } }`. */
export function tellMessage(world: World, user: User, message: object): void {
  const from = { ...(user.waId !== undefined && { from: user.waId }), from_user_id: user.userId };
  tell(world, "messages", {
    contacts: [contactOf(user)],
    messages: [{ ...from, timestamp: seconds(world), ...message }],
  });
}

/** What became of a message of the bot's. */
export function tellStatus(
  world: World,
  { user, line, status, refusal }: Report & { readonly user: User },
): void {
  tell(world, "messages", {
    contacts: [contactOf(user)],
    statuses: [
      {
        id: line.id,
        status,
        timestamp: seconds(world),
        ...(user.waId !== undefined && { recipient_id: user.waId }),
        recipient_user_id: user.userId,
        ...(line.key !== undefined && { biz_opaque_callback_data: line.key }),
        ...(refusal ? { errors: [refusal.report] } : { pricing }),
      },
    ],
  });
}

interface Report {
  readonly line: Pick<Line, "id" | "key">;
  readonly status: string;
  readonly refusal?: Refusal;
}

const pricing = { billable: true, pricing_model: "PMP", category: "service", type: "regular" };

function contactOf({ name, waId, userId }: User): object {
  return {
    profile: { name },
    ...(waId !== undefined && { wa_id: waId }),
    user_id: userId,
  };
}

export function seconds({ chats }: World): string {
  return String(Math.floor(chats.now() / 1000));
}
