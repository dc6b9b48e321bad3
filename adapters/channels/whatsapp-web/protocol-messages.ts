import type { Reading } from "../../../core/adapter.ts";
import { id } from "../../../core/message/address.ts";
import { happened, ignored } from "../../../core/reading.ts";
import { contentOf, innerOf } from "./content.ts";
import { isGroup, isOurs } from "./ids.ts";
import type { Found } from "./found.ts";
import { notInShape, personOf, placeOf, timeOf } from "./readings.ts";
import type { Origin } from "./readings.ts";
import { protocol } from "./shapes.ts";
import type { MessageKey } from "./shapes.ts";

/** What is said about another message: it was edited, or taken back. The rest is between devices. */
export function readProtocol({ message, inner }: Found, origin: Origin): Reading {
  const { data } = protocol.safeParse(inner.value);
  if (!data) return notInShape("protocolMessage");
  const { key, messageTimestamp: seconds, pushName: name } = message;
  const on = data.key?.id;
  const type = data.type ?? "REVOKE";
  if (on && revokes.has(type)) return removalOf({ key, on, seconds }, origin);
  if (on && edits.has(type) && data.editedMessage) {
    const edited = data.timestampMs ? Math.floor(data.timestampMs / 1000) : seconds;
    return editOf({ key, on, seconds: edited, name, to: data.editedMessage }, origin);
  }
  return ignored("irrelevant", `protocolMessage ${wordFor(type)}: between devices`);
}

const revokes: ReadonlySet<string | number> = new Set(["REVOKE", 0]);
const edits: ReadonlySet<string | number> = new Set(["MESSAGE_EDIT", 14]);

function wordFor(type: string | number): string {
  return /^[A-Z0-9_]{1,64}$/u.test(String(type)) ? String(type) : "";
}

export interface Change {
  /** Of the message that says so. */
  readonly key: MessageKey;
  readonly on: string;
  readonly seconds: number | null | undefined;
}

/** Whoever says it did not write what it is about: we did. */
function isForeign({ key, on }: Pick<Change, "key" | "on">): boolean {
  return key.fromMe !== true && isOurs(on);
}

const notTheirs = ignored("irrelevant", "protocolMessage: about a message of ours");

export interface Edit extends Change {
  readonly name?: string | null | undefined;
  readonly to: object;
}

/** In a group an admin may take back what others said; elsewhere nobody can. */
export function removalOf({ key, on, seconds }: Change, origin: Origin): Reading {
  if (!isGroup(key.remoteJid) && isForeign({ key, on })) return notTheirs;
  const address = placeOf(key, origin);
  return happened({
    type: "removal",
    id: id(`removal:${address.chat}:${on}`),
    address,
    at: timeOf(seconds, origin),
    message: id(on),
  });
}

/** An edit by the owner is nobody's that the hub knows. */
export function editOf({ key, on, seconds, name, to }: Edit, origin: Origin): Reading {
  if (isForeign({ key, on })) return notTheirs;
  const inner = innerOf(to);
  const content = inner && contentOf(inner);
  if (!content) return ignored("irrelevant", "protocolMessage MESSAGE_EDIT: to no words");
  const address = placeOf(key, origin);
  return happened({
    type: "edit",
    id: id(`edit:${address.chat}:${on}:${seconds ?? 0}`),
    address,
    at: timeOf(seconds, origin),
    message: id(on),
    content,
    ...(!key.fromMe && { from: personOf(key, name) }),
  });
}
