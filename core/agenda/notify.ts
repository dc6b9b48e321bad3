import { id } from "../message/address.ts";
import type { DeliveryKey } from "../message/outgoing.ts";
import type { Clock } from "../ports.ts";
import type { Agenda, NoticeId } from "./agenda.ts";
import { utteranceOf } from "./notice-words.ts";
import { timeliness } from "./notices.ts";
import { speak } from "./speak.ts";
import type { SpeakParts } from "./speak.ts";

export interface NotifyParts extends SpeakParts {
  readonly agenda: Pick<Agenda, "dueNotice" | "told">;
  readonly clock: Clock;
}

const DAY = 86_400_000;

/**
 * Puts what a patient is to be told now into the outbox of their conversation, and writes down that
 * it was. Dying in between changes nothing: it is looked for again, and its key goes in once.
 */
export async function notify(parts: NotifyParts, notice: NoticeId): Promise<void> {
  const now = parts.clock.now();
  const due = await parts.agenda.dueNotice(notice, now);
  if (!due || timeliness(due, due.appointment, { now, manners: due.manners }) !== "now") return;
  const { appointment, kind } = due;
  const isAhead = appointment.from > now;
  const wasSaid = await speak(parts, appointment, {
    key: noticeKey(notice),
    class: isAhead ? "reminder" : "notice",
    lifeMs: isAhead ? appointment.from.getTime() - now.getTime() : DAY,
    words: (say, language) => utteranceOf({ appointment, kind }, say, language),
  });
  if (wasSaid) await parts.agenda.told({ ...notice, at: now });
}

/** Under which a notice goes out once. */
function noticeKey({ appointment, kind }: NoticeId): DeliveryKey {
  return id<"delivery">(`reminder:${appointment}:${kind}`);
}
