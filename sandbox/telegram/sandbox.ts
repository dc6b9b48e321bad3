import type { Bubble, BubbleDetails, Sandbox, SandboxPerson, SandboxTrouble } from "../platform.ts";
import type { Message } from "./shapes.ts";
import { openTelegram } from "./telegram.ts";
import type { LocalTelegram } from "./telegram.ts";
import type { Person } from "./person.ts";

const TOKEN = "4242:local-telegram-which-is-no-secret-at-all";

/** The calls that put something into a chat. */
const sending = /^(?:send(?!ChatAction)|setMessageReaction|answerGuestQuery)/u;

/** Opens a local Telegram as the simulator and the dialogue tests want it. */
export async function openTelegramSandbox(wish: { port?: number } = {}): Promise<Sandbox> {
  const telegram = await openTelegram({ token: TOKEN, ...wish });
  return {
    channel: "telegram",
    settings: { mode: "polling", token: TOKEN, apiRoot: telegram.apiRoot },
    complaints: telegram.violations,
    person: (who) => played(telegram, telegram.person(who)),
    deliversTwice: (on) => telegram.deliversTwice(on),
    fails: (kind: SandboxTrouble, times = 1) => telegram.fails({ kind, method: sending }, times),
    close: () => telegram.close(),
  };
}

/** Somebody as every stand-in has them. */
export function played(telegram: LocalTelegram, person: Person): SandboxPerson {
  return {
    name: person.user.first_name,
    says: (text) => person.says(text),
    sends: (file) => person.sends(file),
    presses: (label) => person.presses(label),
    transcript: () => person.messages().map((message) => bubbleOf(message, telegram)),
    details: (at) => detailsOf(person.messages()[at], telegram),
  };
}

function bubbleOf(message: Message, telegram: LocalTelegram): Bubble {
  const { from, text, caption, reply_markup } = message;
  const reaction = telegram.signOn(message);
  return {
    who: from.is_bot ? "bot" : "person",
    kind: kindOf(message),
    text: text ?? caption ?? factIn(message),
    ...(reply_markup && { buttons: reply_markup.inline_keyboard.flat().map((key) => key.text) }),
    ...(reaction !== undefined && { reaction }),
  };
}

function detailsOf(message: Message | undefined, telegram: LocalTelegram): BubbleDetails {
  if (!message) return {};
  const spans = message.entities ?? message.caption_entities;
  const sent = fileIn(message);
  const body = sent && telegram.bytesOf(sent.file_id);
  // A photo is told of without a type: Telegram makes a JPEG of whatever it was.
  const { mime_type: type = "image/jpeg" } = sent ?? {};
  return { ...(spans && { spans }), ...(body && { file: { type, body } }) };
}

function fileIn({ photo, voice, video, animation, document, audio }: Message) {
  return [photo?.at(-1), voice, video, animation, document, audio].find((file) => file);
}

function kindOf(message: Message): Bubble["kind"] {
  if (message.voice) return "voice";
  if (message.photo) return "image";
  if (message.video ?? message.animation) return "video";
  if (message.document ?? message.audio) return "document";
  if (message.location) return "location";
  return message.contact ? "contact" : "text";
}

/** What is read on a card or under a map. */
function factIn({ venue, contact, document }: Message): string {
  if (venue) return `${venue.title}\n${venue.address}`;
  if (contact) return `${contact.first_name}\n${contact.phone_number}`;
  return document?.file_name ?? "";
}
