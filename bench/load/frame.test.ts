import { describe, expect, it } from "vitest";
import { frame, sizeOf } from "./frame.ts";

const whole = frame("HTTP/1.1 200 OK", '{"id":"sent"}');

describe("an HTTP message", () => {
  it("is as long as its head says", () => {
    expect(sizeOf(`${whole}HTTP/1.1 200 OK`)).toBe(whole.length);
    expect(sizeOf("HTTP/1.1 204 No Content\r\ndate: now\r\n\r\nHTTP")).toBe(38);
  });

  it("may come in chunks", () => {
    const chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
    expect(sizeOf(`${chunked}HTTP`)).toBe(chunked.length);
    expect(sizeOf(chunked.slice(0, -1))).toBe(0);
  });

  it("is waited for until its last byte", () => {
    for (let length = 0; length < whole.length; length += 1)
      expect(sizeOf(whole.slice(0, length))).toBe(0);
  });
});
