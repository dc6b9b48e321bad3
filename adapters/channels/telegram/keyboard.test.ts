import { expect, it } from "vitest";
import { keyboardOf } from "./keyboard.ts";

const buttons = (...labels: string[]) => labels.map((label) => ({ label, action: `go:${label}` }));
const rows = (...labels: string[]) =>
  keyboardOf(buttons(...labels)).inline_keyboard.map((row) => row.map(({ text }) => text));

it("puts two short buttons in a row, and one long one", () => {
  expect(rows("10:00", "11:00", "12:00")).toEqual([["10:00", "11:00"], ["12:00"]]);
  expect(rows("Sim", "Falar com uma pessoa")).toEqual([["Sim"], ["Falar com uma pessoa"]]);
});

it("gives each button its action", () => {
  expect(keyboardOf(buttons("Sim"))).toEqual({
    inline_keyboard: [[{ text: "Sim", callback_data: "go:Sim" }]],
  });
});
