import { z } from "zod";

export const CHANNEL = "local";

export const settings = z.object({
  /** Where the platform takes messages. */
  url: z.url(),
  secret: z.string().min(1),
  /** Whether the platform makes one message of a repeated key. */
  repeatable: z.boolean(),
  /** Whether it wants no more than fifty messages a second, and ten in a chat. */
  paced: z.boolean(),
  /** Milliseconds the platform may take to answer. */
  patienceMs: z.number(),
});
export type LocalSettings = z.infer<typeof settings>;
