import type { VisitFile } from "../../prisma/store/agenda/visits.ts";
import { minuteInWords } from "../minute.ts";
import { listed } from "./day.ts";
import type { ListedVisit } from "./day.ts";

/** A visit with all that happened to it, as an operator sees it: nothing of who comes. */
export interface ShownVisit extends ListedVisit, Omit<VisitFile, "appointment"> {}

export function shown({ appointment, ...file }: VisitFile): ShownVisit {
  return { ...listed(appointment), ...file };
}

export function fileInWords({ history, notices, score, ...visit }: ShownVisit): string {
  const { id, start, service, professional, clinic, state } = visit;
  const steps = history.map(({ from = "nothing", to, at, by, reason }) => [
    `${minuteInWords(at)}  from ${from} to ${to}, by the ${by}`,
    ...(reason === undefined ? [] : [reason]),
  ]);
  const told = notices.map(({ kind, dueAt, toldAt }) =>
    toldAt
      ? `${minuteInWords(toldAt)}  told: ${kind}`
      : `${minuteInWords(dueAt)}  to be told: ${kind}`,
  );
  return [
    `${id}  ${start.replace("T", " ")}  ${service}, ${professional}  ${clinic}`,
    `It is ${state}.${score === undefined ? "" : ` Its patient gives it ${score} of 5.`}`,
    ...steps.map((step) => step.join(": ")),
    ...told,
    "",
  ].join("\n");
}
