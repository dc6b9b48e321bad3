import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Button } from "../../core/message/outgoing.ts";

const written = {
  id: z.string().min(1),
  /** One chat for each time a person sits down. */
  chat: z.string().min(1),
  at: z.iso.datetime(),
  language: z.string().optional(),
};

/** What a person entered, as it is kept. */
export const entry = z.discriminatedUnion("type", [
  z.object({ ...written, type: z.literal("words"), text: z.string() }),
  z.object({ ...written, type: z.literal("choice"), action: z.string(), label: z.string() }),
]);

export type Entry = z.infer<typeof entry>;

/** The number of a button on offer is a press of it; anything else is words. */
export function enter(line: string, offered: readonly Button[]) {
  const choice = /^\d+$/u.test(line) ? offered[Number(line) - 1] : undefined;
  const said = choice
    ? { type: "choice" as const, ...choice }
    : { type: "words" as const, text: line };
  return { ...said, id: randomUUID() };
}
