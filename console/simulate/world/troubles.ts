import type { Answer, Channel, Mishap } from "./state.ts";

/** What can befall what is said: calls pass through the simulator's hands, a line does not. */
export function mishapsOn(way: Channel["way"]): readonly Mishap[] {
  return way === "webhook" ? ["twice", "reorder", "delay", "drop", "redeliver"] : ["twice"];
}

/** How a send may go badly. Nothing is ever sent to a page: there only the line can break. */
export function answersOn(way: Channel["way"]): readonly Answer[] {
  return way === "page"
    ? ["reset"]
    : ["rate_limited", "expired", "server_error", "page", "reset", "silence"];
}
