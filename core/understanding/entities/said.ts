import type { Temporal } from "temporal-polyfill";
import type { Meaning } from "../moments/meaning.ts";
import type { Said } from "./entities.ts";

/** A time in the words of an entity. */
export function saidOf(meaning: Meaning): Said {
  switch (meaning.kind) {
    case "moment": {
      const { from, to, grain, isFeast } = meaning;
      const said = { value: written(from), ...(to && { endValue: written(to) }), grain };
      return { kind: isFeast ? "datetimeHoliday" : "datetime", ...said };
    }
    case "interval": {
      const { from, to, grain } = meaning;
      return { kind: "datetimeInterval", value: written(from), endValue: written(to), grain };
    }
    case "open": {
      const { direction, at, grain } = meaning;
      const value = written(at);
      const end = direction === "before" ? { endValue: value } : {};
      return { kind: "datetimeOpenInterval", value, ...end, grain, direction };
    }
    case "length":
      return { kind: "duration", value: meaning.duration.toString() };
    case "recurrence":
      return { kind: "recurrence", value: meaning.timex };
  }
}

function written(moment: Temporal.PlainDateTime): string {
  return moment.toString({ smallestUnit: "second" });
}
