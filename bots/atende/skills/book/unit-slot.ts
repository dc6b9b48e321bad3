import { findUnit } from "../../../../core/agenda/names.ts";
import { unitsRefused } from "../../../../core/agenda/refused-names.ts";
import type { Slot } from "../../../../core/slot.ts";
import type { Reception } from "../../reception.ts";
import { unitChoices } from "./offers.ts";
import { Known } from "./values.ts";

const { unit } = Known.required().shape;

/** "É na Paulista?" asks where it is, and wishes nothing. "E na Paulista?" asks what there is. */
const askingWhere =
  /^\W*(?:(?:mas|ah|a[ií]|ent[ãa]o|e|and|so|y|pero)\s+)?(?:é|eh|fica|(?:is|es)(?:\s+(?:it|that|this|eso|esto))?|isso (?:é|eh)|it['’]?s)\s+(?:(?:l[áa]|a[ií]|aqui|ah[ií])\s+)?(?:n[ao]|em|in|at|en)\s[^?]*\?\s*$/iu;

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
      if (units.length < 2 || askingWhere.test(said)) return undefined;
      const refused = unitsRefused(said, units);
      const [one, ...others] = units.filter((each) => !refused.includes(each));
      if (refused.length > 0) return others.length === 0 ? one?.slug : undefined;
      return findUnit(said, units)?.slug;
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
