import { findUnit } from "../../../../core/agenda/names.ts";
import type { Slot } from "../../../../core/slot.ts";
import type { Reception } from "../../reception.ts";
import { unitChoices } from "./offers.ts";
import { Known } from "./values.ts";

const { unit } = Known.required().shape;

/** At which of a clinic's addresses; nobody is asked for it. */
export function unitSlot(reception: Reception): Slot<string> & { readonly optional: true } {
  return {
    label: "book.unit",
    also: "book.unit.also",
    local: true,
    value: unit,
    optional: true,
    async find(said, turn) {
      const { units } = await reception.clinicOf(turn);
      return units.length > 1 ? findUnit(said, units)?.slug : undefined;
    },
    async ask(turn) {
      const { units } = await reception.clinicOf(turn);
      return { text: turn.text("book.unit.ask"), choices: unitChoices(units) };
    },
    async entry(turn) {
      const { units } = await reception.clinicOf(turn);
      const choices = units.map(({ name, slug }) => ({ label: name, value: slug }));
      return { kind: "choice", choices };
    },
    async tell(slug, turn) {
      const { units } = await reception.clinicOf(turn);
      return units.find((each) => each.slug === slug)?.name;
    },
  };
}
