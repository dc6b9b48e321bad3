import { describe, expect, it } from "vitest";
import { id } from "./address.ts";
import type { Attached } from "./content.ts";
import { fileKind, filesTogether } from "./files.ts";

it.each([
  ["image/png", "image"],
  ["video/mp4", "video"],
  ["audio/ogg; codecs=opus", "voice"],
  ["application/pdf", "document"],
  ["imagery/png", "document"],
  ["", "document"],
])("takes %s for: %s", (type, kind) => {
  expect(fileKind(type)).toBe(kind);
});

describe("the files of one message", () => {
  const file = (kind: Attached["kind"], name: string) => ({ kind, media: id<"media">(name) });
  const [voice, image] = [file("voice", "a"), file("image", "b")];
  const [pdf, song] = [file("document", "c"), file("voice", "d")];
  const words = { caption: "*olha*", plain: "olha" };

  it.each([
    ["none", [], undefined],
    ["one", [image], { ...image, ...words }],
    ["one to be heard", [voice], { ...voice, ...words }],
    ["several", [image, pdf], { ...image, ...words, also: [pdf] }],
    [
      "something to be heard before others",
      [voice, pdf, image],
      { ...pdf, ...words, also: [voice, image] },
    ],
    ["much to be heard", [voice, song], { ...voice, kind: "document", ...words, also: [song] }],
  ])("that are %s are one content", (_, files, content) => {
    expect(filesTogether(files, words)).toEqual(content);
  });

  it("need no words", () => {
    expect(filesTogether([image, pdf], {})).toEqual({ ...image, also: [pdf] });
  });
});
