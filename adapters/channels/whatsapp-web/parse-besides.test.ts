import { describe, expect, it } from "vitest";
import { id } from "../../../core/message/address.ts";
import type { DeliveryKey } from "../../../core/message/outgoing.ts";
import { messageIdFor } from "./ids.ts";
import { ana, anaLid, fromAna, inGroup, me, seconds, upsert } from "./testing/events.ts";
import { address, eventsIn, person, read } from "./testing/reading.ts";

describe("presses", () => {
  const flow = { name: "menu_options", paramsJson: '{"id":"yes","date":"2026-11-30"}' };

  it.each([
    ["buttonsResponseMessage", { selectedButtonId: "yes", selectedDisplayText: "Sim" }, {}],
    ["templateButtonReplyMessage", { selectedId: "yes", selectedDisplayText: "Sim" }, {}],
    ["listResponseMessage", { title: "Sim", singleSelectReply: { selectedRowId: "yes" } }, {}],
    [
      "interactiveResponseMessage",
      { body: { text: "Sim" }, nativeFlowResponseMessage: flow },
      { control: "menu_options", values: { date: "2026-11-30" } },
    ],
  ])("%s", (kind, value, besides) => {
    const contextInfo = { stanzaId: "3EB0BB" };
    expect(eventsIn(upsert({ [kind]: { ...value, contextInfo } }))).toEqual([
      {
        type: "button",
        id: `press:${ana}:3EB0AA`,
        address,
        at: new Date(seconds * 1000),
        from: person,
        on: "3EB0BB",
        action: "yes",
        label: "Sim",
        ...besides,
      },
    ]);
  });
});

describe("what is said about a message", () => {
  const key = { remoteJid: ana, fromMe: false, id: "3EB0BB" };

  it("a reaction comes, and goes", () => {
    const reacting = (text?: string) => eventsIn(upsert({ reactionMessage: { key, text } }));
    expect(reacting("👍")).toMatchObject([
      { type: "reaction", message: "3EB0BB", change: "added", emoji: "👍", from: person },
    ]);
    expect(reacting("")).toMatchObject([{ message: "3EB0BB", change: "removed" }]);
  });

  it("an edit and a removal, told twice, count once", () => {
    const edit = {
      protocolMessage: { key, type: 14, editedMessage: { conversation: "b" }, timestampMs: "5000" },
    };
    const again = {
      event: "messages.update",
      data: [
        {
          key: { ...fromAna, id: "3EB0BB" },
          update: {
            message: { editedMessage: { message: { conversation: "b" } } },
            messageTimestamp: 5,
          },
        },
      ],
    };
    const { events, ignored } = read([
      upsert(edit),
      again,
      upsert({ protocolMessage: { key, type: 0 } }),
    ]);
    expect(events).toMatchObject([
      { type: "edit", message: "3EB0BB", content: { kind: "text", text: "b" }, from: person },
      { type: "removal", message: "3EB0BB", address },
    ]);
    expect(ignored).toEqual([{ kind: "irrelevant", reason: "edit: told already" }]);
  });

  it("nobody edits or takes back what we said, but a group's admin", () => {
    const on = { ...key, id: messageIdFor(id<"delivery">("reply:019aa:7:1")) };
    const edit = { key: on, type: 14, editedMessage: { conversation: "b" } };
    const ignored = [{ kind: "irrelevant", reason: "protocolMessage: about a message of ours" }];
    expect(read(upsert({ protocolMessage: edit }))).toEqual({ events: [], ignored });
    const removal = { protocolMessage: { key: on, type: 0 } };
    expect(read(upsert(removal))).toEqual({ events: [], ignored });
    expect(eventsIn(upsert(removal, { key: inGroup }))).toMatchObject([{ message: on.id }]);
  });

  it("a LID's number moves the chat", () => {
    const told = { event: "lid-mapping.update", data: { lid: anaLid, pn: ana } };
    expect(eventsIn(told)).toMatchObject([
      {
        type: "moved",
        address: { ...address, chat: anaLid },
        to: ana,
        from: { id: ana, aliases: [anaLid], phone: "+5511977770001" },
      },
    ]);
  });

  it("a vote that could be decrypted", () => {
    const vote = { selectedOptions: [Buffer.from("a").toJSON()] };
    const pollUpdates = [{ pollUpdateMessageKey: fromAna, vote, senderTimestampMs: 5_000 }];
    const data = [{ key: { ...fromAna, fromMe: true, id: "3EB0BB" }, update: { pollUpdates } }];
    expect(eventsIn({ event: "messages.update", data })).toMatchObject([
      { type: "poll_answer", poll: "3EB0BB", choices: ["YQ=="], at: new Date(5_000) },
    ]);
  });
});

describe("what we said", () => {
  const key = id<"delivery">("reply:019aa:7:1");
  const ours = { remoteJid: ana, fromMe: true, id: messageIdFor(key) };

  it("is the owner's when it was written on the phone", () => {
    const own = { ...fromAna, fromMe: true, id: "3A00000000000000AB12", remoteJidAlt: me[1] };
    expect(eventsIn({ ...upsert({ conversation: "oi" }, { key: own }), me })).toMatchObject([
      { type: "echo", message: own.id, address, content: { kind: "text", text: "oi" } },
    ]);
  });

  it("is ours under its key, and never taken for the owner's where the key is forgotten", () => {
    const told = upsert({ conversation: "oi" }, { key: ours });
    const keys = { [ours.id]: key };
    expect(eventsIn({ ...told, keys })).toMatchObject([{ type: "echo", key }]);
    expect(read(told)).toEqual({
      events: [],
      ignored: [{ kind: "irrelevant", reason: "message: our own, told back" }],
    });
  });

  it("goes out under one id for one key, in the shape of WhatsApp Web's", () => {
    const other = id<"delivery">("reply:019aa:7:2");
    const idOf = (one: DeliveryKey) => messageIdFor(one);
    expect(idOf(key)).toMatch(/^3EB0[0-9A-F]{18}$/u);
    expect(idOf(key)).toBe(idOf(key));
    expect(idOf(key)).not.toBe(idOf(other));
  });

  it.each([
    [0, "failed"],
    [2, "sent"],
    [3, "delivered"],
    ["READ", "read"],
    [5, "read"],
  ])("came as far as %s", (status, said) => {
    const data = [{ key: ours, update: { status, messageTimestamp: seconds } }];
    expect(eventsIn({ event: "messages.update", data })).toMatchObject([
      { type: "delivery", message: ours.id, status: said },
    ]);
  });

  it("failed for a reason", () => {
    const update = { status: 0, messageStubParameters: ["463"] };
    expect(eventsIn({ event: "messages.update", data: [{ key: ours, update }] })).toMatchObject([
      { fault: "rejected", detail: "463 the number may not begin new chats for now" },
    ]);
  });

  it("was read by somebody in a group", () => {
    const data = [{ key: { ...inGroup, fromMe: true }, receipt: { readTimestamp: seconds } }];
    expect(eventsIn({ event: "message-receipt.update", data })).toMatchObject([
      { type: "delivery", status: "read", at: new Date(seconds * 1000) },
    ]);
  });
});
