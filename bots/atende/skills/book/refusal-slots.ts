import { exceptedIn, isExcepted, readExcepted } from "../../../../core/agenda/excepted.ts";
import { wantsOtherDays } from "../../../../core/agenda/preferences.ts";
import { professionalsRefused } from "../../../../core/agenda/refused-names.ts";
import { readShortAnswer } from "../../../../core/engine/answers/answers.ts";
import type { Slot } from "../../../../core/slot.ts";
import { preferenceIn } from "../../../../core/understanding/refusal.ts";
import { readTime } from "../../../../core/understanding/when/when.ts";
import { whenContext } from "../../reception.ts";
import type { Reception } from "../../reception.ts";
import { exceptedByEither } from "./either.ts";
import type { SlotTurn } from "./hours-said.ts";
import { offeredDays } from "./offers.ts";
import { Known, readDays, SOONEST, writeDays } from "./values.ts";
import { wishOf } from "./wish.ts";

type Refusals = Slot<string> & { readonly optional: true };

/** Days that do not suit: they are not offered, and may be named all the same. */
export function exceptSlot(reception: Reception): Refusals {
  return gathering("except", "book.day", async (said, turn) => {
    const context = whenContext(await reception.clinicOf(turn), turn);
    const { refused, wished } = preferenceIn(said);
    const found = [exceptedIn(said, context), exceptedByEither(wished, context)];
    const all = found.flatMap((each) => each?.split(",") ?? []);
    const told = readTime(refused, context) ? all.filter((each) => !isKnown(each, turn)) : all;
    return told.length > 0 ? told : offeredOnes(reception, said, turn);
  });
}

/** "Sábado antes das 9 não posso" takes only hours from the Saturday that is known. */
function isKnown(excepted: string, { known }: SlotTurn): boolean {
  const day = Known.safeParse(known).data?.day ?? SOONEST;
  if (day === SOONEST) return false;
  const { from, to } = readDays(day);
  return from.equals(to) && isExcepted(from, readExcepted(excepted));
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
