import { z } from "zod";

/**
 * Who may talk to an account's bot, and when the bot is quiet. It belongs to the account and is kept
 * with it; what is not said there is as it stands here.
 */
export const policy = z.object({
  /**
   * `open`: everyone. `allowlist`: those an operator has let in, and nobody else gets an answer.
   * `pairing`: a stranger is given a code, which an operator enters to let them in.
   */
  access: z.enum(["open", "allowlist", "pairing"]).default("open"),
  /** In a group the bot answers `addressed` when it is called, `all`, or `none` at all. */
  groups: z.enum(["addressed", "all", "none"]).default("addressed"),
  /**
   * People, by their ids on the platform, who speak for the owner: what they write in a group without
   * calling the bot makes it quiet there.
   */
  attendants: z.array(z.string()).default([]),
  /** Minutes of an owner's silence after which the bot answers again in a conversation they took over. */
  resumeMinutes: z.number().positive().default(240),
  /**
   * Minutes after which somebody who waits for a person is told that nobody is there, and what they may
   * do instead; 0 for never.
   */
  answerMinutes: z.number().min(0).default(10),
  /** Whether a person whom somebody attended is asked how it was, once they are given back to the bot. */
  askRating: z.boolean().default(false),
  /** Minutes in which an edit of what a person said last is heard as said instead; 0 for never. */
  editMinutes: z.number().min(0).default(5),
  /** Messages of one conversation in a minute from which on it is taken for another bot's; 0 for any number. */
  mostAMinute: z.number().int().min(0).default(40),
  /** What becomes of words that a platform takes only for some time after a person last wrote. */
  outsideWindow: z
    .discriminatedUnion("to", [
      /** They wait until the person writes, or their time is over. */
      z.object({ to: z.literal("wait") }),
      /** They go by the account's twin, which takes them at any time; without one, as `person`. */
      z.object({ to: z.literal("twin") }),
      /** They are left to a person. */
      z.object({ to: z.literal("person") }),
      /** They go as the only variable of this approved template. */
      z.object({ to: z.literal("template"), template: z.string(), language: z.string() }),
    ])
    .default({ to: "person" }),
  /**
   * The approved template by which reminders go out then: its only variable is the reminder, and its
   * quick replies stand for confirming, moving and cancelling, in this order.
   */
  reminderTemplate: z.object({ template: z.string(), language: z.string() }).optional(),
});

export type Policy = z.infer<typeof policy>;
