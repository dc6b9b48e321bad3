import { z } from "zod";
import type { Delivery, Reading } from "../../../core/adapter.ts";
import { readJson } from "../../../core/json.ts";
import { id } from "../../../core/message/address.ts";
import type { AccountId } from "../../../core/message/address.ts";
import type { InboundEvent } from "../../../core/message/event.ts";
import { signedPost } from "./protocol.ts";
import type { SignedPost } from "./protocol.ts";

/** Reads a visitor's post, as it is kept with the session's own words on whose it is. */
export function parse(delivery: Delivery, account: AccountId): Reading {
  const json = readJson(delivery.body);
  if (!json.ok) return unreadable(json.reason);
  const read = signedPost.safeParse(json.value);
  if (!read.success) return unreadable(z.prettifyError(read.error).replaceAll("\n", " "));
  return { events: [eventOf(read.data, account)], ignored: [] };
}

function eventOf({ post, visitor, language, at }: SignedPost, account: AccountId): InboundEvent {
  const about = {
    id: id<"event">(`${visitor}:${post.type}:${post.id}`),
    address: { channel: "web", account, chat: id<"chat">(visitor) },
    at,
  };
  const from = { id: id<"person">(visitor), ...(language !== undefined && { language }) };
  switch (post.type) {
    case "message":
      return {
        ...about,
        type: "message",
        message: id(post.id),
        from,
        content: { kind: "text", text: post.text },
      };
    case "button":
      return {
        ...about,
        type: "button",
        from,
        action: post.action,
        ...(post.on !== undefined && { on: id<"message">(post.on) }),
        ...(post.label !== undefined && { label: post.label }),
      };
    case "read":
      return { ...about, type: "delivery", message: id(post.message), status: "read" };
  }
}

function unreadable(reason: string): Reading {
  return { events: [], ignored: [{ kind: "unreadable", reason }] };
}
