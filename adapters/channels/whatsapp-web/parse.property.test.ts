import { itReadsAnything } from "../../../core/testing/parse-property.ts";
import { parse } from "./parse.ts";
import { delivery, file, fromAna, inGroup, upsert } from "./testing/events.ts";

const key = { remoteJid: fromAna.remoteJid, fromMe: false, id: "3EB0BB" };
const contextInfo = { stanzaId: "3EB0BB", mentionedJid: ["999@lid"], participant: "999@lid" };

const samples: readonly object[] = [
  upsert({ extendedTextMessage: { text: "/a", contextInfo } }, { key: inGroup }),
  upsert({ viewOnceMessageV2: { message: { imageMessage: { ...file, caption: "b" } } } }),
  upsert({ reactionMessage: { key, text: "a" } }),
  upsert({ protocolMessage: { key, type: 14, editedMessage: { conversation: "b" } } }),
  upsert({ listResponseMessage: { title: "a", singleSelectReply: { selectedRowId: "b" } } }),
  upsert({ contactMessage: { vcard: "TEL;waid=5511:1" } }),
  upsert({ locationMessage: { degreesLatitude: 1, degreesLongitude: 2 } }),
  { event: "messages.update", data: [{ key: { ...key, fromMe: true }, update: { status: 4 } }] },
  { event: "messages.reaction", data: [{ key, reaction: { key: fromAna, text: "a" } }] },
  { event: "message-receipt.update", data: [{ key, receipt: { readTimestamp: 1 } }] },
  {
    event: "group-participants.update",
    data: { id: "1@g.us", action: "add", participants: ["2@lid", { id: "3@lid" }] },
  },
];

itReadsAnything({ parse, samples, delivery });
