/** In characters: as much as Telegram and WhatsApp let somebody write in one message. */
const LONGEST = 4_096;

/**
 * What is understood of what was written: no page of spaces, and no more than anybody writes, for one
 * message must not keep all the others waiting. What was written is stored and shown as it is.
 */
export function legible(written: string): string {
  const said = written.trim().replaceAll(/\s+/gu, (run) => (run.includes("\n") ? "\n" : " "));
  return said.slice(0, LONGEST).toWellFormed();
}
