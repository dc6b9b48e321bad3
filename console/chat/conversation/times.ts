/** The hour and minute where the visitor is, such as 14:05. */
export function timeOf(date: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(date);
}

/** "Today", "Yesterday", a weekday of the last six days, or a date. */
export function dayOf(date: Date, now: Date, locale: string): string {
  const days = Math.round((midnight(date) - midnight(now)) / 86_400_000);
  return upperFirst(dayWords(date, days, locale));
}

function dayWords(date: Date, days: number, locale: string): string {
  if (days === 0 || days === -1) {
    return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(days, "day");
  }
  const near = days < 0 && days > -7;
  return new Intl.DateTimeFormat(
    locale,
    near ? { weekday: "long" } : { day: "numeric", month: "long", year: "numeric" },
  ).format(date);
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
