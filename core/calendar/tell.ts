import type { Appointment } from "../agenda/appointment.ts";
import { detailsOf } from "../agenda/details.ts";
import { speak } from "../agenda/speak.ts";
import type { SpeakParts } from "../agenda/speak.ts";
import { cancelAction } from "../agenda/visit-actions.ts";
import { id } from "../message/address.ts";
import type { Utterance } from "../message/outgoing.ts";
import { messageClasses } from "../outbox/classes.ts";
import type { Clock } from "../ports.ts";
import type { Say } from "../turn.ts";

/**
 * Tells a patient what became of their appointment in the professional's calendar, once for a key.
 * False where that cannot be done now, and is to be tried again.
 */
export type Tell = (news: News) => Promise<boolean>;

export type News =
  | {
      readonly key: string;
      readonly what: "moved";
      readonly appointment: Appointment;
      /** As it was. */
      readonly before: Appointment;
    }
  | { readonly key: string; readonly what: "cancelled"; readonly appointment: Appointment };

export interface TellParts extends SpeakParts {
  readonly clock: Clock;
}

/** It is news until the appointment would begin, and until tomorrow at most. */
export async function tell({ clock, ...parts }: TellParts, news: News): Promise<boolean> {
  const { appointment, key } = news;
  const left = appointment.from.getTime() - clock.now().getTime();
  if (left <= 0) return true;
  return speak(parts, appointment, {
    key: id<"delivery">(key),
    class: "notice",
    lifeMs: Math.min(left, messageClasses.notice.lifeMs),
    words: (say, language) => inWords(news, say, language),
  });
}

function inWords(news: News, say: Say, language: string): Utterance {
  const details = detailsOf(news.appointment, language);
  if (news.what === "cancelled")
    return { kind: "text", markdown: say("calendar.cancelled", details) };
  const { day: wasDay, time: wasTime } = detailsOf(news.before, language);
  return {
    kind: "text",
    markdown: say("calendar.moved", { ...details, wasDay, wasTime }),
    buttons: [{ label: say("calendar.cancel"), action: cancelAction(news.appointment.id) }],
  };
}
