import { z } from "zod";

/** Ways to break the hub on purpose, by which the trials prove that they would notice. */
export const breaks = ["no-unique-key", "mark-after-send"] as const;
export type Break = (typeof breaks)[number];

/** A place in the hub's own steps where its process is to kill itself. */
export const killAt = z.object({
  /** `before:lanes.commit`, `after:adapter.send`. */
  point: z.string(),
  /** At which passage, from 1. */
  passage: z.number(),
});
export type KillAt = z.infer<typeof killAt>;

/** What a hub's process is told, once. */
export const order = z.object({
  /** As in the environment of the hub's own program. */
  settings: z.record(z.string(), z.string()),
  roles: z.object({ web: z.boolean(), worker: z.boolean() }),
  /** The only accounts it is to serve; all of them unless given. */
  accounts: z.array(z.string()).optional(),
  /** Whether everything goes at once, however fast the platforms want it. */
  unpaced: z.boolean().optional(),
  /** Where outside actions are done. */
  actions: z.url(),
  killAt: killAt.optional(),
  breaks: z.array(z.enum(breaks)),
});
export type Order = z.infer<typeof order>;

/** What a hub's process says. */
export const report = z.discriminatedUnion("type", [
  /** Its code is loaded; it waits for its order. */
  z.object({ type: z.literal("loaded") }),
  /** It serves, or works. `points` are all places where it could be killed. */
  z.object({ type: z.literal("ready"), url: z.string().optional(), points: z.array(z.string()) }),
  z.object({ type: z.literal("failed"), reason: z.string() }),
]);
export type Report = z.infer<typeof report>;
