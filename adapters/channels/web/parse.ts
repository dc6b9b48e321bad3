import { z } from "zod";
import type { Delivery, Reading } from "../../../core/adapter.ts";
import { readJson } from "../../../core/json.ts";
import { id } from "../../../core/message/address.ts";
import type { AccountId, EventId } from "../../../core/message/address.ts";
import { textOrCommand } from "../../../core/message/content.ts";
import type { InboundEvent } from "../../../core/message/event.ts";
import { post, signedPost } from "./protocol.ts";
import type { SignedPost } from "./protocol.ts";

/** Reads a visitor's post, as it is kept with the session's own words on whose it is. */
export function parse(delivery: Delivery, account: AccountId): Reading {
  const json = readJson(delivery.body);
  if (!json.ok) return unreadable(json.reason);
  const read = readPost(json.value);
  if (!read.success) return unreadable(z.prettifyError(read.error).replaceAll("\n", " "));
  return { events: [eventOf(read.data, account)], ignored: [] };
}

/** A post that names no visitor is one as the page sent it, on the desk of whoever inspects it. */
function readPost(value: unknown) {
  const isKept = typeof value === "object" && value !== null && "post" in value;
  return (isKept ? signedPost : bare).safeParse(value);
}

const bare = post.transform((inspected): SignedPost => ({
  post: inspected,
  visitor: "someone",
  at: new Date(0),
}));

function eventOf(signed: SignedPost, account: AccountId): InboundEvent {
  const { post: said, visitor, language, at } = signed;
  const about = {
    id: id<"event">(`${visitor}:${said.type}:${said.id}`),
    address: { channel: "web", account, chat: id<"chat">(visitor) },
    at,
  };
  const from = { id: id<"person">(visitor), ...(language !== undefined && { language }) };
  switch (said.type) {
    case "message":
      return {
        ...about,
        type: "message",
        message: id(said.id),
        from,
        content: textOrCommand(said.text),
      };
    case "button":
      return {
        ...about,
        type: "button",
        from,
        action: said.action,
        ...(said.on !== undefined && { on: id<"message">(said.on) }),
        ...(said.label !== undefined && { label: said.label }),
      };
    case "read":
      return { ...about, type: "delivery", message: id(said.message), status: "read" };
  }
}

function unreadable(reason: string): Reading {
  return { events: [], ignored: [{ kind: "unreadable", reason }] };
}

/** The page's own id of the post that an event was read from. */
export function postOf(event: EventId): string {
  return event.slice(event.lastIndexOf(":") + 1);
}
