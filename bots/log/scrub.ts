/** What is private wherever it stands, such as in the words of a vendor's error. */
const TRACES: readonly (readonly [RegExp, string])[] = [
  [/\/bot\d+:[\w-]+/gu, "/bot[secret]"],
  [/\b\d{6,}:[\w-]{30,}/gu, "[secret]"],
  [/\/\/[^\s"\\/@]*:[^\s"\\/@]*@/gu, "//[secret]@"],
  [/\b(Bearer|Basic)\s+(?=\S*\d)[\w.~+/=-]{8,}/giu, "$1 [secret]"],
  [/([?&](?:\w*token|secret|key|signature)=)[^&\s"\\]+/giu, "$1[secret]"],
  [/\b\d{3}\.\d{3}\.\d{3}-\d{2}\b/gu, "[cpf]"],
  [/\+\d{1,3}[ -]?\(?\d[\d ()-]{6,}\d/gu, "[phone]"],
];

/** A line of JSON without tokens, passwords, CPFs and phone numbers; still JSON. */
export function scrub(line: string): string {
  return TRACES.reduce((text, [trace, mask]) => text.replace(trace, mask), line);
}
