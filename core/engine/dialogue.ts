import { z } from "zod";
import type { ContactId } from "../identity.ts";
import { id } from "../message/address.ts";
import type { Offer } from "./offers.ts";

/** Where a conversation stands between two turns: plain JSON, stored with every turn. */
export interface Dialogue {
  /** The skill whose slots are being filled. */
  readonly active?: Active;
  /** What each skill remembered, by its name. */
  readonly memory: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What was offered last, until something else was said. */
  readonly offered?: readonly Offer[];
  /** Whom the bot talks with, where several may. */
  readonly with?: ContactId;
  /** How many messages came within the minute that began then, in milliseconds since 1970. */
  readonly recent?: { readonly since: number; readonly messages: number };
}

export interface Active {
  readonly skill: string;
  readonly known: Readonly<Record<string, unknown>>;
  /** The slot asked for last. */
  readonly asked?: string;
  /** The digest of what was read back, while a yes or a no to it is awaited. */
  readonly confirming?: string;
}

const json = z.record(z.string(), z.unknown());

const stored: z.ZodType<Dialogue> = z.object({
  active: z
    .object({
      skill: z.string(),
      known: json,
      asked: z.string().exactOptional(),
      confirming: z.string().exactOptional(),
    })
    .exactOptional(),
  memory: z.record(z.string(), json),
  offered: z.array(z.object({ label: z.string(), action: z.string() })).exactOptional(),
  with: z
    .string()
    .transform((contact): ContactId => id(contact))
    .exactOptional(),
  recent: z.object({ since: z.number(), messages: z.number() }).exactOptional(),
});

export const newDialogue: Dialogue = { memory: {} };

/** Reads a stored dialogue; one that an older version wrote in another shape begins anew. */
export function readDialogue(kept: unknown): Dialogue {
  return stored.safeParse(kept).data ?? newDialogue;
}
