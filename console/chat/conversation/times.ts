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

/** Minutes and seconds, such as 0:07. */
export function durationOf(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** Such as 1.4 MB. */
export function sizeOf(bytes: number, locale: string): string {
  const isLarge = bytes >= 1024 * 1024;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: isLarge ? "megabyte" : "kilobyte",
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? bytes / 1024 / 1024 : Math.max(1, bytes / 1024));
}
