import { describe, expect, it } from "vitest";
import { tokens } from "./tokens.ts";
import { spellingOf, withoutTypos } from "./typos.ts";

const spelling = spellingOf(["segunda", "sabado", "quinta", "maio"], ["sabao"]);
const meant = (text: string): string =>
  withoutTypos(tokens(text), spelling)
    .map((token) => token.text)
    .join(" ");

describe("a mistyped word", () => {
  it.each([
    ["segnda", "segunda"],
    ["segundda", "segunda"],
    ["sgeunda", "segunda"],
    ["Sábdo", "sabado"],
  ])("%s is mended", (typed, word) => expect(meant(typed)).toBe(word));

  it.each(["sabao", "egunda", "segundo", "mai", "maoi", "segdna"])(
    "%s is left as it is: another word, a short one, or too far off",
    (typed) => expect(meant(typed)).toBe(typed),
  );

  it("stays where it stood", () => {
    const [, word] = withoutTypos(tokens("na qinta"), spelling);
    expect(word).toEqual({ kind: "word", text: "quinta", start: 3, end: 8, glued: false });
  });
});
