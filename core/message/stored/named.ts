import { z } from "zod";
import type { Id } from "../address.ts";

/** Characters of an id, in an index that has room for 2,700 bytes. */
const LONGEST_ID = 500;

/** An id, as it is read back. A transform that puts the brand on would cost each id two objects. */
export const named = <Name extends string>() =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a string of its length; the brand is the types' alone
  z.string().max(LONGEST_ID) as z.ZodType<string> as z.ZodType<Id<Name>>;

export const text = z.string().exactOptional();
