import { describe, expect, it } from "vitest";
import type { Calendar, CalendarEntry, CalendarEvent } from "../calendar/calendar.ts";
import { id } from "../message/address.ts";

/** A calendar of a vendor's, empty, and its owner's hand on it. */
export interface CalendarSample {
  readonly calendar: Calendar;
  readonly owner: CalendarOwner;
  /** Has the vendor forget how the calendar came to be as it is. */
  forgets(): void;
}

export interface CalendarOwner {
  /** Puts an event in that takes an hour from then on, and answers with its id. */
  adds(from: Date): Promise<string>;
  moves(event: string, from: Date): Promise<void>;
  removes(event: string): Promise<void>;
}

const HOUR = 3_600_000;
const signal = new AbortController().signal;

const at = (day: number, hour = 13) => new Date(Date.UTC(2026, 11, day, hour));
const later = (from: Date) => new Date(from.getTime() + HOUR);
const window = { from: at(1), to: at(31) };

let made = 0;
function entry(from: Date, changes: Partial<CalendarEntry> = {}): CalendarEntry {
  made += 1;
  return {
    id: id(`019aa5e2-7c5e-7e64-b1a5-${String(made).padStart(12, "0")}`),
    revision: 1,
    from,
    to: later(from),
    timeZone: "America/Sao_Paulo",
    title: "Limpeza",
    description: "Prosa",
    ...changes,
  };
}

function etagOf(event: CalendarEvent): string {
  if (event.standing === "gone") throw new Error(`${event.id} is gone`);
  return event.etag;
}

/** What holds of every professional's calendar, whoever keeps it. */
export function itIsACalendar(vendor: string, open: () => Promise<CalendarSample>): void {
  const all = async ({ calendar }: CalendarSample) =>
    (await calendar.changes(undefined, window, signal)).events;

  describe(`${vendor} keeps the calendar contract`, () => {
    it("says whose it is, and that we may write there", async () => {
      const { calendar } = await open();
      const card = await calendar.identify(signal);
      expect(card).toMatchObject({ timeZone: "America/Sao_Paulo", writable: true });
    });

    it("holds what was put in, with what we wrote into it", async () => {
      const sample = await open();
      const visit = entry(at(7));
      const put = await sample.calendar.insert(visit, signal);
      const { from, to, revision } = visit;
      expect(await all(sample)).toEqual([put]);
      expect(put).toMatchObject({
        entry: visit.id,
        from,
        to,
        busy: true,
        allDay: false,
        written: { from, to, revision },
      });
    });

    it("holds once what was put in twice, and gives back what is there", async () => {
      const sample = await open();
      const visit = entry(at(7));
      const first = await sample.calendar.insert(visit, signal);
      const again = { ...visit, from: at(9), to: later(at(9)), revision: 2 };
      expect(await sample.calendar.insert(again, signal)).toEqual(first);
      expect(await all(sample)).toEqual([first]);
    });

    it("does not bring back what was removed when it is put in again", async () => {
      const sample = await open();
      const visit = entry(at(7));
      await sample.owner.removes((await sample.calendar.insert(visit, signal)).id);
      expect(await sample.calendar.insert(visit, signal)).toMatchObject({ standing: "gone" });
      expect(await all(sample)).toEqual([]);
    });

    it("changes an event that is as we knew it, and no other", async () => {
      const sample = await open();
      const visit = entry(at(7));
      const put = await sample.calendar.insert(visit, signal);
      const moved = { ...visit, from: at(9), to: later(at(9)), revision: 2 };
      const changed = await sample.calendar.change(moved, etagOf(put), signal);
      expect(changed).toMatchObject({ from: at(9), written: { revision: 2 } });
      const stale = sample.calendar.change({ ...visit, revision: 3 }, etagOf(put), signal);
      await expect(stale).rejects.toMatchObject({ fault: "stale" });
      expect(await all(sample)).toEqual([changed]);
    });

    it("removes an event, and does not mind when it is gone", async () => {
      const sample = await open();
      const visit = entry(at(7));
      await sample.calendar.insert(visit, signal);
      await sample.calendar.remove(visit.id, signal);
      await sample.calendar.remove(visit.id, signal);
      await sample.calendar.remove(entry(at(8)).id, signal);
      expect(await all(sample)).toEqual([]);
    });

    it("tells from a place on what has changed since, removed or not", async () => {
      const sample = await open();
      const { calendar, owner } = sample;
      const [kept, moved, removed] = [
        await owner.adds(at(3)),
        await owner.adds(at(4)),
        await owner.adds(at(5)),
      ];
      const { upTo, events } = await calendar.changes(undefined, window, signal);
      expect(events.map(({ id: event }) => event)).toEqual([kept, moved, removed]);
      await owner.moves(moved, at(6));
      await owner.removes(removed);
      const since = await calendar.changes(upTo, window, signal);
      expect(since.events).toMatchObject([
        { id: moved, from: at(6), busy: true },
        { id: removed, standing: "gone" },
      ]);
      expect((await calendar.changes(since.upTo, window, signal)).events).toEqual([]);
    });

    it("says so when it has forgotten the place", async () => {
      const sample = await open();
      const { upTo } = await sample.calendar.changes(undefined, window, signal);
      sample.forgets();
      const asked = sample.calendar.changes(upTo, window, signal);
      await expect(asked).rejects.toMatchObject({ fault: "expired" });
    });

    it("ends a watch, and does not mind when it is over", async () => {
      const { calendar } = await open();
      const wish = { id: crypto.randomUUID(), token: "t", address: "http://127.0.0.1:9/" };
      const watch = await calendar.watch(wish, signal);
      expect(watch.endsAt.getTime()).toBeGreaterThan(Date.now() + HOUR);
      await calendar.unwatch(watch, signal);
      await calendar.unwatch(watch, signal);
    });
  });
}
