import type { Waitlist } from "../../../../core/agenda/waitlist.ts";
import type { Button } from "../../../../core/message/outgoing.ts";
import { recently } from "../../../../core/recently.ts";
import { actionOf, defineSkill, pass, reply } from "../../../../core/skill.ts";
import type { Outcome, Skill } from "../../../../core/skill.ts";
import type { Turn } from "../../../../core/turn.ts";
import type { Reception } from "../../reception.ts";
import type { Speaker } from "../speaker.ts";
import { WAIT } from "../names.ts";
import { answersToOffer } from "../waitlist/offer.ts";
import { asksOfReminders, isBareStop, mayWantThemAgain, saysReminded } from "./says-reminded.ts";
import { saysSilence } from "./says-silence.ts";

const NAME = "clinic.reminders";

type Wish = "off" | "on" | "told";

/** Whether a patient is written to unasked is theirs to say; what the clinic does to their visits they are told anyhow. */
export function reminders({ agenda, waitlist }: Reception): Skill {
  return defineSkill({
    name: NAME,
    summary: "reminders.summary",
    triggers: [
      { on: "button", action: NAME },
      { on: "said", is: (said) => wishIn(said) !== undefined },
    ],
    async claims(turn) {
      if (isBareStop(turn.said)) return !(await isOffered(waitlist, turn));
      return mayWantThemAgain(turn.said) && agenda.isSilenced(turn.contact.id);
    },
    async run(turn) {
      const { contact, now: at } = turn;
      const wish = isOfLine(turn) ? "told" : wishOf(turn);
      if (!wish) return pass;
      if (wish === "told") return told(await agenda.isSilenced(contact.id), turn);
      await agenda.silence({ contact: contact.id, silent: wish === "off", at });
      return wish === "off" ? withButton("off", "on", turn) : reply(turn.text("reminders.on"));
    },
  });
}

function wishOf({ pressed, said }: Turn): Wish | undefined {
  if (pressed === "on" || pressed === "off") return pressed;
  if (isBareStop(said)) return "off";
  return wishIn(said) ?? (mayWantThemAgain(said) ? "on" : undefined);
}

/** Right behind a place in line "não precisa mais mandar aviso" may be of that: nothing is turned off by it. */
function isOfLine({ justDone, pressed }: Turn): boolean {
  return justDone === WAIT && pressed === undefined;
}

const wishIn = recently((said): Wish | undefined => {
  if (saysSilence(said)) return "off";
  if (saysReminded(said)) return "on";
  return asksOfReminders(said) ? "told" : undefined;
});

/** A time that is kept for who waited may be what the word is to. */
async function isOffered(waitlist: Waitlist | undefined, turn: Turn): Promise<boolean> {
  return waitlist !== undefined && (await answersToOffer(waitlist, turn)).length > 0;
}

function told(isSilenced: boolean, speaker: Speaker): Outcome {
  return isSilenced ? withButton("are-off", "on", speaker) : withButton("are-on", "off", speaker);
}

function withButton(
  is: "off" | "are-on" | "are-off",
  turn: "on" | "off",
  { text }: Speaker,
): Outcome {
  const button: Button = { label: text(`reminders.turn.${turn}`), action: actionOf(NAME, turn) };
  return reply({ kind: "text", markdown: text(`reminders.${is}`), buttons: [button] });
}
