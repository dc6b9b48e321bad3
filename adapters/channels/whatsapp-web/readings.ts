import type { Reading } from "../../../core/adapter.ts";
import { id } from "../../../core/message/address.ts";
import type { AccountId, Address, EventId } from "../../../core/message/address.ts";
import type { InboundEvent, Person } from "../../../core/message/event.ts";
import { ignored } from "../../../core/reading.ts";
import { addressOf, isBroadcast, isGroup, isPhone, userOf, withoutDevice } from "./ids.ts";
import type { Jid } from "./ids.ts";
import type { Emitted, MessageKey } from "./shapes.ts";

/** The event that is read, and for whom. */
export interface Origin {
  readonly account: AccountId;
  readonly emitted: Emitted;
}

export function notInShape(what: string): Reading {
  return ignored("unreadable", `${what}: not in Baileys' shape`);
}

/** All of them as one. What Baileys tells twice, as a message and as its effect, counts once. */
export function merged(readings: readonly Reading[]): Reading {
  const events = new Map<EventId, InboundEvent>();
  const passedOver = readings.flatMap((reading) => reading.ignored);
  for (const read of readings.flatMap((reading) => reading.events))
    if (events.has(read.id))
      passedOver.push({ kind: "irrelevant", reason: `${read.type}: told already` });
    else events.set(read.id, read);
  return { events: [...events.values()], ignored: passedOver };
}

/** The chat a message is in: a group, or the other person, by number where it is known. */
export function placeOf(key: MessageKey, { account, emitted }: Origin): Address {
  return addressOf(account, chatOf(key, emitted.me));
}

function chatOf(key: MessageKey, me: readonly Jid[] | undefined): Jid {
  if (isGroup(key.remoteJid)) return key.remoteJid;
  return byNumber(...partnerOf(key, me));
}

/** Who wrote it: in a group one of several, elsewhere the other one. */
export function personOf(key: MessageKey, name: string | null | undefined): Person {
  const [jid, alt] = isGroup(key.remoteJid)
    ? [key.participant || key.remoteJid, key.participantAlt]
    : partnerOf(key, undefined);
  return whoIs({ id: jid, alt, name });
}

/** What is sent to a list of people comes to each of them as a message of their own. */
function partnerOf(key: MessageKey, me: readonly Jid[] | undefined) {
  if (isBroadcast(key.remoteJid) && key.participant)
    return [key.participant, key.participantAlt] as const;
  // With what we said ourselves the other name may be ours.
  const isOurs = key.remoteJidAlt ? isOneOf(me, key.remoteJidAlt) : false;
  return [key.remoteJid, isOurs ? undefined : key.remoteJidAlt] as const;
}

export interface Named {
  readonly id: Jid;
  readonly alt?: Jid | null | undefined;
  readonly name?: string | null | undefined;
}

/** A person has a number and a LID, and may be called by either: the number names them where it is told. */
export function whoIs({ id: jid, alt, name }: Named): Person {
  const main = byNumber(jid, alt);
  const others = [jid, alt ?? ""].map(withoutDevice).filter((one) => one !== "" && one !== main);
  const number = isPhone(main) ? userOf(main) : "";
  return {
    id: id(main),
    ...(others.length > 0 && { aliases: others.map((one) => id<"person">(one)) }),
    ...(name && { name }),
    ...(/^\d{5,15}$/u.test(number) && { phone: `+${number}` }),
  };
}

function byNumber(jid: Jid, alt: Jid | null | undefined): Jid {
  const both = [jid, ...(alt ? [alt] : [])].map(withoutDevice);
  return both.find(isPhone) ?? withoutDevice(jid);
}

export function isOneOf(all: readonly Jid[] | undefined, jid: Jid): boolean {
  return all?.some((one) => withoutDevice(one) === withoutDevice(jid)) ?? false;
}

const lastSecond = 253_402_300_799;

/** A platform's second; 1970 when it names none that a calendar has. */
export function timeOf(seconds: number | null | undefined, { emitted }: Origin): Date {
  if (typeof seconds === "number" && seconds > 0 && seconds <= lastSecond)
    return new Date(Math.floor(seconds * 1000));
  return new Date(emitted.at ?? 0);
}
