import type { Clinic, OpeningHours } from "./clinic.ts";

/** Between these, in minutes from midnight, lies a break that is one for lunch. */
const EARLIEST = 11 * 60;
const LATEST = 15 * 60;

/**
 * When the first of a clinic's professionals is there again after lunch in a usual week, in minutes from midnight;
 * undefined where none of them has a break then.
 */
export function middayBreakEnd({
  professionals,
}: Pick<Clinic, "professionals">): number | undefined {
  const ends = professionals.flatMap(({ hours }) => breaksIn(hours));
  return ends.length > 0 ? Math.min(...ends) : undefined;
}

/** When the breaks of each day are over. */
function breaksIn(hours: readonly OpeningHours[]): readonly number[] {
  return [...Map.groupBy(hours, ({ weekday }) => weekday).values()].flatMap((day) => {
    const inOrder = day.toSorted((a, b) => a.opens - b.opens);
    return inOrder.flatMap(({ opens }, index) => {
      const closed = inOrder[index - 1]?.closes;
      return closed !== undefined && closed >= EARLIEST && closed < opens && opens <= LATEST
        ? [opens]
        : [];
    });
  });
}
