import { z } from "zod";

/** Bytes a post may have: far more than anybody types. The page is told 413. */
export const LARGEST_POST = 256 * 1024;
/** Bytes a file may have. */
export const LARGEST_FILE = 25 * 1024 * 1024;

const words = z.string().min(1).max(200);
/** Names a conversation other than the visitor's first. */
export const thread = z.uuid();

/** Made by the page: the same one on every repeat. `thread` is absent in the first conversation. */
const about = { id: z.uuid(), thread: thread.exactOptional() };

/** A file as the hub answered when it was uploaded. */
const file = z.object({
  id: z.string().min(1).max(1_000),
  type: words,
  bytes: z.int().min(0).exactOptional(),
  name: words.exactOptional(),
});

/** What the chat page posts. */
export const post = z.discriminatedUnion("type", [
  z.object({ ...about, type: z.literal("message"), text: z.string().min(1) }),
  z.object({
    ...about,
    type: z.literal("files"),
    files: z.array(file).min(1).max(10),
    caption: z.string().min(1).exactOptional(),
  }),
  z.object({
    ...about,
    type: z.literal("voice"),
    file,
    seconds: z.number().min(0).max(3_600),
    /** How loud it was, from 0 to 100, evenly over its length. */
    waveform: z.array(z.int().min(0).max(100)).max(64).exactOptional(),
  }),
  z.object({
    ...about,
    type: z.literal("location"),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  }),
  z.object({
    ...about,
    type: z.literal("button"),
    on: words.exactOptional(),
    action: words,
    label: words.exactOptional(),
    values: z.record(words, z.string().max(4_000)).exactOptional(),
  }),
  z.object({ ...about, type: z.literal("edit"), message: z.uuid(), text: z.string().min(1) }),
  z.object({ ...about, type: z.literal("removal"), message: z.uuid() }),
  z.object({ ...about, type: z.literal("read"), message: words }),
  /** The visitor has no more to say, and may be asked how it was. */
  z.object({ ...about, type: z.literal("end") }),
]);

/** A post as it is kept: the page's words, and whose they are, by the session they came with. */
export const signedPost = z.object({
  post,
  visitor: z.string().min(1).max(100),
  language: z.string().exactOptional(),
  at: z.iso.datetime().transform((text) => new Date(text)),
});

export type Post = z.infer<typeof post>;
export type PostedFile = z.infer<typeof file>;
export type SignedPost = z.infer<typeof signedPost>;

export type FileKind = "voice" | "image" | "video" | "document";

/** A file that the page can ask for, at `files/<id>`. */
export interface ShownFile extends PostedFile {
  readonly kind: FileKind;
  readonly alt?: string;
  readonly seconds?: number;
  readonly waveform?: readonly number[];
  /** What is said in it. */
  readonly transcript?: string;
}

/** What is in a message. */
export interface Shown {
  /** Markdown. */
  readonly text: string;
  readonly files?: readonly ShownFile[];
  readonly location?: {
    readonly latitude: number;
    readonly longitude: number;
    readonly name?: string;
    readonly address?: string;
  };
  readonly contact?: { readonly name: string; readonly phone: string };
  readonly buttons?: readonly {
    readonly label: string;
    readonly action: string;
    readonly description?: string;
  }[];
  /** The words that open the buttons, where they are to be shown as a list. */
  readonly list?: string;
}

export interface MessageEntry extends Shown {
  readonly kind: "message";
  readonly id: string;
  readonly from: "visitor" | "bot" | "person";
}

/** What the page shows, in the order of its mailbox. */
export type Entry =
  | MessageEntry
  | { readonly kind: "receipt"; readonly message: string; readonly status: "read" }
  | ({ readonly kind: "edit"; readonly message: string } & Shown)
  | { readonly kind: "removal"; readonly message: string }
  | { readonly kind: "reaction"; readonly message: string; readonly emoji: string }
  /** Asks how the talk was. */
  | { readonly kind: "rating"; readonly id: string; readonly text?: string }
  | {
      readonly kind: "rated";
      readonly rating: string;
      readonly stars: number;
      readonly words: string;
    };
