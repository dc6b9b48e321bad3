import type { Temporal } from "temporal-polyfill";

/** How finely a moment was said. */
export type Grain = "Second" | "Minute" | "Hour" | "Day" | "Week" | "Month" | "Quarter" | "Year";

/** What a phrase about time means, on the clock of whoever said it. */
export type Meaning = Moment | Interval | OpenInterval | Length | Recurrence;

/** One second, one day, one month: as fine as it was said. */
export interface Moment {
  readonly kind: "moment";
  readonly from: Temporal.PlainDateTime;
  /** When it is over, for what is longer than a day. */
  readonly to?: Temporal.PlainDateTime;
  readonly grain: Grain;
  readonly isFeast?: boolean;
}

/** From one moment to another, as both were said: "from Monday to Friday" ends on Friday. */
export interface Interval {
  readonly kind: "interval";
  readonly from: Temporal.PlainDateTime;
  readonly to: Temporal.PlainDateTime;
  readonly grain: Grain;
}

/** Before a moment, or after it. */
export interface OpenInterval {
  readonly kind: "open";
  readonly direction: "before" | "after";
  readonly at: Temporal.PlainDateTime;
  readonly grain: Grain;
}

export interface Length {
  readonly kind: "length";
  readonly duration: Temporal.Duration;
}

/** What comes again and again, in TIMEX3: `P2W` every two weeks, `XXXX-WXX-1T16` on Mondays at four. */
export interface Recurrence {
  readonly kind: "recurrence";
  readonly timex: string;
}
