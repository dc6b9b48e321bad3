import { expect, it } from "vitest";
import { zoneOfPhone } from "./phone-zone.ts";

it.each([
  ["+5511987654321", "America/Sao_Paulo"],
  ["+5568999990000", "America/Rio_Branco"],
  ["+5592999990000", "America/Manaus"],
  ["+5586999990000", "America/Sao_Paulo"],
  ["+351912345678", "Europe/Lisbon"],
  ["+14155552671", undefined],
  ["", undefined],
])("a phone of %s is by the clock of %s", (phone, zone) => {
  expect(zoneOfPhone(phone)).toBe(zone);
});

it("names zones that there are", () => {
  const zone = zoneOfPhone("+5568999990000");
  expect(() => new Intl.DateTimeFormat("en", { timeZone: zone })).not.toThrow();
});
