import type { ListedLink } from "../../prisma/store/calendars/linking.ts";
import type { Words } from "../channels/words.ts";

/** Each linked calendar: how it stands, and what a person has to do about it. */
export function linkLines(links: readonly ListedLink[], words: Words): string {
  if (links.length === 0) return `${words.say("list.none")}\n`;
  return links
    .map((link) => {
      const head = `${link.clinic}/${link.professional}  ${link.vendor}  ${link.name}`;
      return [head, ...standing(link, words).map((line) => `  ${line}`), ""].join("\n");
    })
    .join("\n");
}

function standing(link: ListedLink, { say, language }: Words): readonly string[] {
  const { brokenWhy, failedWhy, lookedAt, professional, entries, busy, refused, conflicts } = link;
  const inWords = (moment: Date) =>
    moment.toLocaleString(language, {
      dateStyle: "short",
      timeStyle: "short",
      timeZone: link.timeZone,
    });
  const how =
    (brokenWhy !== null && say("list.broken", { why: brokenWhy, professional })) ||
    (failedWhy !== null && say("list.failing", { why: failedWhy })) ||
    (lookedAt === null && say("list.new")) ||
    say("list.even", { at: inWords(lookedAt ?? new Date()), entries, busy });
  return [
    how,
    ...(refused > 0 ? [say("list.refused", { refused })] : []),
    ...conflicts.map((at) => say("list.conflict", { at: inWords(at) })),
  ];
}
