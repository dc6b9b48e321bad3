import type { Conversations } from "../conversations.ts";
import { offersOf } from "../engine/offers.ts";
import { nearestLanguage } from "../engine/prepared.ts";
import type { Lines } from "../lines.ts";
import { id } from "../message/address.ts";
import type { DeliveryKey } from "../message/outgoing.ts";
import { fit } from "../outbox/fit.ts";
import type { OutboxStore } from "../outbox/store.ts";
import type { Clock } from "../ports.ts";
import type { Agenda, DueNotice, NoticeId } from "./agenda.ts";
import { utteranceOf } from "./notice-words.ts";
import { timeliness } from "./notices.ts";

export interface NotifyParts {
  readonly agenda: Pick<Agenda, "dueNotice" | "told">;
  readonly conversations: Conversations;
  readonly outbox: Pick<OutboxStore, "enqueue">;
  readonly lines: Pick<Lines, "of">;
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
  if (await wasSaid(parts, due, now)) await parts.agenda.told({ ...notice, at: now });
}

/** Under which a notice goes out once. */
function noticeKey({ appointment, kind }: NoticeId): DeliveryKey {
  return id<"delivery">(`reminder:${appointment}:${kind}`);
}

/** False where nobody can say it just now: its account is off the air. */
async function wasSaid(parts: NotifyParts, due: DueNotice, now: Date): Promise<boolean> {
  const { appointment, kind } = due;
  const account = await parts.conversations.accountOf(appointment.conversation);
  const line = account && parts.lines.of(account);
  if (!line) return false;
  const { texts, bot } = line.bot;
  const language = nearestLanguage(appointment.language, texts.languages) ?? bot.locales.fallback;
  const words = utteranceOf({ appointment, kind }, texts.in(language), language);
  const [say] = fit(words, line.adapter.limits);
  if (!say) return true;
  const isReminder = appointment.from > now;
  await parts.outbox.enqueue(appointment.conversation, {
    key: noticeKey({ appointment: appointment.id, kind }),
    class: isReminder ? "reminder" : "notice",
    say,
    lifeMs: isReminder ? appointment.from.getTime() - now.getTime() : DAY,
    offers: offersOf([words]),
  });
  return true;
}
