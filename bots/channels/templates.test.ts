import { expect, it } from "vitest";
import type { MessageTemplate } from "../../core/message/template.ts";
import { previewed, templateLines } from "./templates.ts";

const reminder: MessageTemplate = {
  name: "reminder",
  language: "pt_BR",
  status: "approved",
  category: "utility",
  markdown: "Oi, {{1}}!\nSua consulta é {{2}}.",
  variables: ["1", "2"],
  replies: ["Confirmar", "Remarcar"],
  sendable: true,
};

it("shows what a template comes to, as far as its values are given", () => {
  const shown = previewed([reminder, { ...reminder, name: "other" }], {
    name: "reminder",
    values: ["Ana"],
  });
  expect(templateLines(shown)).toBe(
    "reminder  pt_BR  approved  utility\n  Oi, Ana!\n  Sua consulta é {{2}}.\n  [Confirmar] [Remarcar]\n",
  );
});

it("shows all of them unless one is named", () => {
  expect(previewed([reminder, reminder], { values: [] })).toHaveLength(2);
});
