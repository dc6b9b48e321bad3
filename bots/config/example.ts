import { catalogue, type Entry } from "./settings.ts";

const PREFACE = `\
# Every setting of Prosa. None is needed for a first start.
# Copy this file to .env and take the # off the lines you want. The environment wins over the file.
# A secret may stand in a file of its own: NAME_FILE=/path/to/it.
`;

/** The text of `.env.example`. */
export function envExample(): string {
  const sections = Map.groupBy(catalogue, ({ section }) => section);
  return (
    PREFACE + [...sections].map(([title, entries]) => `\n## ${title}\n${list(entries)}`).join("")
  );
}

function list(entries: readonly Entry[]): string {
  return entries.map(({ name, about, example }) => `\n# ${about}\n# ${name}=${example}\n`).join("");
}
