import type { Prompting } from "../message/event.ts";
import { wordsOf } from "../message/content.ts";
import type { ContactId, ConversationId, OrganisationId } from "../identity.ts";
import type { Attendant } from "../lanes/store.ts";
import type { Place } from "../places.ts";
import type { Skill } from "../skill.ts";
import type { Say, Turn } from "../turn.ts";
import { tellLanguage } from "../understanding/language.ts";
import { withoutPutOff } from "../understanding/put-off.ts";
import { withoutSlips } from "../understanding/text/slips.ts";
import { spelledOut } from "../understanding/text/spelled-out.ts";
import { withStops } from "../understanding/text/stops.ts";
import { wordsIn } from "../understanding/text/tokens.ts";
import { readShortAnswer } from "./answers/answers.ts";
import type { Dialogue } from "./dialogue.ts";
import { legible } from "./legible.ts";
import { freshTopic } from "./routing/fresh.ts";
import { offerNamed, offerNumbered } from "./routing/offers.ts";
import { nearestLanguage } from "./prepared.ts";
import type { PreparedBot } from "./prepared.ts";

/** Everything a turn is taken from. */
export interface TurnInput {
  readonly event: Prompting;
  readonly contact: { readonly id: ContactId; readonly name?: string; readonly language?: string };
  readonly conversation: ConversationId;
  readonly organisation: OrganisationId;
  readonly attendant: Attendant;
  readonly dialogue: Dialogue;
  /** The message was here before the bot's last words left: it answers something earlier. */
  readonly crossed: boolean;
  /** It is an edit of what the person said last: said instead of that. */
  readonly revises?: boolean;
  /** Where it is answered, several questions can be answered at once in a form. */
  readonly showsForms?: boolean;
  /** The idempotency key for outside effects: the same on every run of this turn. */
  readonly key: string;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/** A turn under way: the input, and what was told from it once. */
export interface Moment {
  readonly bot: PreparedBot;
  readonly input: TurnInput;
  readonly said: string;
  /** Words of before that may have been meant in two ways, when it was just asked in which. */
  readonly earlier?: string;
  readonly language: string;
  /** See {@link Turn.spokenOf}. */
  readonly spokenOf: Turn["spokenOf"];
  /** Once they were looked up: see `places.ts`. */
  readonly places?: PlacesKnown;
  readonly text: Say;
}

/** The places of an account; none where it has but one. */
export interface PlacesKnown {
  readonly all: readonly Place[];
  readonly chosen?: Place | undefined;
  /** Where what is spoken of is, whatever was chosen: a question is about that. */
  readonly about?: string | undefined;
}

export function openMoment(bot: PreparedBot, input: TurnInput): Moment {
  const { event } = input;
  const written = event.type === "message" ? withoutSlips(legible(wordsOf(event.content))) : "";
  const language = languageOf(bot, input, written);
  const said = askedNow(withStops(spelledOut(written, language)));
  const { unclear, heard: _heard, ...dialogue } = input.dialogue;
  return {
    bot,
    input: { ...input, dialogue },
    said,
    ...(unclear !== undefined && { earlier: unclear }),
    language,
    spokenOf: spokenOfIn(input),
    text: bot.texts.in(language),
  };
}

/** What is left for later is not asked for; where nothing else is said but a yes or a no, it is the answer. */
function askedNow(said: string): string {
  const now = withoutPutOff(said);
  const answer = readShortAnswer(now);
  return now === "" || answer === "yes" || answer === "no" ? said : now;
}

/** The moment once the dialogue stands there. */
export function standing(moment: Moment, dialogue: Dialogue): Moment {
  return { ...moment, input: { ...moment.input, dialogue } };
}

/** The moment if nothing but this had been said. */
export function saying(moment: Moment, said: string): Moment {
  return { ...moment, said };
}

/** From this score on a message's words tell its language; one word of doubtful looks does not. */
const SURE = 0.6;

/**
 * The language of the words, else the one they last wrote in, else the platform's, else the bot's. The
 * words on a choice of ours are in our language, whatever they look like, and its place is in any.
 */
function languageOf({ bot, texts }: PreparedBot, input: TurnInput, said: string): string {
  const told = isChoice(said, input) ? undefined : tellLanguage(said);
  const sure = told && told.score >= SURE ? told.language : undefined;
  for (const language of [sure, input.contact.language, input.event.from.language]) {
    const known = language && nearestLanguage(language, texts.languages);
    if (known) return known;
  }
  return bot.locales.fallback;
}

/**
 * Whether somebody whose language is known says no more than a yes or a no, or which of our choices they take. Nobody
 * turns to another language in the one word of an answer: it is mistyped, or a name.
 */
function isChoice(said: string, { dialogue, contact }: TurnInput): boolean {
  const { offered = [], active } = dialogue;
  if (offerNamed(said, offered)) return true;
  if (contact.language === undefined) return false;
  if (active && wordsIn(said).length === 1) return true;
  return readShortAnswer(said) !== undefined || offerNumbered(said, offered) !== undefined;
}

function spokenOfIn({ dialogue, now }: TurnInput): Turn["spokenOf"] {
  const { aside, known } = dialogue.active ?? {};
  return { ...aside?.known, ...freshTopic(dialogue, now)?.about, ...known };
}

/** What a skill is told of the moment. */
export function turnOf(
  moment: Moment,
  skill: Skill,
  now: Pick<Turn<Record<string, unknown>>, "known" | "asked" | "pressed">,
): Turn<Record<string, unknown>> {
  const { input, said, language, spokenOf, text } = moment;
  const { id, name } = input.contact;
  const place = placeFor(moment, skill);
  const { done } = freshTopic(input.dialogue, input.now) ?? {};
  const { spoke, waiting: [next] = [] } = input.dialogue;
  return {
    event: input.event,
    said,
    contact: { id, ...(name !== undefined && { name }) },
    conversation: input.conversation,
    organisation: input.organisation,
    ...(place !== undefined && { place }),
    key: input.key,
    now: input.now,
    language,
    memory: input.dialogue.memory[skill.name] ?? {},
    before: input.dialogue.before ?? {},
    ...(done !== undefined && { justDone: done }),
    ...(next && { next: next.skill }),
    ...(spoke !== undefined && { spokeAt: new Date(spoke) }),
    spokenOf,
    text,
    signal: input.signal,
    ...now,
  };
}

/** Whether there is anything that a skill could be for. */
export async function hasAnythingFor(moment: Moment, skill: Skill): Promise<boolean> {
  return (await skill.isOpen?.(turnOf(moment, skill, { known: {} }))) ?? true;
}

/** The slug of the place that a skill is for now. A form is of the place that was chosen. */
export function placeFor({ places }: Moment, skill: Skill): string | undefined {
  const isQuestion = skill.begins === undefined && Object.keys(skill.slots).length === 0;
  return (isQuestion ? places?.about : undefined) ?? places?.chosen?.slug;
}
