import { exceptedIn } from "../../../../core/agenda/excepted.ts";
import { wantsOtherDays } from "../../../../core/agenda/preferences.ts";
import { professionalsRefused } from "../../../../core/agenda/refused-names.ts";
import { readShortAnswer } from "../../../../core/engine/answers/answers.ts";
import type { Slot } from "../../../../core/slot.ts";
import { preferenceIn } from "../../../../core/understanding/refusal.ts";
import { whenContext } from "../../reception.ts";
import type { Reception } from "../../reception.ts";
import { exceptedByEither } from "./either.ts";
import type { SlotTurn } from "./hours-said.ts";
import { offeredDays } from "./offers.ts";
import { Known, writeDays } from "./values.ts";
import { wishOf } from "./wish.ts";

type Refusals = Slot<string> & { readonly optional: true };

/** Days that do not suit: they are not offered, and may be named all the same. */
export function exceptSlot(reception: Reception): Refusals {
  return gathering("except", "book.day", async (said, turn) => {
    const context = whenContext(await reception.clinicOf(turn), turn);
    const { wished } = preferenceIn(said);
    const found = [exceptedIn(said, context), exceptedByEither(wished, context)];
    const told = found.flatMap((each) => each?.split(",") ?? []);
    return told.length > 0 ? told : offeredOnes(reception, said, turn);
  });
}

/** All up to the last that was offered, where none of those suits: "nenhum desses", "tem outros dias?" */
async function offeredOnes(
  reception: Reception,
  said: string,
  turn: SlotTurn,
): Promise<readonly string[]> {
  if (turn.asked !== "day" || !(readShortAnswer(said) === "none" || wantsOtherDays(said)))
    return [];
  const days = offeredDays(await wishOf(reception, turn));
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? [writeDays({ from: first, to: last })] : [];
}

/** Those who were refused: nobody of them is offered, or meant by anyone, until they are named. */
export function withoutSlot(reception: Reception): Refusals {
  return gathering("without", "book.professional", async (said, turn) => {
    const { professionals } = await reception.clinicOf(turn);
    return professionalsRefused(said, professionals).map(({ slug }) => slug);
  });
}

/** What was refused before stays so beside what is now. */
function gathering(
  name: "except" | "without",
  label: "book.day" | "book.professional",
  refused: (said: string, turn: SlotTurn) => Promise<readonly string[]>,
): Refusals {
  const value = Known.required().shape[name];
  return {
    label,
    value,
    optional: true,
    async find(said, turn) {
      const fresh = await refused(said, turn);
      const known = value.safeParse(turn.known[name]).data?.split(",") ?? [];
      return fresh.length > 0 ? [...new Set([...known, ...fresh])].join(",") : undefined;
    },
    ask: ({ text }) => ({ text: text(`${label}.ask`) }),
  };
}
