import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { leanClient } from "./client.ts";
import { MOVED_BY, movedUp } from "./graph.ts";

const generated = join(import.meta.dirname, "../generated/internal");

it("moves the numbers of names and leaves all others as they are", () => {
  const name = (number: number) => [128 + (number % 128), Math.floor(number / 128)];
  const counts = [2, 1, 1];
  const graph = [
    counts,
    [1, 5, 0x34, 0x12, 2, 0, 9],
    [2, ...name(200), 0, 0, 0, 4, 1, 0, 1, 0, 129, 1, 0, 255],
    [1, 7, 3, 0],
    [6, 0, 1],
  ];
  const moved = [
    counts,
    [1, ...name(5 + MOVED_BY), 0x34, 0x12, 2, 0, 9],
    [2, ...name(200 + MOVED_BY), 0, 0, 0, ...name(4 + MOVED_BY), 1],
    [...name(MOVED_BY), 1, 0, 129, 1, 0, 255],
    [1, ...name(7 + MOVED_BY), 3, 0],
    [...name(6 + MOVED_BY), 0, 1],
  ];
  expect(movedUp(inBase64(graph))).toBe(inBase64(moved));
});

it("refuses a graph of another form", () => {
  expect(() => movedUp(inBase64([[0, 0, 0], [1]]))).toThrow("graph.ts");
  expect(() => movedUp(inBase64([[1, 0, 0]]))).toThrow("graph.ts");
});

it("refuses a client that is written in another way", () => {
  expect(() => leanClient("export const client = 1")).toThrow("client.ts");
});

it("is how the client of this house was made", async () => {
  const source = await readFile(join(generated, "class.ts"), "utf8");
  expect(source).toContain(`Array(${MOVED_BY})`);
  expect(source).not.toContain('const { wasm } = await import("');
  const compiler = await readFile(join(generated, "query_compiler.wasm"));
  expect(compiler.subarray(0, 4).toString()).toBe("\0asm");
});

function inBase64(bytes: readonly number[][]): string {
  return Buffer.from(bytes.flat()).toString("base64url");
}
