import { inject, it, expect } from "vitest";
import { prismaCli } from "../tests/prisma.ts";

it("has migrations that lead to the schema, all of it", async () => {
  const command =
    "migrate diff --from-migrations prisma/migrations --to-schema prisma/schema.prisma";
  const difference = await prismaCli(inject("server"), ...command.split(" "));
  expect(difference.trim()).toBe("No difference detected.");
});
