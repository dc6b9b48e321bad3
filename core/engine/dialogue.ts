import { z } from "zod";
import type { Choice } from "../skill.ts";

/** Where a conversation stands between two turns: plain JSON, stored with every turn. */
export interface Dialogue {
  /** The skill whose slots are being filled. */
  readonly active?: Active;
  /** What each skill remembered, by its name. */
  readonly memory: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Active {
  readonly skill: string;
  readonly known: Readonly<Record<string, unknown>>;
  /** The slot asked for last. */
  readonly asked?: string;
  /** The answers offered with the last question: one may be said or typed by its number. */
  readonly choices?: readonly Choice[];
  /** The slots were read back, and a yes or a no is awaited. */
  readonly confirming?: boolean;
}

const json = z.record(z.string(), z.unknown());

const stored: z.ZodType<Dialogue> = z.object({
  active: z
    .object({
      skill: z.string(),
      known: json,
      asked: z.string().exactOptional(),
      choices: z
        .array(
          z.object({
            label: z.string(),
            set: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
          }),
        )
        .exactOptional(),
      confirming: z.boolean().exactOptional(),
    })
    .exactOptional(),
  memory: z.record(z.string(), json),
});

export const newDialogue: Dialogue = { memory: {} };

/** Reads a stored dialogue; one that an older version wrote in another shape begins anew. */
export function readDialogue(kept: unknown): Dialogue {
  return stored.safeParse(kept).data ?? newDialogue;
}
