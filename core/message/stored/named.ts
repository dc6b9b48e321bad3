import { z } from "zod";
import { id } from "../address.ts";
import type { Id } from "../address.ts";

/** Characters of an id, in an index that has room for 2,700 bytes. */
const LONGEST_ID = 500;

/** An id, as it is read back. */
export const named = <Name extends string>() =>
  z
    .string()
    .max(LONGEST_ID)
    .transform((value): Id<Name> => id(value));

export const text = z.string().exactOptional();
