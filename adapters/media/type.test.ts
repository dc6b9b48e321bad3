import { describe, expect, it } from "vitest";
import { agreedType } from "./type.ts";

describe("a file's type", () => {
  it.each([
    ["image/jpeg", "image/jpeg", "image/jpeg"],
    ["image/jpeg", "image/png", "image/png"],
    ["audio/ogg", "audio/ogg", "audio/ogg"],
    ["audio/webm", "video/webm", "audio/webm"],
    ["audio/mp4", "video/mp4", "audio/mp4"],
    ["video/ogg", "application/ogg", "video/ogg"],
    ["text/csv", undefined, "text/csv"],
    ["text/plain", "application/pdf", "application/pdf"],
    ["application/octet-stream", "image/png", "image/png"],
    ["application/octet-stream", "application/zip", "application/zip"],
    ["application/octet-stream", undefined, "application/octet-stream"],
    ["application/x-tgsticker", "application/gzip", "application/x-tgsticker"],
    ["application/vnd.ms-excel", "application/x-cfb", "application/vnd.ms-excel"],
  ])("said to be %s and found to be %s is %s", (said, found, type) => {
    expect(agreedType(said, found)).toBe(type);
  });

  it.each([
    ["image/png", undefined],
    ["image/svg+xml", "application/xml"],
    ["image/png", "video/mp4"],
    ["audio/ogg", "image/png"],
    ["video/mp4", "application/pdf"],
    ["audio/mpeg", undefined],
  ])("said to be %s and found to be %s is refused", (said, found) => {
    expect(() => agreedType(said, found)).toThrow(`${said} that begins as`);
  });
});
