import { expect, it } from "vitest";
import { id } from "./message/address.ts";
import type { Line } from "./line.ts";
import { Lines } from "./lines.ts";

function line(name: string, bot = "one"): Line {
  const account = {
    id: id<"channel-account">(name),
    channel: "web",
    account: id<"account">(name),
    bot,
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else of a line is looked at
  return { account } as unknown as Line;
}

it("finds an account on the air by its path, and by its id even when it has just gone", () => {
  const lines = new Lines([line("a"), line("b")]);
  lines.drop(id("a"));
  expect([lines.at("web", "a"), lines.at("web", "b")?.account.id]).toEqual([undefined, "b"]);
  expect(lines.of(id("a"))?.account.id).toBe("a");
  expect(lines.accounts()).toEqual(["b"]);
});

it("has an account once, with what it was put with last", () => {
  const lines = new Lines([line("a"), line("a", "two")]);
  lines.drop(id("a"));
  lines.put(line("a", "three"));
  expect(lines.onAir().map(({ account }) => account.bot)).toEqual(["three"]);
});
