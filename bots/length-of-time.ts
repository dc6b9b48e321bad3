import { InvalidArgumentError } from "commander";

const UNITS_MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** The milliseconds of a length of time as it is typed: 30m, 2h, 3d. */
export function readLength(text: string): number {
  const [, count = "", unit] = /^(\d{1,6})([smhd])$/u.exec(text) ?? [];
  if (unit !== "s" && unit !== "m" && unit !== "h" && unit !== "d")
    throw new InvalidArgumentError("Give a number and s, m, h or d: 30m, 2h, 3d.");
  return Number(count) * UNITS_MS[unit];
}
