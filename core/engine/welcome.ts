import { createHash } from "node:crypto";
import type { ConsentGiven, ConsentStep, Notice } from "../care/consent.ts";
import type { Saying } from "../message/outgoing.ts";
import { readShortAnswer, sameWords } from "./answers/answers.ts";
import type { NoticeTold } from "./dialogue.ts";
import { standing } from "./moment.ts";
import type { Moment } from "./moment.ts";
import type { Route } from "./routing/routes.ts";
import { withWayBack } from "./forms/run.ts";
import type { Followed } from "./followed.ts";
import { takingUp } from "./places/taking-up.ts";

/** What a person is told before anything else. */
export interface Welcome {
  /** Where the turn goes on: with what was said before a yes, once that is given. */
  readonly moment: Moment;
  /** Said before the answer, in Markdown. */
  readonly before?: string;
  readonly consent?: ConsentGiven;
  /** The whole answer, while a yes is waited for or after a no. */
  readonly held?: Followed;
}

const YES = "consent:yes";
const NO = "consent:no";

/**
 * Tells the bot's notice to whom it is new. One that asks keeps what was said until there is a yes;
 * whoever is in danger, or wants a person, need not give any.
 */
export async function welcomed(moment: Moment, to: Route): Promise<Welcome> {
  const { bot, input } = moment;
  const notice = bot.bot.care?.notice;
  if (!notice || input.attendant === "human" || isFree(to)) return { moment };
  const told = toldTo(moment, notice);
  if (told?.how === "asked") return answered(moment, notice, told);
  return told && isEnough(told.how, notice) ? { moment } : meet(moment, notice);
}

/** Somebody whom the bot has not met in this conversation: they may have been told in another one. */
async function meet(moment: Moment, notice: Notice): Promise<Welcome> {
  const last = await notice.consents.last(moment.input.contact.id, notice.version);
  if (last && isEnough(last, notice)) return { moment: knowing(moment, notice, { how: last }) };
  return notice.asks ? ask(moment, notice) : show(moment, notice);
}

function isFree(to: Route): boolean {
  return to.to === "danger" || (to.to === "skill" && to.skill.callsPerson === true);
}

type How = NoticeTold["how"];

function isEnough(how: How | ConsentStep, { asks }: Notice): how is "shown" | "accepted" {
  return how === "accepted" || (how === "shown" && !asks);
}

function toldTo({ input }: Moment, { version }: Notice): NoticeTold | undefined {
  const { notice } = input.dialogue;
  const isThis = notice?.version === version && notice.contact === input.contact.id;
  return isThis ? notice : undefined;
}

function show(moment: Moment, notice: Notice): Welcome {
  const markdown = moment.text("care.notice");
  return {
    moment: knowing(moment, notice, { how: "shown" }),
    before: markdown,
    consent: stepOf(notice, "shown", markdown),
  };
}

function ask(moment: Moment, notice: Notice): Welcome {
  const markdown = moment.text("care.consent.ask");
  return {
    ...asking(moment, notice, { markdown, unanswered: moment.said }),
    consent: stepOf(notice, "shown", markdown),
  };
}

function answered(moment: Moment, notice: Notice, { unanswered = "" }: NoticeTold): Welcome {
  const { said, text } = moment;
  const answer = readAnswer(moment);
  const wording = text("care.consent.ask");
  if (answer === "yes") {
    const consent = stepOf(notice, "accepted", wording);
    const agreed = knowing(moment, notice, { how: "accepted" });
    if (unanswered !== "") return { moment: takingUp(agreed, { said: unanswered }), consent };
    const markdown = text("care.consent.thanks");
    const held = heldBy(agreed, "consent:accepted", [{ kind: "text", markdown }]);
    return { moment, held, consent };
  }
  if (answer === "no") return declined(moment, notice, unanswered);
  const whole = [unanswered, said].filter((each) => each !== "").join("\n");
  return asking(moment, notice, {
    markdown: text("care.consent.again"),
    unanswered: whole,
  });
}

function readAnswer({ input: { event }, said, text }: Moment): "yes" | "no" | undefined {
  if (event.type === "button")
    return event.action === YES ? "yes" : event.action === NO ? "no" : undefined;
  if (sameWords(text("care.consent.yes"), said)) return "yes";
  if (sameWords(text("care.consent.no"), said)) return "no";
  const answer = readShortAnswer(said);
  return answer === "yes" || answer === "no" ? answer : undefined;
}

function asking(
  moment: Moment,
  notice: Notice,
  { markdown, unanswered }: { markdown: string; unanswered: string },
): Welcome {
  const { text } = moment;
  const buttons = [
    { label: text("care.consent.yes"), action: YES },
    { label: text("care.consent.no"), action: NO },
  ];
  const waiting = knowing(moment, notice, { how: "asked", unanswered });
  const held = heldBy(waiting, "consent:asked", [{ kind: "text", markdown, buttons }]);
  return { moment, held };
}

/** What was said stays unanswered: should the bot be wanted back, it asks again. */
function declined(moment: Moment, notice: Notice, unanswered: string): Welcome {
  const { bot, text } = moment;
  const waiting = knowing(moment, notice, { how: "asked", unanswered });
  const markdown = text("care.consent.declined");
  const note = bot.texts.in(bot.bot.locales.fallback)("care.consent.note");
  return {
    moment,
    held: {
      ...heldBy(waiting, "consent:declined", withWayBack(moment, [{ kind: "text", markdown }])),
      handover: { reason: "declined", note },
    },
    consent: stepOf(notice, "declined", text("care.consent.ask")),
  };
}

function heldBy({ input }: Moment, outcome: string, say: readonly Saying[]): Followed {
  return { outcome, dialogue: input.dialogue, say };
}

function knowing(
  moment: Moment,
  { version }: Notice,
  { how, unanswered }: Pick<NoticeTold, "how" | "unanswered">,
): Moment {
  const { dialogue, contact } = moment.input;
  const notice: NoticeTold = {
    version,
    contact: contact.id,
    how,
    ...(unanswered !== undefined && { unanswered }),
  };
  return standing(moment, { ...dialogue, notice });
}

/** In one message with the answer, where that begins with words. */
export function withBefore(before: string, say: readonly Saying[]): readonly Saying[] {
  const [first, ...others] = say;
  if (first?.kind !== "text") return [{ kind: "text", markdown: before }, ...say];
  return [{ ...first, markdown: `${before}\n\n${first.markdown}` }, ...others];
}

function stepOf({ version }: Notice, how: ConsentStep, words: string): ConsentGiven {
  return { version, how, wording: createHash("sha256").update(words).digest("hex") };
}
