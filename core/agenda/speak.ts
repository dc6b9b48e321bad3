import type { Conversations } from "../conversations.ts";
import { offersOf } from "../engine/routing/offers.ts";
import { nearestLanguage } from "../engine/prepared.ts";
import type { Lines } from "../lines.ts";
import type { DeliveryKey, Utterance } from "../message/outgoing.ts";
import type { MessageClass } from "../outbox/classes.ts";
import { fit } from "../outbox/fit.ts";
import type { OutboxStore } from "../outbox/store.ts";
import type { Say } from "../turn.ts";
import type { Appointment } from "./appointment.ts";

export interface SpeakParts {
  readonly conversations: Conversations;
  readonly outbox: Pick<OutboxStore, "enqueue">;
  readonly lines: Pick<Lines, "of">;
}

/** Something to be said of an appointment, unasked. */
export interface Speech {
  readonly key: DeliveryKey;
  readonly class: MessageClass;
  readonly lifeMs: number;
  /** In the words of `say`, which is in `language`. */
  words(say: Say, language: string): Utterance;
}

/**
 * Puts something into the outbox of an appointment's conversation, once for its key. False where
 * nobody can say it just now: its account is off the air.
 */
export async function speak(
  { conversations, outbox, lines }: SpeakParts,
  appointment: Pick<Appointment, "conversation" | "language">,
  { words, ...speech }: Speech,
): Promise<boolean> {
  const account = await conversations.accountOf(appointment.conversation);
  const line = account && lines.of(account);
  if (!line) return false;
  const { texts, bot } = line.bot;
  const language = nearestLanguage(appointment.language, texts.languages) ?? bot.locales.fallback;
  const utterance = words(texts.in(language), language);
  const [say] = fit(utterance, line.adapter.limits);
  if (say)
    await outbox.enqueue(appointment.conversation, {
      ...speech,
      say,
      offers: offersOf([utterance]),
    });
  return true;
}
