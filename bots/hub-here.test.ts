import { expect, it } from "vitest";
import { hubHere } from "./hub-here.ts";

it.each([
  ["127.0.0.1", "http://127.0.0.1:3000"],
  ["0.0.0.0", "http://127.0.0.1:3000"],
  ["::1", "http://[::1]:3000"],
  ["::", "http://[::1]:3000"],
  ["hub.local", "http://hub.local:3000"],
])("finds the hub that listens on %s", (host, url) => {
  expect(hubHere({ host, port: 3000 })).toBe(url);
});
