import type { Performance } from "./rehearsal.ts";
import type { Act, Table, Transcript } from "./transcript.ts";
import type { Shown } from "./words.ts";

/** The page as it went: what people did, what the bot really said, and what came of it. */
export function pageOf(transcript: Transcript, { answers, tables }: Performance): string {
  const { title, now, language, patient, clinics = [], exchanges } = transcript;
  const who = patient === undefined ? language : `${language}, ${patient}`;
  const parts = [
    `# ${title}`,
    ...clinics.map((file) => `With [${file}](${file})`),
    `${momentIn(now)}, ${who}`,
    ...exchanges.flatMap(({ act }, index) => [actIn(act), ...(answers[index] ?? []).map(shown)]),
    ...tables.map(tableIn),
  ];
  return `${parts.join("\n\n")}\n`;
}

function momentIn(at: Transcript["now"]): string {
  const weekday = at.toLocaleString("en", { weekday: "long" });
  return `${weekday} ${at.toPlainDate().toString()} ${at.toPlainTime().toString({ smallestUnit: "minute" })}`;
}

function actIn(act: Act): string {
  if ("until" in act) return momentIn(act.until);
  const who = act.who === undefined ? "" : `**${act.who}**: `;
  return `> ${who}${"says" in act ? act.says : `[${act.presses}]`}`;
}

function shown({ text, buttons }: Shown): string {
  const labels = buttons.map((label) => `[${label}]`).join(" ");
  return labels === "" ? text : `${text}\n\n${labels}`;
}

function tableIn({ columns, rows }: Table): string {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((cells) => cells[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(width));
  return [line(columns), line(rule), ...rows.map(line)].join("\n");
}
