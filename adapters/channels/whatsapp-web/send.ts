import type { AnyMessageContent, BinaryNode } from "@whiskeysockets/baileys";
import type { AdapterContext, Sent } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import type { Address, MessageId } from "../../../core/message/address.ts";
import type { OutgoingMessage, Utterance } from "../../../core/message/outgoing.ts";
import type { Call } from "./calls.ts";
import type { Connection, Open } from "./connection.ts";
import { brokenOff, faultOf, nothingSent, refusals, refused, unanswered } from "./faults.ts";
import { channel, isOurs, messageIdFor, withoutDevice } from "./ids.ts";
import { uploading } from "./media.ts";
import type { Jid } from "./ids.ts";
import type { Memory } from "./memory.ts";
import { contentOf, keyOf } from "./outgoing.ts";
import { render } from "./render.ts";
import type { WhatsAppWebSettings } from "./settings.ts";
import type { Strangers } from "./strangers.ts";
import type { Warden } from "./warden.ts";

/** What it takes to say something. */
export interface Voice {
  readonly connection: Connection;
  readonly warden: Warden;
  readonly strangers: Strangers;
  readonly memory: Memory;
  readonly context: Pick<AdapterContext, "clock" | "download" | "fetch" | "media">;
  readonly settings: WhatsAppWebSettings;
}

/**
 * Sends one message and waits until WhatsApp's server has it. Its id is made of the key, so that
 * whoever gets it twice shows it once.
 */
async function send(voice: Voice, message: OutgoingMessage, signal: AbortSignal): Promise<Sent> {
  const { connection, strangers, memory } = voice;
  const { open } = connection;
  const { key, to } = message;
  const inTime = during(open, signal);
  const chat = await inTime(strangers.find(to.chat, open)).catch((error: unknown) => {
    throw nothingSent(error);
  });
  const id = messageIdFor(key);
  memory.said(id, key);
  try {
    const content = await contentFor(voice, message, signal);
    const at = await put(voice, { open, chat, id, content }, signal);
    return { message: id, at };
  } catch (error) {
    throw faultOf(error);
  }
}

async function contentFor(
  { connection, memory, context }: Voice,
  message: OutgoingMessage,
  signal: AbortSignal,
): Promise<AnyMessageContent> {
  const me = withoutDevice(connection.open.session.me[0] ?? "");
  return contentOf(message, { media: context.media, memory, me }, signal);
}

interface Put {
  readonly open: Open;
  readonly chat: Jid;
  readonly id: MessageId;
  readonly content: AnyMessageContent;
}

/** Answers with the server's time for it. */
async function put(
  voice: Voice,
  { open, chat, id, content }: Put,
  signal: AbortSignal,
): Promise<Date> {
  const { socket } = open;
  const { context, settings, memory } = voice;
  const upload = uploading({ ...context, ...settings }, socket, signal);
  const acknowledged = socket.waitForMessage<BinaryNode>(id).catch(() => undefined);
  // The library hands its options on to whoever uploads.
  const options = { messageId: id, upload };
  const inTime = during(open, signal);
  const sent = await inTime(socket.sendMessage(chat, content, options));
  memory.heard(id, { fromMe: true, ...(sent?.message && { message: sent.message }) });
  const answer = await inTime(acknowledged);
  if (!answer) throw unanswered("WhatsApp did not say whether it has it");
  const { error, t } = answer.attrs;
  if (error === undefined)
    return t === undefined ? context.clock.now() : new Date(Number(t) * 1000);
  const risk = refusals[error]?.risk;
  if (risk) await voice.warden.tell(open.lease, risk);
  throw refused(error);
}

/** The library can neither be told to stop, nor does it see that the line is closed. */
function during({ ended }: Open, signal: AbortSignal) {
  return async <T>(work: Promise<T>): Promise<T> => {
    const { promise: stopped, reject } = Promise.withResolvers<never>();
    const stop = () => reject(unanswered("no answer in time"));
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    void ended.then((code) => reject(brokenOff(code)));
    try {
      return await Promise.race([work, stopped]);
    } finally {
      signal.removeEventListener("abort", stop);
      work.catch(() => undefined);
      stopped.catch(() => undefined);
    }
  };
}

/** Does what is asked, through the line that this process has. */
export async function carryOut(
  voice: Voice,
  call: Call,
  signal: AbortSignal,
): Promise<Sent | undefined> {
  const { connection, memory } = voice;
  switch (call.do) {
    case "send":
      return send(voice, call.outgoing, signal);
    case "typing":
      await connection.open.socket.sendPresenceUpdate("composing", call.at.chat);
      return undefined;
    case "read":
      await connection.open.socket.readMessages([keyOf(call.at, call.message, memory)]);
      return undefined;
    case "edit": {
      const { at, message, to } = call;
      await change(
        voice,
        { at, content: { ...edited(to), edit: ours(voice, at, message) } },
        signal,
      );
      return undefined;
    }
    case "remove": {
      const { at, message } = call;
      await change(voice, { at, content: { delete: ours(voice, at, message) } }, signal);
      return undefined;
    }
  }
}

function edited(to: Utterance) {
  if (to.kind === "text") return { text: render(to.markdown), linkPreview: null };
  throw new ChannelError(channel, "rejected", { detail: `nothing is edited into a ${to.kind}` });
}

function ours({ memory }: Voice, { chat }: Address, message: MessageId) {
  if (!isOurs(message) && !memory.recall(message)?.fromMe)
    throw new ChannelError(channel, "rejected", { detail: "the message is not ours" });
  return { remoteJid: chat, id: message, fromMe: true };
}

interface Change {
  readonly at: Address;
  readonly content: AnyMessageContent;
}

/** WhatsApp takes an edit within a quarter of an hour, and shows it as one; a removal within two days. */
async function change({ connection }: Voice, { at, content }: Change, signal: AbortSignal) {
  const { open } = connection;
  const inTime = during(open, signal);
  await inTime(open.socket.sendMessage(at.chat, content)).catch((error: unknown) => {
    throw faultOf(error);
  });
}
