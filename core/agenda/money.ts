/** An amount in the smallest unit of its currency: `{ minor: 18_000, currency: "BRL" }` is R$ 180.00. */
export interface Money {
  readonly minor: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** "R$ 180,00". */
export function moneyInWords({ minor, currency }: Money, language: string): string {
  const format = new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}
