import { describe, expect, it } from "vitest";
import {
  ana,
  anaLid,
  file,
  fromAna,
  group,
  inGroup,
  me,
  seconds,
  upsert,
} from "./testing/events.ts";
import { address, eventsIn, person, read } from "./testing/reading.ts";

/** The content that comes of a message. */
function contentOf(message: object) {
  const [event] = eventsIn(upsert(message));
  return event && "content" in event ? event.content : undefined;
}

const ref = (kind: string, type = "") =>
  `${kind}|${type}|${file.mediaKey}|${file.fileEncSha256}|${file.directPath}|${file.url}`;

describe("a message", () => {
  it("is read whole", () => {
    expect(read(upsert({ conversation: "oi" }))).toEqual({
      events: [
        {
          type: "message",
          id: `message:${ana}:3EB0AA`,
          address,
          at: new Date(seconds * 1000),
          message: "3EB0AA",
          from: person,
          content: { kind: "text", text: "oi" },
        },
      ],
      ignored: [],
    });
  });

  it("is the same person's and chat's whether it comes by number or by LID", () => {
    const key = { ...fromAna, remoteJid: anaLid, remoteJidAlt: ana };
    const byLid = eventsIn(upsert({ conversation: "oi" }, { key }));
    expect(byLid).toEqual(eventsIn(upsert({ conversation: "oi" })));
  });

  it("is a LID's where no number is told", () => {
    const key = { remoteJid: anaLid, fromMe: false, id: "1" };
    expect(eventsIn(upsert({ conversation: "oi" }, { key }))).toMatchObject([
      { from: { id: anaLid, name: "Ana" }, address: { chat: anaLid } },
    ]);
  });

  it("to a list of people is one of the person's own chat", () => {
    const key = { remoteJid: "17@broadcast", participant: ana, fromMe: false, id: "1" };
    expect(eventsIn(upsert({ conversation: "oi" }, { key }))).toMatchObject([{ address }]);
  });

  it("is marked when it was too old to be answered", () => {
    const old = { ...upsert({ conversation: "oi" }), stale: ["3EB0AA"] };
    expect(eventsIn(old)).toMatchObject([{ type: "message", stale: true }]);
  });

  it("quotes another", () => {
    const quoting = { text: "sim", contextInfo: { stanzaId: "3EB0BB", participant: ana } };
    expect(eventsIn(upsert({ extendedTextMessage: quoting }))).toMatchObject([
      { replyTo: "3EB0BB", content: { kind: "text", text: "sim" } },
    ]);
  });
});

describe("in a group", () => {
  const said = (text: string, contextInfo = {}) => ({
    ...upsert({ extendedTextMessage: { text, contextInfo } }, { key: inGroup }),
    me,
  });

  it("who speaks is known, and the chat is the group", () => {
    expect(eventsIn(said("oi"))).toMatchObject([
      {
        id: `message:${group}:${anaLid}:3EB0AA`,
        address: { chat: group },
        from: person,
        group: { addressed: false },
      },
    ]);
  });

  it.each([
    ["a mention", said("@999 oi", { mentionedJid: ["999@lid"] })],
    ["an answer", said("oi", { participant: "999:4@lid", stanzaId: "1" })],
    ["a command", said("/help")],
  ])("%s is addressed to us", (_, json) => {
    expect(eventsIn(json)).toMatchObject([{ group: { addressed: true } }]);
  });

  it("keeps other people's names in the words, and leaves out ours", () => {
    const mentionedJid = ["999@lid", anaLid];
    const [event] = eventsIn(said(`@999 call @${anaLid.split("@")[0]}`, { mentionedJid }));
    expect(event).toMatchObject({
      content: { text: "@999 call @815557770001", plain: "call @815557770001" },
    });
  });

  it("who comes is told", () => {
    const at = "2026-11-23T12:00:00.000Z";
    const came = { id: group, action: "add", participants: [{ id: anaLid, phoneNumber: ana }] };
    expect(eventsIn({ event: "group-participants.update", data: came, at })).toEqual([
      {
        type: "joined",
        id: `joined:${group}:${ana}:${seconds * 1000}`,
        address: { ...address, chat: group },
        at: new Date(at),
        from: { id: ana, aliases: [anaLid], phone: "+5511977770001" },
      },
    ]);
  });
});

describe("every kind", () => {
  const place = { degreesLatitude: -23.5, degreesLongitude: -46.6 };
  const vcard = "BEGIN:VCARD\nFN:Rui\nitem1.TEL;waid=5511988880002:+55 11 98888\n 0002\nEND:VCARD";
  const rui = { name: "Rui", phones: ["+55 11 988880002"], person: "5511988880002@s.whatsapp.net" };

  it.each([
    ["conversation", "/start 7", { kind: "command", name: "start", rest: "7" }],
    [
      "imageMessage",
      { ...file, caption: "c" },
      { kind: "image", media: ref("image"), caption: "c" },
    ],
    ["videoMessage", file, { kind: "video", media: ref("video") }],
    ["ptvMessage", file, { kind: "video", media: ref("video") }],
    [
      "audioMessage",
      { ...file, seconds: 2, ptt: true, mimetype: "audio/ogg; codecs=opus" },
      {
        kind: "voice",
        media: ref("audio", "audio/ogg; codecs=opus"),
        type: "audio/ogg; codecs=opus",
        seconds: 2,
      },
    ],
    [
      "documentMessage",
      { ...file, fileName: "a.pdf", fileLength: { low: 9, high: 0, unsigned: true } },
      { kind: "document", media: ref("document"), name: "a.pdf", bytes: 9 },
    ],
    ["stickerMessage", file, { kind: "sticker", media: ref("sticker") }],
    ["locationMessage", { ...place, name: "P" }, { kind: "location", name: "P", ...there(place) }],
    ["liveLocationMessage", place, { kind: "location", ...there(place) }],
    ["contactMessage", { displayName: "Rui", vcard }, { kind: "contact", contacts: [rui] }],
    ["contactsArrayMessage", { contacts: [{ vcard }] }, { kind: "contact", contacts: [rui] }],
    [
      "pollCreationMessageV3",
      { name: "?" },
      { kind: "unsupported", label: "pollCreationMessageV3" },
    ],
    ["viewOnceMessageV2", { message: {} }, { kind: "unsupported", label: "viewOnceMessageV2" }],
    ["orderMessage", {}, { kind: "unsupported", label: "orderMessage" }],
    ["groupInviteMessage", {}, { kind: "unsupported", label: "groupInviteMessage" }],
  ])("%s", (kind, value, content) => {
    expect(contentOf({ messageContextInfo: {}, [kind]: value })).toEqual(content);
  });

  it("that may be seen once, and is shown on the phone alone, is not passed over", () => {
    const once = { key: { ...fromAna, isViewOnce: true }, message: null };
    expect(read(upsert({}, once)).events).toMatchObject([
      { type: "message", content: { kind: "unsupported", label: "viewOnceMessage" } },
    ]);
  });

  function there({ degreesLatitude: latitude, degreesLongitude: longitude } = place) {
    return { latitude, longitude };
  }

  it.each([
    "ephemeralMessage",
    "viewOnceMessage",
    "viewOnceMessageV2",
    "viewOnceMessageV2Extension",
    "documentWithCaptionMessage",
    "deviceSentMessage",
  ])("is read inside %s", (wrapper) => {
    expect(contentOf({ [wrapper]: { message: { conversation: "oi" } } })).toEqual({
      kind: "text",
      text: "oi",
    });
  });

  it("reads keys as bytes as well as in base64", () => {
    const asBuffer = { ...file, mediaKey: Buffer.alloc(32, 1).toJSON() };
    expect(contentOf({ imageMessage: asBuffer })).toEqual({ kind: "image", media: ref("image") });
  });

  it("of several pictures sent as one knows the album", () => {
    const messageContextInfo = { messageAssociation: { parentMessageKey: { id: "3EB0CC" } } };
    const child = {
      associatedChildMessage: { message: { imageMessage: file, messageContextInfo } },
    };
    expect(eventsIn(upsert(child))).toMatchObject([{ album: "3EB0CC" }]);
  });
});

it.each([
  [
    "a status for everyone",
    upsert({ conversation: "a" }, { key: { ...fromAna, remoteJid: "status@broadcast" } }),
    "message: a status for everyone",
  ],
  [
    "a channel's post",
    upsert({ conversation: "a" }, { key: { ...fromAna, remoteJid: "1@newsletter" } }),
    "message: of a channel",
  ],
  [
    "what is not decrypted",
    { ...upsert({}, { message: null, messageStubType: "CIPHERTEXT" }) },
    "message: not decrypted yet",
  ],
  ["a group's notice", upsert({}, { messageStubType: 27 }), "message: notice 27"],
  ["a pin", upsert({ pinInChatMessage: {} }), "pinInChatMessage: not a kind we take in"],
  ["keys", upsert({ senderKeyDistributionMessage: {} }), "message: without content"],
  [
    "a vote, which Baileys tells opened",
    upsert({ pollUpdateMessage: {} }),
    "pollUpdateMessage: not a kind we take in",
  ],
  [
    "history",
    upsert({ protocolMessage: { type: "HISTORY_SYNC_NOTIFICATION" } }),
    "protocolMessage HISTORY_SYNC_NOTIFICATION: between devices",
  ],
  [
    "an event about chats",
    { event: "chats.update", data: [] },
    "chats.update: not an event we take in",
  ],
  [
    "history itself",
    { event: "messaging-history.set", data: {} },
    "messaging-history.set: not an event we take in",
  ],
])("passes over %s, and says so", (_, json, reason) => {
  expect(read(json)).toEqual({ events: [], ignored: [{ kind: "irrelevant", reason }] });
});
