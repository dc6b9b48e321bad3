import { z } from "zod";
import type { Chats } from "./chats.ts";
import type { Files } from "./files.ts";
import type { User } from "./shapes.ts";
import type { Updates } from "./updates.ts";

/** Everything that a bot and its people have between them. */
export interface World {
  readonly bot: User;
  readonly chats: Chats;
  readonly updates: Updates;
  /** The bot's commands by language code; `""` for everyone else. */
  readonly commands: Map<string, readonly Command[]>;
  /** Callback queries that still wait for an answer. */
  readonly presses: Set<string>;
  readonly files: Files;
  /** The accounts that the bot may answer for, by their connection's id. */
  readonly connections: Set<string>;
  /** The chats of those who take no voice notes. */
  readonly voiceless: Set<number>;
  /** Questions from chats that the bot is not in, and what it answered. */
  readonly guests: Map<string, string | undefined>;
}

export type Command = z.infer<typeof command>;

/** A method of the Bot API. `gone` aborts when the caller hangs up. */
export type Method = (params: unknown, gone: AbortSignal) => unknown;
export type Methods = Readonly<Record<string, Method>>;

/** Gives a method its parameters as `shape` reads them. */
export function method<Shape extends z.ZodType>(
  shape: Shape,
  run: (params: z.output<Shape>, gone: AbortSignal) => unknown,
): Method {
  return (params, gone) => run(shape.parse(params), gone);
}

/** In a form everything but text comes as JSON. */
export function json<Shape extends z.ZodType>(shape: Shape) {
  return z.preprocess(unpacked, shape);
}

/** The JSON in a text, or the value as it is where there is none. */
export function unpacked(value: unknown): unknown {
  try {
    return typeof value === "string" ? JSON.parse(value) : value;
  } catch {
    return value;
  }
}

export const whole = json(z.int());

export const command = z.object({
  command: z.string().regex(/^[a-z0-9_]{1,32}$/u),
  description: z.string().min(1).max(256),
});
