import { expect, it } from "vitest";
import * as z from "zod";

import { uuid } from "./uuid.ts";

it("makes version 4 UUIDs, never the same twice", () => {
  const made = Array.from({ length: 200 }, uuid);
  expect(z.array(z.uuidv4()).safeParse(made).success).toBe(true);
  expect(new Set(made).size).toBe(200);
});
