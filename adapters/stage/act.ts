import { z } from "zod";

const done = {
  id: z.string().min(1),
  /** Who does it; each has a chat of their own. */
  person: z.string().min(1),
  /** Where, if not in that. */
  chat: z.string().min(1).optional(),
  name: z.string().optional(),
  /** BCP 47. */
  language: z.string().optional(),
  at: z.iso.datetime(),
};

/** What somebody does who is in this very process, as it is kept. */
export const act = z.discriminatedUnion("type", [
  z.object({ ...done, type: z.literal("words"), text: z.string() }),
  z.object({ ...done, type: z.literal("press"), action: z.string(), label: z.string() }),
]);

export type Act = z.infer<typeof act>;
