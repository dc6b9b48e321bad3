import { describe, expect, it } from "vitest";
import { countryOfZone, numbersIn } from "./emergency.ts";

describe("the emergency numbers", () => {
  it.each([
    ["BR", "192 (SAMU)", "188 (CVV)"],
    ["US", "911", "988"],
    ["PT", "112 (INEM)", "1411"],
    ["LI", "112", undefined],
    [undefined, "112", undefined],
  ])("of %s are %s and %s", (country, ambulance, lifeline) => {
    expect(numbersIn(country)).toEqual({ ambulance, ...(lifeline && { lifeline }) });
  });

  it.each([
    ["America/Sao_Paulo", "BR"],
    ["America/Manaus", "BR"],
    ["America/Argentina/Buenos_Aires", "AR"],
    ["America/New_York", "US"],
    ["Europe/Lisbon", "PT"],
    ["Europe/Vaduz", undefined],
    ["UTC", undefined],
  ])("are those of the country of a clinic's time zone: %s is of %s", (zone, country) => {
    expect(countryOfZone(zone)).toBe(country);
  });
});
