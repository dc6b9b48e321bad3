import type { Agenda } from "../agenda/agenda.ts";
import type { Clock } from "../ports.ts";
import type { CalendarStore, LinkedCalendar, Wish } from "./store.ts";
import type { Known } from "./judge.ts";
import type { Tell } from "./tell.ts";

export interface FollowParts {
  readonly store: Pick<CalendarStore, "wishes" | "settle">;
  readonly agenda: Pick<Agenda, "reschedule" | "mark" | "history">;
  readonly tell: Tell;
  readonly clock: Clock;
}

/**
 * Does to appointments what people did to their events, and tells the patients. All of it goes under
 * keys that say which change of which event it is, so that done twice it is done once.
 */
export async function follow(parts: FollowParts, link: LinkedCalendar): Promise<void> {
  for (const wish of await parts.store.wishes(link)) {
    const { movedTo } = wish;
    const became = movedTo ? await move(parts, wish, movedTo) : await cancel(parts, wish);
    if (became !== "untold") await parts.store.settle(link, wish.entry, became === "refused");
  }
}

/** `untold`: it is done, and its patient is still to be told. */
type Became = "done" | "untold" | "refused";

async function move(parts: FollowParts, wish: Wish, movedTo: Known): Promise<Became> {
  const { agenda, clock, tell } = parts;
  const { appointment: before, entry } = wish;
  const at = clock.now();
  if (movedTo.from <= at) return "refused";
  const key = `calendar:${entry}:${movedTo.etag}`;
  const result = await agenda.reschedule({
    key,
    appointment: before.id,
    from: movedTo.from,
    to: movedTo.to,
    professional: before.professional.id,
    ...(before.unit && { unit: before.unit.id }),
    contact: before.contact,
    conversation: before.conversation,
    language: before.language,
    at,
    by: "calendar",
  });
  if (result.status !== "booked") return "refused";
  const { appointment } = result;
  // Who puts it there has said yes to it.
  if (appointment.state === "requested")
    await agenda.mark({ appointment: appointment.id, to: "confirmed", by: "calendar", at });
  const isElsewhen = appointment.from.getTime() !== before.from.getTime();
  const isTold = !isElsewhen || (await tell({ key, what: "moved", appointment, before }));
  return isTold ? "done" : "untold";
}

/** One that cannot be cancelled any more, since it has begun or is over, is left as it is. */
async function cancel(
  { agenda, clock, tell }: FollowParts,
  { appointment, entry }: Wish,
): Promise<Became> {
  const cancelling = { appointment: appointment.id, at: clock.now(), reason: "removed" };
  const result = await agenda.mark({ ...cancelling, to: "cancelled", by: "calendar" });
  if (result.status === "refused") return "done";
  // The patient who has cancelled meanwhile knows it.
  const last = (await agenda.history(appointment.id)).at(-1);
  if (last?.by !== "calendar") return "done";
  const key = `calendar:${entry}:removed`;
  return (await tell({ key, what: "cancelled", appointment })) ? "done" : "untold";
}
