import type { Conversations } from "../conversations.ts";
import { offersOf } from "../engine/offers.ts";
import { nearestLanguage } from "../engine/prepared.ts";
import type { Lines } from "../lines.ts";
import { fit } from "../outbox/fit.ts";
import type { OutboxStore } from "../outbox/store.ts";
import type { Clock } from "../ports.ts";
import type { Agenda } from "./agenda.ts";
import { remindable, reminderDue, reminderFor, reminderKey } from "./reminders.ts";

export interface ReminderParts {
  readonly agenda: Agenda;
  readonly conversations: Conversations;
  readonly outbox: Pick<OutboxStore, "enqueue">;
  readonly lines: Pick<Lines, "of">;
  readonly clock: Clock;
}

/**
 * Puts the reminder that an appointment wants now into the outbox of its conversation. Running it
 * again changes nothing: the key goes in once. A reminder is worth nothing once it has begun.
 */
export async function remind(parts: ReminderParts, appointment: string): Promise<void> {
  const now = parts.clock.now();
  const found = await parts.agenda.beginning(remindable(now));
  const due = found.find(({ id }) => id === appointment);
  const kind = due && reminderDue(due, now);
  if (!due || !kind) return;

  const account = await parts.conversations.accountOf(due.conversation);
  const line = account && parts.lines.of(account);
  if (!line) return;
  const { texts, bot } = line.bot;
  const language = nearestLanguage(due.language, texts.languages) ?? bot.locales.fallback;
  const reminder = reminderFor(due, kind, texts.in(language));
  const [say] = fit(reminder, line.adapter.limits);
  if (!say) return;
  await parts.outbox.enqueue(due.conversation, {
    key: reminderKey(due.id, kind),
    class: "reminder",
    say,
    lifeMs: due.from.getTime() - now.getTime(),
    offers: offersOf([reminder]),
  });
}
