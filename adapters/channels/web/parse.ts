import { z } from "zod";
import type { Delivery, Reading } from "../../../core/adapter.ts";
import { readJson } from "../../../core/json.ts";
import { id } from "../../../core/message/address.ts";
import type { AccountId, EventId } from "../../../core/message/address.ts";
import { textOrCommand } from "../../../core/message/content.ts";
import type { Content } from "../../../core/message/content.ts";
import type { InboundEvent, Person } from "../../../core/message/event.ts";
import { fileKind, filesTogether } from "../../../core/message/files.ts";
import { happened, ignored } from "../../../core/reading.ts";
import { addressOf } from "./box.ts";
import { post, signedPost } from "./protocol.ts";
import type { Post, PostedFile, SignedPost } from "./protocol.ts";

/** Reads a visitor's post, as it is kept with the session's own words on whose it is. */
export function parse(delivery: Delivery, account: AccountId): Reading {
  const json = readJson(delivery.body);
  if (!json.ok) return ignored("unreadable", json.reason);
  const read = readPost(json.value);
  if (!read.success)
    return ignored("unreadable", z.prettifyError(read.error).replaceAll("\n", " "));
  const event = eventOf(read.data, account);
  return event ? happened(event) : ignored("irrelevant", "end: no more to say");
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

function eventOf(signed: SignedPost, account: AccountId): InboundEvent | undefined {
  const { post: said, visitor, at } = signed;
  const about = {
    id: id<"event">(`${visitor}:${said.type}:${said.id}`),
    address: addressOf({ account, visitor, thread: said.thread }),
    at,
  };
  const from = personIn(signed);
  switch (said.type) {
    case "message":
    case "files":
    case "voice":
    case "location":
      return { ...about, type: "message", message: id(said.id), from, content: contentOf(said) };
    case "button":
      return { ...about, type: "button", from, ...pressOf(said) };
    case "edit":
      return {
        ...about,
        type: "edit",
        message: id(said.message),
        content: textOrCommand(said.text),
        from,
      };
    case "removal":
      return { ...about, type: "removal", message: id(said.message) };
    case "read":
      return { ...about, type: "delivery", message: id(said.message), status: "read" };
    case "end":
      return undefined;
  }
}

function personIn({ visitor, language }: SignedPost): Person {
  return { id: id(visitor), ...(language !== undefined && { language }) };
}

type PostOf<Type extends Post["type"]> = Extract<Post, { type: Type }>;

function contentOf(said: PostOf<"message" | "files" | "voice" | "location">): Content {
  switch (said.type) {
    case "message":
      return textOrCommand(said.text);
    case "files":
      return filesIn(said) ?? { kind: "unsupported", label: "files" };
    case "voice":
      return { kind: "voice", ...attached(said.file), seconds: said.seconds };
    case "location":
      return { kind: "location", latitude: said.latitude, longitude: said.longitude };
  }
}

function filesIn({ files, caption }: PostOf<"files">): Content | undefined {
  return filesTogether(
    files.map((file) => ({ kind: fileKind(file.type), ...attached(file) })),
    caption === undefined ? {} : { caption },
  );
}

function attached({ id: file, ...about }: PostedFile) {
  return { media: id<"media">(file), ...about };
}

function pressOf({ action, on, label, values }: PostOf<"button">) {
  return {
    action,
    ...(on !== undefined && { on: id<"message">(on) }),
    ...(label !== undefined && { label }),
    ...(values !== undefined && { values }),
  };
}

/** The page's own id of the post that an event was read from. */
export function postOf(event: EventId): string {
  return event.slice(event.lastIndexOf(":") + 1);
}
