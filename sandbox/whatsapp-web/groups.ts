import type { BinaryNode, proto } from "@whiskeysockets/baileys";
import type { Account } from "./account.ts";
import { child, children, node, now } from "./nodes.ts";
import { jidOf, lidOf, numberOf } from "./people.ts";
import type { Someone } from "./people.ts";

export interface Group {
  readonly jid: string;
  readonly title: string;
  readonly members: readonly Someone[];
}

/** The groups that the number is in. In them people are called by their LIDs. */
export class Groups {
  readonly #all = new Map<string, Group>();

  add(title: string, members: readonly Someone[]): Group {
    const group = { jid: `1203630000000000${10 + this.#all.size}@g.us`, title, members };
    this.#all.set(group.jid, group);
    return group;
  }

  get(jid: string): Group | undefined {
    return this.#all.get(jid);
  }
}

/** Who is in a group, as the server tells it. */
export function groupNode({ jid, title, members }: Group, own: string): BinaryNode {
  const people = [own, ...members.map(({ number }) => number)].map((number) =>
    node("participant", { jid: lidOf(number), phone_number: jidOf(number) }),
  );
  const attrs = { id: jid, subject: title, creation: now(), s_t: now(), addressing_mode: "lid" };
  return node("group", attrs, people);
}

/**
 * Opens what the device says in a group: one text for all, under a key of the device's that each
 * member was given under their own.
 */
export async function openGroupMessage(
  { device, number, parts }: Account,
  group: Group,
  stanza: BinaryNode,
): Promise<proto.IMessage | undefined> {
  const [reader] = group.members;
  const sealed = child(stanza, "enc");
  if (!device || !reader || !sealed) return undefined;
  const author = lidOf(number, device.id);
  for (const { attrs, ...one } of children(child(stanza, "participants"), "to")) {
    const member = group.members.find(({ number: theirs }) => lidOf(theirs) === attrs["jid"]);
    const key = child({ attrs, ...one }, "enc");
    if (member && key) await member.phone.takeGroupKey(device.jid, author, key);
    else if (numberOf(attrs["jid"] ?? "") !== number)
      parts.complaints.push("a group's key is for somebody who is not in it");
  }
  return reader.phone.decryptInGroup(group.jid, author, sealed);
}
