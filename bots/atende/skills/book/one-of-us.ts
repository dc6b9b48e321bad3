import { namedBesides } from "../../../../core/agenda/not-of-them.ts";
import { refuse } from "../../../../core/slot.ts";
import type { Slot } from "../../../../core/slot.ts";
import type { Reception } from "../../reception.ts";

/** The same slot, which says so where somebody is named who does not work here: "com a doutora Fernanda". */
export function oneOfUs(reception: Reception, slot: Slot<string>): Slot<string> {
  return {
    ...slot,
    async find(said, turn) {
      const { professionals } = await reception.clinicOf(turn);
      const name = namedBesides(said, professionals, turn.asked === "professional");
      if (name === undefined) return slot.find(said, turn);
      return refuse(turn.text("book.professional.unknown", { name }));
    },
  };
}
