import type { BinaryNode } from "@whiskeysockets/baileys";
import type { Account } from "./account.ts";
import { groupNode } from "./groups.ts";
import { child, children, first, node } from "./nodes.ts";
import { jidOf, lidOf, numberOf } from "./people.ts";
import { bundleIn } from "./signal.ts";

/** The parts of an answer; none when all there is to say is yes. */
type Answer = readonly BinaryNode[] | Promise<readonly BinaryNode[]>;

type Query = (account: Account, query: BinaryNode) => Answer;

/** What a device may ask, by the namespace of its question and the first word of it. */
const queries: Readonly<Record<string, Query>> = {
  "encrypt count": ({ device }) => [
    node("count", { value: String(device?.bundle?.preKeys.length ?? 1) }),
  ],
  "encrypt digest": () => [node("digest")],
  "encrypt key": async ({ people, owner }, query) => {
    const users = children(child(query, "key"), "user").map(async ({ attrs: { jid = "" } }) =>
      (people.get(jid)?.phone ?? owner).bundle(jid),
    );
    return [node("list", {}, await Promise.all(users))];
  },
  "encrypt registration": (account, query) => {
    account.uploaded(bundleIn(query));
    return [];
  },
  "usync usync": (account, query) => {
    const users = children(child(child(query, "usync"), "list"), "user");
    const found = users.flatMap((user) => userFor(account, user));
    return [node("usync", {}, [node("result"), node("list", {}, found)])];
  },
  "w:m media_conn": ({ host }) => [
    node("media_conn", { auth: "auth", ttl: "3600" }, [node("host", { hostname: host })]),
  ],
  "privacy privacy": () => [
    node("privacy", {}, [node("category", { name: "readreceipts", value: "all" })]),
  ],
  "w:g2 query": ({ groups, number }, query) => {
    const group = groups.get(query.attrs["to"] ?? "");
    return group ? [groupNode(group, number)] : [];
  },
  "abt props": () => [node("props", { hash: "1" })],
  "blocklist ": () => [node("list")],
};

export async function answerTo(
  account: Account,
  query: BinaryNode,
): Promise<readonly BinaryNode[]> {
  const name = `${query.attrs["xmlns"] ?? ""} ${first(query)?.tag ?? ""}`;
  return (await queries[name]?.(account, query)) ?? [];
}

/** Somebody's LID and devices, when there is such a number. */
function userFor({ people, number, device }: Account, asked: BinaryNode): readonly BinaryNode[] {
  const { jid = jidOf(people.numberUnder(contactIn(asked))) } = asked.attrs;
  const isOwner = numberOf(jid) === number;
  if (!isOwner && !people.get(jid)) return [];
  const devices = isOwner && device ? [0, device.id] : [0];
  return [
    node("user", { jid }, [
      node("devices", {}, [
        node(
          "device-list",
          {},
          devices.map((id) =>
            node("device", { id: String(id), ...(id > 0 && { "key-index": "1" }) }),
          ),
        ),
        node("key-index-list", { ts: "1" }),
      ]),
      node("lid", { val: lidOf(numberOf(jid)) }),
      node("contact", { type: "in" }),
    ]),
  ];
}

function contactIn(asked: BinaryNode): string {
  const content = child(asked, "contact")?.content;
  return content instanceof Uint8Array ? Buffer.from(content).toString().replace("+", "") : "";
}
