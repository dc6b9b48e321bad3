import type { Span } from "./appointment.ts";
import type { Clinic, Service } from "./clinic.ts";
import type { Place } from "./store.ts";

const MINUTE = 60_000;

/** A visit with the minutes around it for which nobody else is seen. */
export function withBuffers({ from, to }: Span, { buffer }: Service): Span {
  return {
    from: new Date(from.getTime() - buffer.before * MINUTE),
    to: new Date(to.getTime() + buffer.after * MINUTE),
  };
}

/** A free one of each thing that a service needs; `undefined` when one of them has none. */
export function placesFor(
  { resources }: Clinic,
  { needs }: Service,
  taken: readonly Place[],
): readonly Place[] | undefined {
  const places: Place[] = [];
  for (const resource of needs) {
    const { capacity = 0 } = resources.find(({ id }) => id === resource) ?? {};
    const used = new Set(taken.flatMap((each) => (each.resource === resource ? [each.place] : [])));
    const free = Array.from({ length: capacity }, (_, index) => index + 1);
    const place = free.find((each) => !used.has(each));
    if (place === undefined) return undefined;
    places.push({ resource, place });
  }
  return places;
}
