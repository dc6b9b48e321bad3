import { id } from "../message/address.ts";
import type { Button, Utterance } from "../message/outgoing.ts";
import type { Clock } from "../ports.ts";
import { actionOf } from "../skill.ts";
import type { Say } from "../turn.ts";
import { timeInWords } from "./calendar-words.ts";
import { detailsOf } from "./details.ts";
import { localTime } from "./openings.ts";
import { speak } from "./speak.ts";
import type { SpeakParts } from "./speak.ts";
import type { OfferId, ToldOffer, Waitlist } from "./waitlist.ts";

/** The buttons by which a patient answers an offer: what follows is `yes:<offer>` or `no:<offer>`. */
export const OFFER = "clinic.offer";

export interface OfferParts extends SpeakParts {
  readonly waitlist: Pick<Waitlist, "told">;
  readonly clock: Clock;
}

/** Tells a patient what is kept for them, once, and writes down that they were told. */
export async function tellOffer(
  parts: OfferParts,
  { offer, appointment }: ToldOffer,
): Promise<void> {
  const now = parts.clock.now();
  if (offer.until <= now) return;
  const wasSaid = await speak(parts, appointment, {
    key: id<"delivery">(`offer:${offer.id}`),
    class: "notice",
    lifeMs: offer.until.getTime() - now.getTime(),
    words: (say, language) => offerInWords({ offer, appointment }, { say, language }),
  });
  if (wasSaid) await parts.waitlist.told(offer.id, now);
}

/** An offer as its patient reads it, with the buttons that answer it. */
export function offerInWords(
  { offer, appointment }: ToldOffer,
  { say, language }: { readonly say: Say; readonly language: string },
): Utterance & { readonly kind: "text" } {
  const until = localTime(offer.until, appointment.clinic.timeZone).toPlainTime();
  return {
    kind: "text",
    markdown: say("offer.say", {
      ...detailsOf(appointment, language),
      until: timeInWords(until, language),
    }),
    buttons: answersTo(offer.id, say),
  };
}

export function answersTo(offer: OfferId, say: Say): readonly Button[] {
  return [
    { label: say("offer.accept"), action: answerAction("yes", offer) },
    { label: say("offer.decline"), action: answerAction("no", offer) },
  ];
}

function answerAction(answer: "yes" | "no", offer: OfferId): string {
  return actionOf(OFFER, `${answer}:${offer}`);
}
