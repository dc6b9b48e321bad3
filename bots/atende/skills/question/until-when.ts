import type { ClinicPolicy } from "../../../../core/agenda/policy.ts";
import type { Utterance } from "../../../../core/message/outgoing.ts";
import { actionOf } from "../../../../core/skill.ts";
import { APPOINTMENTS } from "../names.ts";
import type { Speaker } from "../speaker.ts";

const HOUR = 60;

/** Until when patients may cancel or move by themselves. */
export function untilWhenOf(
  { changeNotice }: Pick<ClinicPolicy, "changeNotice">,
  { text, language }: Speaker,
): Utterance {
  const notice = lengthOf(changeNotice, language);
  return {
    kind: "text",
    markdown:
      changeNotice === 0 ? text("question.untilStart") : text("question.untilWhen", { notice }),
    buttons: [{ label: text("appointments.summary"), action: actionOf(APPOINTMENTS, "") }],
  };
}

/** "4 horas", "90 minutes". */
function lengthOf(minutes: number, language: string): string {
  const isHours = minutes % HOUR === 0;
  const unit = isHours ? "hour" : "minute";
  const length = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" });
  return length.format(isHours ? minutes / HOUR : minutes);
}
