import { expect, it } from "vitest";
import { nameOfEmoji } from "./emoji.ts";

it.each([
  ["👍", "+1"],
  ["👍🏿", "+1::skin-tone-6"],
  ["☺", undefined],
  ["✅", "white_check_mark"],
  ["❤️", "heart"],
  ["❤", "heart"],
  ["🎉", "tada"],
  ["bow", undefined],
  ["", undefined],
])("names %s %s", (emoji, name) => {
  expect(nameOfEmoji(emoji)).toBe(name);
});
