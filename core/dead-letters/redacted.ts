/** Our own words for what something is, which tell nothing of what somebody said. */
const VOCABULARY = new Set(
  (
    "message button edit removal delivery " +
    "text command voice image video file media location unsupported"
  ).split(" "),
);
const NAMED_SO = new Set(["type", "kind"]);
const A_NAME = /^[A-Za-z_]\w{0,39}$/u;

/** The shape of a content without what it says: every text is its length, every number a number. */
export function redacted(content: unknown, name = ""): unknown {
  if (Array.isArray(content)) return content.map((item) => redacted(item));
  if (typeof content === "object" && content !== null)
    return Object.fromEntries(
      Object.entries(content).map(([key, value]) => [
        A_NAME.test(key) ? key : measured(key),
        redacted(value, key),
      ]),
    );
  if (typeof content === "number") return "(number)";
  if (typeof content !== "string") return content;
  return NAMED_SO.has(name) && VOCABULARY.has(content) ? content : measured(content);
}

function measured({ length }: string): string {
  return `(${length} character${length === 1 ? "" : "s"})`;
}
