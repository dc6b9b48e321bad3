import type { Clinic } from "../../core/agenda/clinic.ts";
import type { Agenda } from "../../core/agenda/agenda.ts";
import type { Consents } from "../../core/care/consent.ts";
import type { PrivacyRequests } from "../../core/care/privacy.ts";
import { countryOfZone } from "../../core/care/emergency.ts";
import { defineBot } from "../../core/bot.ts";
import type { Bot } from "../../core/bot.ts";
import type { Waitlist } from "../../core/agenda/waitlist.ts";
import type { Button } from "../../core/message/outgoing.ts";
import { noWords } from "../../core/models/words.ts";
import type { Words } from "../../core/models/words.ts";
import { advice } from "../../core/skills/advice/advice.ts";
import { fallback } from "../../core/skills/fallback/fallback.ts";
import { handoff } from "../../core/skills/handoff/handoff.ts";
import { help } from "../../core/skills/help/help.ts";
import { menuOf } from "../../core/skills/menu.ts";
import { privacy } from "../../core/skills/privacy/privacy.ts";
import { robot } from "../../core/skills/robot/robot.ts";
import { smalltalk } from "../../core/skills/smalltalk/smalltalk.ts";
import type { Skill } from "../../core/skill.ts";
import type { Turn } from "../../core/turn.ts";
import { locales } from "./locales/index.ts";
import { teamBack } from "./team-back.ts";
import { clinicsAsPlaces } from "./clinics-as-places.ts";
import { openReception } from "./reception.ts";
import type { Reception } from "./reception.ts";
import { appointments } from "./skills/appointments/appointments.ts";
import { availability } from "./skills/availability/availability.ts";
import { book } from "./skills/book/book.ts";
import { bookSpokenOf } from "./skills/book/button.ts";
import { cancel } from "./skills/cancel/cancel.ts";
import { answersToReminder, confirm } from "./skills/confirm/confirm.ts";
import { instructions } from "./skills/instructions/instructions.ts";
import { insurance } from "./skills/insurance/insurance.ts";
import { late } from "./skills/late/late.ts";
import { stranger } from "./skills/stranger/stranger.ts";
import { location } from "./skills/location/location.ts";
import { ofWaitlist } from "./skills/waitlist/asked.ts";
import { inLine } from "./skills/waitlist/in-line.ts";
import { answersToOffer, offer } from "./skills/waitlist/offer.ts";
import { wait } from "./skills/waitlist/wait.ts";
import { unwait } from "./skills/waitlist/unwait.ts";
import { prices } from "./skills/prices/prices.ts";
import { rating } from "./skills/rating/rating.ts";
import { reminders } from "./skills/reminders/reminders.ts";
import { reschedule } from "./skills/reschedule/reschedule.ts";
import { swapAsked } from "./skills/reschedule/swap-asked.ts";
import { question } from "./skills/question/question.ts";

interface AtendeParts {
  /** Answers freely, where there is a model. */
  readonly words?: Words;
  /** Whoever finds nothing free may wait for it, where there is one. */
  readonly waitlist?: Waitlist;
  /** Absent where nobody is told what becomes of their data. */
  readonly consents?: Consents;
  /** Absent where nobody carries out what people ask for of their data. */
  readonly privacy?: PrivacyRequests;
}

/** The wording of the notice as it stands in the words: a new one is shown to everybody. */
export const NOTICE = "2026-11";

const persona = {
  displayName: "Lia",
  manner: "Warm, calm and brief. Many patients are anxious: say plainly what happens next.",
  about: "persona.about",
};

/** The receptionist of a clinic: patients book, see and cancel appointments by chat. */
export function atende(stored: Agenda, parts: AtendeParts = {}): Bot {
  const { words = noWords, waitlist, consents, privacy: requests } = parts;
  const reception = openReception(stored, waitlist);
  const person = handoff("Pediu para falar com uma pessoa da equipe.", (turn) =>
    teamBack(reception, turn),
  );
  const booking = book(reception);
  const told = [prices(reception, person), insurance(reception), location(reception, person)];
  const visits = [appointments, reschedule, cancel].map((make) => make(reception));
  const skills = [booking, ...visits, person];
  const { manner, about } = persona;
  const asked = question({ reception, words, manner, skills: [person, booking] });
  return defineBot({
    name: "atende",
    persona,
    locales,
    prompts: ["prompt.book", "prompt.appointments", "prompt.help"],
    skills: [
      ...skills,
      ...aroundVisits(reception),
      ...(waitlist ? waiting(reception, waitlist) : []),
      ...told,
      asked,
      advice(async (turn) => [await bookSpokenOf(reception, turn), ...menuOf([person], turn.text)]),
      robot(person),
      ...(requests ? privacy(requests) : []),
      help(skills),
      ...smalltalk({ about, skills }),
    ],
    fallback: fallback(skills, (turn) => awaited(reception, turn)),
    places: clinicsAsPlaces(reception),
    care: {
      countryOf: async (turn) => countryOf(await reception.clinicsOf(turn)),
      backAt: (turn) => teamBack(reception, turn),
      ...(consents && { notice: { version: NOTICE, asks: false, consents } }),
    },
  });
}

/** To the reminder that came last, else to the time that is kept for who waited. */
async function awaited(reception: Reception, turn: Turn): Promise<readonly Button[]> {
  const { waitlist } = reception;
  const answers = await answersToReminder(reception, turn);
  return answers.length > 0 || !waitlist ? answers : answersToOffer(waitlist, turn);
}

/** The one where all of them are. */
function countryOf(clinics: readonly Clinic[]): string | undefined {
  const [country, ...others] = new Set(clinics.map(({ timeZone }) => countryOfZone(timeZone)));
  return others.length === 0 ? country : undefined;
}

/** What there is to do and to know around a visit, beside booking it and giving it up. */
function aroundVisits(reception: Reception): readonly Skill[] {
  return [
    confirm(reception),
    availability(reception),
    instructions(reception),
    late(reception),
    stranger(reception),
    swapAsked(reception),
    rating(reception.agenda),
    reminders(reception),
  ];
}

/** What there is to do with a line of people who wait. */
function waiting(reception: Reception, waitlist: Waitlist): readonly Skill[] {
  return [
    wait(reception, waitlist),
    offer(reception.agenda, waitlist),
    unwait(reception, waitlist),
    ofWaitlist,
    inLine,
  ];
}
