import type { AppointmentState } from "../../core/agenda/states.ts";
import type { Table } from "./transcript.ts";

/** What a manager may write for any of several things. */
const words: Readonly<Record<string, readonly AppointmentState[]>> = {
  booked: ["requested", "confirmed", "reminded"],
};

/** Whether the rows are those of a transcript's table, in which `…` stands for anything. */
export function fits(expected: Table, found: Table): boolean {
  return (
    expected.rows.length === found.rows.length &&
    expected.rows.every((cells, row) =>
      cells.every((cell, column) => cellFits(cell, found.rows[row]?.[column] ?? "")),
    )
  );
}

function cellFits(expected: string, found: string): boolean {
  if (expected === "…" || expected === found) return true;
  return words[expected]?.some((state) => state === found) ?? false;
}
