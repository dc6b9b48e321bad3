import { fileKind } from "../../../core/message/files.ts";
import { RATING, RESUME } from "../../../core/message/outgoing.ts";
import type { Entry, MessageEntry, Post, Shown } from "./protocol.ts";

/** What a visitor's own post looks like on their page; undefined for what shows nowhere. */
export function entryOf(post: Post): Entry | undefined {
  switch (post.type) {
    case "read":
      return undefined;
    case "edit":
      return { kind: "edit", message: post.message, text: post.text };
    case "removal":
      return { kind: "removal", message: post.message };
    case "end":
      return undefined;
    case "button":
      return pressed(post);
    case "message":
    case "files":
    case "voice":
    case "location":
      return own(post, shownIn(post));
  }
}

/** Whoever has no more to say, or has had enough of a person's words, is asked how it was. */
export function askedBy(post: Post): Entry | undefined {
  const isOver = post.type === "end" || (post.type === "button" && post.action === RESUME);
  return isOver ? { kind: "rating", id: `${post.id}:rating` } : undefined;
}

type Press = Extract<Post, { type: "button" }>;
type Said = Extract<Post, { type: "message" | "files" | "voice" | "location" }>;

function own({ id }: Post, shown: Shown): MessageEntry {
  return { kind: "message", id, from: "visitor", ...shown };
}

function shownIn(post: Said): Shown {
  switch (post.type) {
    case "message":
      return { text: post.text };
    case "files":
      return {
        text: post.caption ?? "",
        files: post.files.map((file) => ({ kind: fileKind(file.type), ...file })),
      };
    case "voice": {
      const { file, seconds, waveform } = post;
      return {
        text: "",
        files: [{ kind: "voice", ...file, seconds, ...(waveform && { waveform }) }],
      };
    }
    case "location": {
      const { latitude, longitude } = post;
      return { text: "", location: { latitude, longitude } };
    }
  }
}

function pressed(post: Press): Entry {
  const { action, label = action } = post;
  return action === RATING ? ratedIn(post) : own(post, { text: label });
}

/** From one star to five; what is not a number of stars is none. */
function ratedIn({ id, on, values = {} }: Press): Entry {
  const stars = Math.min(5, Math.max(0, Math.trunc(Number(values["stars"]) || 0)));
  return { kind: "rated", rating: on ?? id, stars, words: values["words"] ?? "" };
}
