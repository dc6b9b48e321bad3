import { z } from "zod";

/** Bytes a post may have: far more than anybody types. The page is told 413. */
export const LARGEST_POST = 256 * 1024;

/** What the chat page posts. `id` is a UUID that the page makes; the same one on every repeat. */
export const post = z.discriminatedUnion("type", [
  z.object({ type: z.literal("message"), id: z.uuid(), text: z.string().min(1) }),
  z.object({
    type: z.literal("button"),
    id: z.uuid(),
    on: z.string().min(1).max(200).exactOptional(),
    action: z.string().min(1).max(200),
    label: z.string().min(1).max(200).exactOptional(),
  }),
  z.object({ type: z.literal("read"), id: z.uuid(), message: z.string().min(1).max(200) }),
]);

/** A post as it is kept: the page's words, and whose they are, by the session they came with. */
export const signedPost = z.object({
  post,
  visitor: z.string().min(1).max(100),
  language: z.string().exactOptional(),
  at: z.iso.datetime().transform((text) => new Date(text)),
});

export type SignedPost = z.infer<typeof signedPost>;

/** What the page shows, in the order of its mailbox. */
export type Entry =
  | {
      readonly kind: "message";
      readonly id: string;
      readonly from: "visitor" | "bot" | "person";
      /** Markdown. */
      readonly text: string;
      readonly buttons?: readonly { readonly label: string; readonly action: string }[];
    }
  | { readonly kind: "receipt"; readonly message: string; readonly status: "read" };
