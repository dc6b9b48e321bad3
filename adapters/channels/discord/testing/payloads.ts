/** What Discord tells, as small as it comes. */

export const us = "900000000000000001";
export const ana = { id: "700000000000000001", username: "ana", global_name: "Ana" };
export const bot = { id: us, username: "clinic", bot: true };

/** 2026-11-23T12:00:00Z */
export const timestamp = "2026-11-23T12:00:00.000000+00:00";
export const messageId = "1442000000000000001";
export const chat = "600000000000000001";
export const guild = "500000000000000001";

export function message(of: object) {
  return {
    id: messageId,
    channel_id: chat,
    type: 0,
    author: ana,
    content: "",
    timestamp,
    edited_timestamp: null,
    mentions: [],
    attachments: [],
    embeds: [],
    components: [],
    flags: 0,
    ...of,
  };
}

/** A frame of the gateway as the stream keeps it. */
export function frame(t: string, d: object) {
  return {
    op: 0,
    t,
    s: 17,
    d,
    heard: { session: "abc", bot: us, at: "2026-11-23T12:00:01.000Z" },
  };
}

export function interaction(of: object) {
  return {
    id: "1442000000000000009",
    application_id: us,
    token: "interaction-token",
    version: 1,
    channel_id: chat,
    user: ana,
    locale: "pt-BR",
    ...of,
  };
}

export function attachment(of: object) {
  const url = "https://cdn.discordapp.com/attachments/1/2/a?ex=1&is=2&hm=3";
  return { id: "2", filename: "a.png", size: 4, url, content_type: "image/png", ...of };
}
