import { expect, it } from "vitest";
import { openPolicy } from "../../core/testing/policy.ts";
import { policyLines, rewritten } from "./policy.ts";

it("writes anew what is given and leaves the rest, as it can be written again", () => {
  const parts = {
    access: "pairing",
    attendants: "U1,U2",
    askRating: "true",
    outsideWindow: "template:lembrete:pt_BR",
  };
  const changed = rewritten(openPolicy, parts);
  expect(changed).toEqual({
    ...openPolicy,
    access: "pairing",
    attendants: ["U1", "U2"],
    askRating: true,
    outsideWindow: { to: "template", template: "lembrete", language: "pt_BR" },
  });
  const again = Object.fromEntries(
    policyLines(changed)
      .trim()
      .split("\n")
      .map((line) => line.split("=")),
  );
  expect(rewritten(openPolicy, again)).toEqual(changed);
});

it.each([
  [{ access: "closed" }, "access: "],
  [{ resumeMinutes: "soon" }, "resumeMinutes: "],
  [{ outsideWindow: "later" }, "outsideWindow: wait, person, twin or template:<name>:<language>"],
  [{ acess: "open" }, "acess"],
])("says what of %j cannot be read", (parts, words) => {
  expect(() => rewritten(openPolicy, parts)).toThrow(words);
});
