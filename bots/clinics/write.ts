import { stringify } from "yaml";
import { digitsOf } from "../../core/agenda/money.ts";
import type { NewClinic, NewOverride } from "../../core/agenda/new-clinic.ts";
import { weekdays } from "./shape.ts";

/** A clinic as the file that it is read from. */
export function writeClinic(clinic: NewClinic): string {
  const { overrides = [], accounts = [], ...rest } = clinic;
  return stringify({
    ...rest,
    services: clinic.services.map(({ price, ...service }) => ({
      ...service,
      ...(price && { price: priceIn(price) }),
    })),
    professionals: clinic.professionals.map(({ hours, overrides: own = [], ...one }) => ({
      ...one,
      hours: hoursIn(hours),
      overrides: own.map(overrideIn),
    })),
    overrides: overrides.map(overrideIn),
    ...(accounts.length > 0 && { accounts }),
  });
}

function priceIn({ minor, currency }: NonNullable<NewClinic["services"][number]["price"]>): string {
  const digits = digitsOf(currency);
  return `${(minor / 10 ** digits).toFixed(digits)} ${currency}`;
}

type Hours = NewClinic["professionals"][number]["hours"];

/** In the order of the week; the days that are alike stand together. */
function hoursIn(hours: Hours) {
  const inOrder = hours.toSorted((a, b) => a.weekday - b.weekday || a.opens - b.opens);
  const byDay = Map.groupBy(inOrder, ({ weekday, unit = "" }) => `${weekday} ${unit}`);
  const alike = Map.groupBy([...byDay.values()], (spans) =>
    [spans[0]?.unit ?? "", ...spans.map(spanIn)].join(" "),
  );
  return [...alike.values()].map((days) => {
    const [spans = []] = days;
    const unit = spans[0]?.unit;
    return {
      days: days.map(([span]) => weekdays[(span?.weekday ?? 1) - 1]),
      times: spans.map(spanIn),
      ...(unit !== undefined && { unit }),
    };
  });
}

function overrideIn({ hours, ...rest }: NewOverride) {
  const times = hours.map(({ unit, ...span }) => [spanIn(span), unit ?? ""].join(" ").trim());
  return { ...rest, ...(times.length > 0 && { times }) };
}

function spanIn({ opens, closes }: { readonly opens: number; readonly closes: number }): string {
  return [opens, closes].map(timeIn).join("-");
}

function timeIn(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}
