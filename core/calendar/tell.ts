import type { Appointment } from "../agenda/appointment.ts";
import { cancelAction } from "../agenda/visit-actions.ts";
import { detailsOf } from "../agenda/details.ts";
import type { Conversations } from "../conversations.ts";
import { offersOf } from "../engine/offers.ts";
import { nearestLanguage } from "../engine/prepared.ts";
import type { Lines } from "../lines.ts";
import { id } from "../message/address.ts";
import type { Utterance } from "../message/outgoing.ts";
import { messageClasses } from "../outbox/classes.ts";
import { fit } from "../outbox/fit.ts";
import type { OutboxStore } from "../outbox/store.ts";
import type { Clock } from "../ports.ts";
import type { Say } from "../skill.ts";

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

export interface TellParts {
  readonly conversations: Conversations;
  readonly outbox: Pick<OutboxStore, "enqueue">;
  readonly lines: Pick<Lines, "of">;
  readonly clock: Clock;
}

/** It is news until the appointment would begin, and until tomorrow at most. */
export async function tell(parts: TellParts, news: News): Promise<boolean> {
  const { appointment, key } = news;
  const left = appointment.from.getTime() - parts.clock.now().getTime();
  if (left <= 0) return true;
  const account = await parts.conversations.accountOf(appointment.conversation);
  const line = account && parts.lines.of(account);
  if (!line) return false;
  const { texts, bot } = line.bot;
  const language = nearestLanguage(appointment.language, texts.languages) ?? bot.locales.fallback;
  const words = inWords(news, texts.in(language), language);
  const [say] = fit(words, line.adapter.limits);
  if (!say) return true;
  await parts.outbox.enqueue(appointment.conversation, {
    key: id<"delivery">(key),
    class: "notice",
    say,
    lifeMs: Math.min(left, messageClasses.notice.lifeMs),
    offers: offersOf([words]),
  });
  return true;
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
