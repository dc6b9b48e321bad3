import { createHmac } from "node:crypto";
import { frame } from "./frame.ts";
import { textOf } from "./mark.ts";
import type { Mark } from "./mark.ts";

/** What signs, proves or opens a bot to the platform in this bench: nothing here is secret. */
export const SECRET = "a secret that everybody knows";

/** The path and the headers of a platform's webhook, and what it says of a message. */
interface Platform {
  readonly path: string;
  body(mark: Mark): string;
  /** Header lines that prove the body, each ended. */
  proof(body: string): string;
}

const idOf = ({ conversation, place }: Mark) => `e${conversation}.${place}`;

const hmac = (text: string) => createHmac("sha256", SECRET).update(text).digest("hex");

/** The bench's own channel: a hex HMAC-SHA256 over the body. */
const local: Platform = {
  path: "/channels/local/bench",
  body: (mark) =>
    `{"id":"${idOf(mark)}","chat":"c${mark.conversation}","at":${Date.now()},"text":"${textOf(mark)}"}`,
  proof: (body) => `x-signature: ${hmac(body)}\r\n`,
};

/** https://core.telegram.org/bots/api#update */
const telegram: Platform = {
  path: "/telegram",
  body: (mark) => {
    const person = `"id":${mark.conversation + 1},"first_name":"Ana"`;
    const about = `"message_id":${mark.place},"date":${Math.floor(Date.now() / 1000)}`;
    const people = `"from":{${person},"is_bot":false},"chat":{${person},"type":"private"}`;
    const update = mark.place * 100_000 + mark.conversation;
    return `{"update_id":${update},"message":{${about},${people},"text":"${textOf(mark)}"}}`;
  },
  proof: () => "x-telegram-bot-api-secret-token: bench\r\n",
};

/** https://docs.slack.dev/apis/events-api and https://docs.slack.dev/authentication/verifying-requests-from-slack */
const slack: Platform = {
  path: "/slack/events",
  body: (mark) => {
    const seconds = Math.floor(Date.now() / 1000);
    const ts = `"${seconds}.${String(mark.place).padStart(6, "0")}"`;
    const place = `"channel":"D${mark.conversation}","channel_type":"im","user":"U${mark.conversation}"`;
    const event = `{"type":"message",${place},"team":"T1","ts":${ts},"event_ts":${ts},"text":"${textOf(mark)}"}`;
    const envelope = `"team_id":"T1","api_app_id":"A1","event_id":"${idOf(mark)}","event_time":${seconds}`;
    const bots = `"authorizations":[{"team_id":"T1","user_id":"UBOT","is_bot":true}]`;
    return `{"type":"event_callback","token":"t",${envelope},${bots},"event":${event}}`;
  },
  proof: (body) => {
    const seconds = Math.floor(Date.now() / 1000);
    const signature = hmac(`v0:${seconds}:${body}`);
    return `x-slack-request-timestamp: ${seconds}\r\nx-slack-signature: v0=${signature}\r\n`;
  },
};

/** https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference */
const botFramework = (api: number): Platform => ({
  path: "/api/messages",
  body: (mark) => {
    const about = `"id":"${idOf(mark)}","timestamp":"${new Date().toISOString()}","channelId":"bench"`;
    const people = `"from":{"id":"u${mark.conversation}"},"recipient":{"id":"bot"}`;
    const place = `"conversation":{"id":"c${mark.conversation}"},"serviceUrl":"http://127.0.0.1:${api}"`;
    return `{"type":"message",${about},${people},${place},"text":"${textOf(mark)}"}`;
  },
  proof: () => "",
});

export type PlatformName = "local" | "telegram" | "slack" | "bot-framework";

/** Makes the platform's webhook requests: whole, signed, ready for the wire. `api` is its API's port. */
export function webhooksOf(name: PlatformName, api: number): (mark: Mark) => string {
  const all = { local, telegram, slack, "bot-framework": botFramework(api) };
  const { path, body: bodyOf, proof } = all[name];
  return (mark) => {
    const body = bodyOf(mark);
    return frame(`POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${proof(body)}`.trimEnd(), body);
  };
}
