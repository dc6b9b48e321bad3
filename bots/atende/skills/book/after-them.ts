import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { localTime } from "../../../../core/agenda/openings.ts";
import { wantsAfterThem } from "../../../../core/agenda/preferences.ts";
import type { Slot } from "../../../../core/slot.ts";
import type { Turn } from "../../../../core/turn.ts";
import type { Reception } from "../../reception.ts";
import { justMade } from "../visits/spoken-of.ts";
import { startsOn } from "./starts.ts";
import { LAST, writeTimes } from "./values.ts";
import { wishOf } from "./wish.ts";

/** "Outra pra mim depois dela": on the day of the visit that was just made. */
export function onTheirDayOr(reception: Reception, slot: Slot<string>): Slot<string> {
  return {
    ...slot,
    async find(said, turn) {
      const found = await slot.find(said, turn);
      const visit = found === undefined ? await visitBefore(reception, said, turn) : undefined;
      return visit ? endOf(visit).toPlainDate().toString() : found;
    },
  };
}

/** At the first time that is free once it is over. */
export function afterThemOr(reception: Reception, slot: Slot<string>): Slot<string> {
  return {
    ...slot,
    async find(said, turn) {
      const found = await slot.find(said, turn);
      const visit = found === undefined ? await visitBefore(reception, said, turn) : undefined;
      if (!visit) return found;
      const over = endOf(visit).toPlainTime();
      const wish = await wishOf(reception, turn);
      const [next] = startsOn({ ...wish, times: { from: over, to: LAST } });
      const start = next?.start.toPlainTime() ?? over;
      return writeTimes({ from: start, to: start });
    },
  };
}

async function visitBefore(
  reception: Reception,
  said: string,
  turn: Turn,
): Promise<Appointment | undefined> {
  return wantsAfterThem(said) ? justMade(await reception.upcomingOf(turn), turn) : undefined;
}

function endOf({ to, clinic }: Appointment) {
  return localTime(to, clinic.timeZone);
}
