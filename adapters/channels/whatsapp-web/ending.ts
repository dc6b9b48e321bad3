/** Why a connection ended, in WhatsApp's and the library's numbers (`DisconnectReason`). */
const RESTART_REQUIRED = 515;

/** What a connection's end means for the account. */
export type Ending =
  /** Come again: at once, or after a wait. */
  | "restart"
  | "again"
  /** Another program uses this device's keys, or this one did twice. */
  | "replaced"
  /** The owner removed the device, or WhatsApp did: its keys are worth nothing any more. */
  | "unlinked"
  /** WhatsApp does not want this number. */
  | "banned"
  /** WhatsApp does not take this version any more. */
  | "outdated";

const endings: Readonly<Record<number, Ending>> = {
  [RESTART_REQUIRED]: "restart",
  401: "unlinked",
  403: "banned",
  405: "outdated",
  406: "banned",
  409: "outdated",
  411: "unlinked",
  440: "replaced",
};

export function endingOf(code: number | undefined): Ending {
  return endings[code ?? 0] ?? "again";
}

const FIRST_MS = 1_000;
const LONGEST_MS = 5 * 60_000;
/** As often a restart may be asked for before it looks like a failure. */
const FEW = 3;
const LASTING_MS = 15 * 60_000;

/**
 * Milliseconds until the next try, after so many failures in a row. Longer and longer, and by chance
 * within that, so that many accounts do not come back together; and slowly where somebody has to do
 * something first. `random` is 0 to 1.
 */
export function waitAfter(ending: Ending, failures: number, random: number): number {
  if (ending === "restart" && failures < FEW) return 0;
  if (ending === "banned" || ending === "outdated") return LASTING_MS;
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 20));
  return ending === "replaced" ? ceiling + FIRST_MS * 10 : Math.floor(ceiling * random);
}
