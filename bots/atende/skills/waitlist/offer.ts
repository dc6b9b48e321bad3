import type { Agenda } from "../../../../core/agenda/agenda.ts";
import { detailsOf } from "../../../../core/agenda/details.ts";
import { answersTo, OFFER, offerInWords } from "../../../../core/agenda/offer.ts";
import type { Offer, Waitlist } from "../../../../core/agenda/waitlist.ts";
import { id } from "../../../../core/message/address.ts";
import type { Button } from "../../../../core/message/outgoing.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Outcome, Skill } from "../../../../core/skill.ts";
import type { Turn } from "../../../../core/turn.ts";
import { costOf } from "../book/cost.ts";
import { fileOf } from "../visits/file.ts";
import { asksOfOffer } from "./asks-of-offer.ts";
import { z } from "zod";

const Pressed = z
  .string()
  .transform((text) => text.split(":"))
  .pipe(z.tuple([z.enum(["yes", "no"]), z.uuid()]));

/** Takes a patient's answer to a time that became free. */
export function offer(agenda: Agenda, waitlist: Waitlist): Skill {
  return defineSkill({
    name: OFFER,
    summary: "wait.summary",
    triggers: [{ on: "button", action: OFFER }],
    claims: async (turn) =>
      asksOfOffer(turn.said) && (await standingOffer(waitlist, turn)) !== undefined,
    async run(turn) {
      const { text, language, now, contact, key } = turn;
      if (turn.pressed === undefined) return sayAgain(agenda, waitlist, turn);
      const pressed = Pressed.safeParse(turn.pressed);
      if (!pressed.success) return reply(text("offer.taken"));
      const [said, which] = pressed.data;
      const answer = { offer: id<"offer">(which), contact: contact.id, at: now };
      if (said === "no") {
        const wasThere = await waitlist.decline(answer);
        return reply(text(wasThere ? "offer.declined" : "offer.taken"));
      }
      const result = await waitlist.accept({ ...answer, key });
      if (result.status !== "booked") return reply(text("offer.taken"));
      const { appointment } = result;
      const words = text("book.done", detailsOf(appointment, language));
      return reply(words, ...(await fileOf(agenda, appointment, turn)));
    },
  });
}

/** Tells who asks of an offer what it is, and what it costs; it stands as it did. */
async function sayAgain(agenda: Agenda, waitlist: Waitlist, turn: Turn): Promise<Outcome> {
  const { text: say, language, contact } = turn;
  const made = await standingOffer(waitlist, turn);
  const appointment = made && (await agenda.find(made.appointment, contact.id));
  if (!appointment) return reply(say("offer.taken"));
  const words = offerInWords({ offer: made, appointment }, { say, language });
  const cost = costOf(appointment, turn);
  return reply({ ...words, markdown: [words.markdown, ...cost].join("\n\n") });
}

/** The answers to the time that is kept for a patient since it became free, where one is. */
export async function answersToOffer(waitlist: Waitlist, turn: Asking): Promise<readonly Button[]> {
  const made = await standingOffer(waitlist, turn);
  return made ? answersTo(made.id, turn.text) : [];
}

type Asking = Pick<Turn, "contact" | "now" | "text">;

async function standingOffer(
  waitlist: Waitlist,
  { contact, now }: Asking,
): Promise<Offer | undefined> {
  for (const wait of await waitlist.waitsOf(contact.id)) {
    const made = await waitlist.log(wait.id);
    const standing = made.find(({ outcome, until }) => outcome === undefined && until > now);
    if (standing) return standing;
  }
  return undefined;
}
