import type { Agenda } from "../../../../core/agenda/agenda.ts";
import { detailsOf } from "../../../../core/agenda/details.ts";
import { answersTo, OFFER } from "../../../../core/agenda/offer.ts";
import type { Waitlist } from "../../../../core/agenda/waitlist.ts";
import { id } from "../../../../core/message/address.ts";
import type { Button } from "../../../../core/message/outgoing.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Skill } from "../../../../core/skill.ts";
import type { Turn } from "../../../../core/turn.ts";
import { fileOf } from "../visits/file.ts";
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
    async run(turn) {
      const { text, language, now, contact, key } = turn;
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

/** The answers to the time that is kept for a patient since it became free, where one is. */
export async function answersToOffer(
  waitlist: Waitlist,
  { contact, now, text }: Pick<Turn, "contact" | "now" | "text">,
): Promise<readonly Button[]> {
  for (const wait of await waitlist.waitsOf(contact.id)) {
    const made = await waitlist.log(wait.id);
    const standing = made.find(({ outcome, until }) => outcome === undefined && until > now);
    if (standing) return answersTo(standing.id, text);
  }
  return [];
}
