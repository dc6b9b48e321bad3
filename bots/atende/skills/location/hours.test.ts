import { expect, it } from "vitest";
import { aTurn } from "../../../../core/testing/turn.ts";
import { clinic, monday } from "../../testing.ts";
import { hoursTold } from "./hours.ts";

it.each([
  "vocês abrem às segundas-feiras?",
  "vcs abrem as segundas?",
  "que horas abrem segunda feira?",
])("tells the hours of the one weekday of which it is asked: %s", (said) => {
  expect(told(said)).toContain("location.day");
});

it.each(["abrem nas tercas?", "abrem nas terças-feiras?"])(
  "knows a weekday in the plural without its accent: %s",
  (said) => {
    expect(told(said)).toContain("book.closed");
  },
);

it("tells the whole week where no day is named", () => {
  expect(told("que horas vocês abrem?")).toContain("location.week");
});

function told(said: string): string {
  return hoursTold(clinic, aTurn({ said, now: monday, text: (key) => key }));
}
