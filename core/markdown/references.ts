/** The named ones that people and language models write; others stay as they stand. */
const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  bull: "•",
  middot: "·",
  laquo: "«",
  raquo: "»",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  copy: "©",
  reg: "®",
  trade: "™",
  deg: "°",
  euro: "€",
  times: "×",
  rarr: "→",
  larr: "←",
};

/** Reads character references, `&amp;` and `&#38;`, as the signs they stand for. */
export function withoutReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(
    /&(?:(?<name>[a-z]+)|#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6}));/giu,
    (whole, ...found) => {
      const [name, decimal, hex]: readonly (string | undefined)[] = found;
      if (name !== undefined) return named[name] ?? whole;
      return sign(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal));
    },
  );
}

/** As CommonMark has it: what is no sign is shown as one that is missing. */
function sign(point: number): string {
  const isSign = point > 0 && point <= 0x10_ff_ff && (point < 0xd8_00 || point > 0xdf_ff);
  return isSign ? String.fromCodePoint(point) : "\uFFFD";
}
