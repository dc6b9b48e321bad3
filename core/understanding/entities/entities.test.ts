import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { entitiesIn } from "./entities.ts";

const now = Temporal.PlainDateTime.from("2026-11-12T09:30");

it("says where a moment was named and what it means", () => {
  expect(entitiesIn("pode ser sexta às 15h?", { now, language: "pt-BR" })).toEqual([
    {
      start: 9,
      end: 21,
      text: "sexta às 15h",
      kind: "datetime",
      value: "2026-11-13T15:00:00",
      grain: "Hour",
    },
  ]);
});
