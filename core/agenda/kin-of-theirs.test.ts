import { expect, it } from "vitest";
import { kinIn } from "./kin.ts";

it.each([
  ["and can you do his brother Noah right after, at 2:30?", "Noah"],
  ["e a irmã dele Lívia às 14h30?", "Lívia"],
  ["e o irmão dele, o Pedro, às 14:30 também", "Pedro"],
  ["y su hermana Lía a las tres", "Lía"],
])("who is somebody's of whom was spoken before is meant by their name: %s", (said, name) => {
  expect(kinIn(said)).toEqual({ relation: "other", name });
});

it.each(["marca também pro irmão dele às 14:30", "and his brother too, at 2:30"])(
  "as one more they are meant without a name: %s",
  (said) => {
    expect(kinIn(said)).toEqual({ relation: "other" });
  },
);

it.each([
  "cleaning on wednesday at 10, her sister Kate told me about you",
  "a mãe dela disse que é aí",
  "his mother will drive me",
  "yes, his dad Tom will bring him",
  "sim, a avó dele Rosa que vai com ele",
  "pode ser, a irmã dele Júlia já foi aí",
  "his sister Kate loved it, yes",
])("who is only told of is not to be seen: %s", (said) => {
  expect(kinIn(said)).toBeUndefined();
});
