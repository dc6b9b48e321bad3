/** A moment in an operator's table, of UTC: `2026-11-27 13:00Z`. */
export function minuteInWords(moment: Date): string {
  return `${moment.toISOString().slice(0, 16).replace("T", " ")}Z`;
}
