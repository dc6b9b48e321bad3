import { z } from "zod";
import type { ContactId } from "../identity.ts";
import { id } from "../message/address.ts";
import type { MessageId } from "../message/address.ts";
import type { Offer } from "./routing/offers.ts";

/** Values for slots that came with a button or a choice. */
export type Values = Readonly<Record<string, string>>;

/** What was spoken of last, for whoever goes on with it in few words. */
export interface Topic {
  /** The question that was answered, and by which skill. */
  readonly answered?: { readonly skill: string; readonly said: string };
  /** What an answer offered to begin forms with, by the form's skill: "it costs so much; book it?" */
  readonly offers?: Readonly<Record<string, Values>>;
  /** What all those answers were about, of each slot the latest. */
  readonly about?: Values;
  /** The skill whose form was done last. */
  readonly done?: string;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** What a person said last, and where the dialogue stood then: an edit of it is said there instead. */
export interface Heard {
  readonly message: MessageId;
  /** By the platform's clock, in milliseconds since 1970. */
  readonly at: number;
  /** It was said in a group, to the bot. */
  readonly group?: true;
  /** Something was done upon it, which an edit does not undo. */
  readonly done?: true;
  /** The slot of the form under way that was asked for. */
  readonly asked?: string;
  /** The digest of what had been read back: an edit agrees to nothing that was read back since. */
  readonly confirming?: string;
  readonly offered?: readonly Offer[];
  /** The forms as they stood before it, should it be taken back; absent where something was done upon it. */
  readonly forms?: Pick<Dialogue, "active" | "waiting">;
}

/** Where a conversation stands between two turns: plain JSON, stored with every turn. */
export interface Dialogue {
  /** The skill whose slots are being filled. */
  readonly active?: Active;
  /** Forms that were left for another one, or that wait for their turn: the next one first. */
  readonly waiting?: readonly Active[];
  /** What was known in forms that ended, done or left: of each slot the latest. */
  readonly before?: Active["known"];
  /** What each skill remembered, by its name. */
  readonly memory: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What was offered last, until something else was said. */
  readonly offered?: readonly Offer[];
  /** What was spoken of last. */
  readonly topic?: Topic;
  /** Words that may be meant in two ways, while it is asked in which. */
  readonly unclear?: string;
  /** Of a group, whom it is with. */
  readonly with?: ContactId;
  /** Of a group, the dialogues with its other people, without any others of theirs: who spoke last first. */
  readonly others?: readonly Dialogue[];
  /** The notice that the person the bot talks with was told last, and where they stand with it. */
  readonly notice?: NoticeTold;
  /** Which of several places the person who spoke of it last wants. */
  readonly place?: PlaceMeant;
  /** When the bot last answered with more than what is said in passing, in milliseconds since 1970. */
  readonly spoke?: number;
  /** What the person said last, where it is open what comes of it, or something was done upon it. */
  readonly heard?: Heard;
  /** When a danger that it told of was answered, in milliseconds since 1970. */
  readonly alarmed?: number;
  /** How many messages came within the minute that began then, in milliseconds since 1970. */
  readonly recent?: { readonly since: number; readonly messages: number };
}

export interface NoticeTold {
  readonly version: string;
  readonly contact: ContactId;
  /** `asked`: nothing is answered before a yes. */
  readonly how: "shown" | "asked" | "accepted";
  /** What was said before that yes, to be answered after it. */
  readonly unanswered?: string;
}

export interface PlaceMeant {
  readonly contact: ContactId;
  /** Its slug; absent while it is asked which. */
  readonly slug?: string;
  /** What waits for the answer: words, or the action of a press. */
  readonly unanswered?: Unanswered;
  /** How many answers in a row named none. */
  readonly missed?: number;
}

/** What was said or pressed, to be taken up later. */
export interface Unanswered {
  readonly said?: string;
  readonly action?: string;
}

export interface Active {
  readonly skill: string;
  readonly known: Readonly<Record<string, unknown>>;
  /** The slot asked for last. */
  readonly asked?: string;
  /** What was known when some of it could not stand, until it can or is said anew. */
  readonly aside?: { readonly known: Active["known"]; readonly forgot: readonly string[] };
  /** The digest of what was read back, while a yes or a no to it is awaited. */
  readonly confirming?: string;
  /** How many answers in a row were none to the question. */
  readonly missed?: number;
  /** When something was last said about it, in milliseconds since 1970. */
  readonly at?: number;
  /** It was left alone, and the person is asked whether to go on. */
  readonly left?: true;
}

/** What a form waits for an answer to. */
export type Question = Pick<Active, "asked" | "confirming">;

/** Whether something was asked or read back for it: one that is yet to come was never left. */
export function isBegun({ asked, confirming }: Question): boolean {
  return asked !== undefined || confirming !== undefined;
}

const json = z.record(z.string(), z.unknown());

const active: z.ZodType<Active> = z.object({
  skill: z.string(),
  known: json,
  asked: z.string().exactOptional(),
  aside: z.object({ known: json, forgot: z.array(z.string()) }).exactOptional(),
  confirming: z.string().exactOptional(),
  missed: z.number().exactOptional(),
  at: z.number().exactOptional(),
  left: z.literal(true).exactOptional(),
});

const contact = z.string().transform((each): ContactId => id(each));

const offered = z.array(z.object({ label: z.string(), action: z.string() }));

const stored: z.ZodType<Dialogue> = z.object({
  active: active.exactOptional(),
  waiting: z.array(active).exactOptional(),
  before: json.exactOptional(),
  memory: z.record(z.string(), json),
  offered: offered.exactOptional(),
  topic: z
    .object({
      answered: z.object({ skill: z.string(), said: z.string() }).exactOptional(),
      offers: z.record(z.string(), z.record(z.string(), z.string())).exactOptional(),
      about: z.record(z.string(), z.string()).exactOptional(),
      done: z.string().exactOptional(),
      at: z.number(),
    })
    .exactOptional(),
  unclear: z.string().exactOptional(),
  with: contact.exactOptional(),
  others: z.array(z.lazy(() => stored)).exactOptional(),
  notice: z
    .object({
      version: z.string(),
      contact,
      how: z.enum(["shown", "asked", "accepted"]),
      unanswered: z.string().exactOptional(),
    })
    .exactOptional(),
  place: z
    .object({
      contact,
      slug: z.string().exactOptional(),
      unanswered: z
        .object({ said: z.string().exactOptional(), action: z.string().exactOptional() })
        .exactOptional(),
      missed: z.number().exactOptional(),
    })
    .exactOptional(),
  spoke: z.number().exactOptional(),
  heard: z
    .object({
      message: z.string().transform((each): MessageId => id(each)),
      at: z.number(),
      group: z.literal(true).exactOptional(),
      done: z.literal(true).exactOptional(),
      asked: z.string().exactOptional(),
      confirming: z.string().exactOptional(),
      offered: offered.exactOptional(),
      forms: z
        .object({ active: active.exactOptional(), waiting: z.array(active).exactOptional() })
        .exactOptional(),
    })
    .exactOptional(),
  alarmed: z.number().exactOptional(),
  recent: z.object({ since: z.number(), messages: z.number() }).exactOptional(),
});

export const newDialogue: Dialogue = { memory: {} };

/** Reads a stored dialogue; one that an older version wrote in another shape begins anew. */
export function readDialogue(kept: unknown): Dialogue {
  return stored.safeParse(kept).data ?? newDialogue;
}

/** More forms than these are not kept waiting: the oldest is forgotten. */
const MOST_WAITING = 5;

/** Leaves the form under way for one of `skill`, which may have been waiting itself. */
export function leaveFor(skill: string, dialogue: Dialogue): Dialogue {
  const { active: left, waiting = [], ...rest } = dialogue;
  const found = waiting.find((form) => form.skill === skill);
  const others = waiting.filter((form) => form !== found);
  const aside = left && left.skill !== skill ? [left, ...others] : others;
  return { ...rest, ...(found && { active: found }), ...waitingOf(aside) };
}

/** Puts forms of a skill behind all that wait, in the place of those that do already. */
export function lineUp(
  forms: readonly Active[],
  { waiting = [], ...dialogue }: Dialogue,
): Dialogue {
  const others = waiting.filter(({ skill }) => forms.every((form) => form.skill !== skill));
  return { ...dialogue, ...waitingOf([...others, ...forms]) };
}

/** Puts forms in front of all that wait: they are next, in their order. */
export function queue(forms: readonly Active[], { waiting = [], ...dialogue }: Dialogue): Dialogue {
  return { ...dialogue, ...waitingOf([...forms, ...waiting]) };
}

/** Ends the form under way: the next one that waits takes its place. */
export function endForm(dialogue: Dialogue): Dialogue {
  const { waiting: [next, ...others] = [], ...rest } = withoutForm(dialogue);
  const before = { ...rest.before, ...dialogue.active?.known };
  return { ...rest, before, ...(next && { active: next }), ...waitingOf(others) };
}

/** The dialogue as if no form were under way. */
export function withoutForm(dialogue: Dialogue): Dialogue {
  const { active: _form, ...rest } = dialogue;
  return rest;
}

/** The dialogue as if no form of a skill were under way, or waited. */
export function withoutForms(skill: string, dialogue: Dialogue): Dialogue {
  const { waiting = [], ...rest } =
    dialogue.active?.skill === skill ? withoutForm(dialogue) : dialogue;
  return { ...rest, ...waitingOf(waiting.filter((form) => form.skill !== skill)) };
}

function waitingOf(forms: readonly Active[]): Pick<Dialogue, "waiting"> {
  return forms.length > 0 ? { waiting: forms.slice(0, MOST_WAITING) } : {};
}
