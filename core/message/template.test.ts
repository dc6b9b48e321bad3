import { expect, it } from "vitest";
import { previewOf, variablesIn } from "./template.ts";

it("shows what a template comes to", () => {
  const markdown = "Olá, {{1}}! É {{2}}, às {{ 3 }}. Até lá, {{1}}.";
  const variables = variablesIn(markdown);
  expect(variables).toEqual(["1", "2", "3"]);
  expect(previewOf({ markdown, variables }, ["Ana", "terça {{3}}", "9h"])).toBe(
    "Olá, Ana! É terça {{3}}, às 9h. Até lá, Ana.",
  );
  expect(previewOf({ markdown, variables }, ["Ana"])).toBe(
    "Olá, Ana! É {{2}}, às {{ 3 }}. Até lá, Ana.",
  );
});

it("takes values by number wherever they stand, and by name in the order of the text", () => {
  expect(variablesIn("{{2}} depois de {{1}}, e {{10}}")).toEqual(["1", "2", "10"]);
  expect(variablesIn("{{name}} e {{day}}, {{name}}")).toEqual(["name", "day"]);
  expect(variablesIn("Nada")).toEqual([]);
});
