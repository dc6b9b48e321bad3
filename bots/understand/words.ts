import type { Understood } from "./understand.ts";

/** What is made of a sentence, for somebody at a terminal. */
export function inWords({ locale, intent, score, alternatives, entities }: Understood): string {
  const others = alternatives
    .filter((each) => each.score >= 0.01)
    .map((each) => `${each.intent} ${percent(each.score)}`);
  const named = entities.map(({ text, kind, value, end_value: end, grain }) =>
    [`  "${text}"`, kind, end === null ? value : `${value} to ${end}`, grain ?? ""]
      .join("  ")
      .trimEnd(),
  );
  const heard = `  ${intent}  ${percent(score)}  ${locale}`;
  const first = others.length > 0 ? `${heard}  (${others.join(", ")})` : heard;
  return [first, ...named, ""].join("\n");
}

function percent(score: number): string {
  return `${Math.round(score * 100)} %`;
}
