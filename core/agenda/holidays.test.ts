import { expect, it } from "vitest";
import { id } from "../message/address.ts";
import { keepHolidays } from "./holidays.ts";
import type { HolidaysIn, Lacking } from "./holidays.ts";

it("holidays are written down for this year and the next, and what is not known is told", async () => {
  const written: string[] = [];
  const lacking: Lacking[] = [
    { clinic: id("sorriso"), region: "PT" },
    { clinic: id("lost"), region: "XX" },
  ];
  const holidaysIn: HolidaysIn = async (region, year) =>
    region === "XX" ? [] : [{ day: `${year}-01-01`, names: { pt: "Ano Novo" } }];
  const store = {
    lacking: async () => lacking,
    add: async (clinic: string, year: number) => void written.push(`${clinic} ${year}`),
  };
  expect(await keepHolidays({ store, holidaysIn }, new Date("2026-11-21T12:00:00Z"))).toEqual([
    "XX",
  ]);
  expect(written).toEqual(["sorriso 2026", "sorriso 2027"]);
});
