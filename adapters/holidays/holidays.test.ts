import { describe, expect, it } from "vitest";
import { holidaysIn } from "./holidays.ts";

const daysOf = async (region: string) =>
  (await holidaysIn(region, 2026)).map(({ day }) => day.slice(5));

describe("the holidays of a region", () => {
  it("are those of its country, in its languages", async () => {
    const [first] = await holidaysIn("BR", 2026);
    expect(first).toEqual({ day: "2026-01-01", names: { pt: "Ano Novo", en: "New Year's Day" } });
    // By law since 2024 in the whole country.
    expect(await daysOf("BR")).toContain("11-20");
  });

  it("are besides those of its state and of its town", async () => {
    expect(await daysOf("BR-SP")).toEqual(expect.arrayContaining(["07-09", "11-20", "12-25"]));
    expect(await daysOf("BR-SP")).not.toContain("01-25");
    expect(await daysOf("BR-SP-SP")).toEqual(expect.arrayContaining(["01-25", "07-09", "12-25"]));
  });

  it("are none where none are known", async () => {
    expect(await holidaysIn("XX", 2026)).toEqual([]);
  });
});
