import type { z } from "zod";
import type { Ignored } from "../../../core/adapter.ts";
import type { AccountId } from "../../../core/message/address.ts";
import type { InboundEvent } from "../../../core/message/event.ts";
import type { Contact, Value } from "./shapes.ts";

/** What one part of a delivery came to: each message, status or notice of it is read by itself. */
export type Part = InboundEvent | Ignored;

/** What a part stands in. */
export interface Around {
  readonly account: AccountId;
  readonly field: string;
  readonly value: Value;
  /** The people the value speaks of. */
  readonly contacts: readonly Contact[];
}

export function irrelevant(reason: string): Ignored {
  return { kind: "irrelevant", reason };
}

export function unreadable(reason: string): Ignored {
  return { kind: "unreadable", reason };
}

/** Reads a part that is in its shape; of one that is not, says where it leaves it. */
export function readAs<Shape extends z.ZodType>(
  what: string,
  shape: Shape,
  read: (it: z.output<Shape>) => readonly Part[],
): (part: unknown) => readonly Part[] {
  return (part) => {
    const it = shape.safeParse(part);
    if (it.success) return read(it.data);
    const [issue] = it.error.issues;
    return [unreadable(`${[what, ...(issue?.path ?? [])].join(".")}: ${issue?.message}`)];
  };
}

/** For a message whose kind is known and whose content is not in that kind's shape. */
export function misshapen(what: string): readonly Ignored[] {
  return [unreadable(`${what}: not in the shape of its kind`)];
}

/** The platform's own word, or `something` for what is no such word and might be a person's. */
export function word(text: string): string {
  return /^[a-z][a-z_]{0,63}$/iu.test(text) ? text : "something";
}
