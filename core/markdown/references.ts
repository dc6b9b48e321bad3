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

/** The marks of letters: `&eacute;` is an e with an acute. */
const accents: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
  ring: "\u030A",
  cedil: "\u0327",
};

/** Reads character references, `&amp;` and `&#38;`, as the signs they stand for. */
export function withoutReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(
    /&(?:(?<name>[a-z]+)|#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6}));/giu,
    (whole, ...found) => {
      const [name, decimal, hex]: readonly (string | undefined)[] = found;
      if (name !== undefined) return named[name] ?? letter(name) ?? whole;
      return sign(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal));
    },
  );
}

function letter(name: string): string | undefined {
  const accent = accents[name.slice(1)];
  return accent === undefined ? undefined : (name.charAt(0) + accent).normalize("NFC");
}

/** As CommonMark has it: what is no sign is shown as one that is missing. */
function sign(point: number): string {
  const isSign = point > 0 && point <= 0x10_ff_ff && (point < 0xd8_00 || point > 0xdf_ff);
  return isSign ? String.fromCodePoint(point) : "\uFFFD";
}
