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
  return format.format(minor / 10 ** digitsOf(currency));
}

/** How many digits of an amount stand behind the point: 2 of reais, none of yen. */
export function digitsOf(currency: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
