import { TelegramError } from "telegraf";
import { describe, expect, it } from "vitest";
import { faultOf } from "./faults.ts";

const refused = (error_code: number, description: string, parameters?: object) =>
  faultOf(new TelegramError({ error_code, description, ...(parameters && { parameters }) }));

describe("what Telegram refuses", () => {
  it.each([
    [401, "Unauthorized", "unauthorized"],
    [404, "Not Found", "unauthorized"],
    [404, "Not Found: method not found", "rejected"],
    [403, "Forbidden: bot was blocked by the user", "blocked"],
    [403, "Forbidden: user is deactivated", "blocked"],
    [400, "Bad Request: chat not found", "gone"],
    [400, "Bad Request: message to edit not found", "gone"],
    [400, "Bad Request: message thread not found", "gone"],
    [400, "Bad Request: BUSINESS_CONNECTION_INVALID", "gone"],
    [400, "Bad Request: VOICE_MESSAGES_FORBIDDEN", "rejected"],
    [400, "Bad Request: REACTION_INVALID", "rejected"],
    [403, "Forbidden: bot was kicked from the group chat", "blocked"],
    [400, "Bad Request: not enough rights to send text messages to the chat", "blocked"],
    [400, "Bad Request: CHAT_WRITE_FORBIDDEN", "blocked"],
    [400, "Bad Request: PEER_ID_INVALID", "gone"],
    [400, "Bad Request: TOPIC_CLOSED", "rejected"],
    [413, "Request Entity Too Large", "rejected"],
    [400, "Bad Request: group chat was upgraded to a supergroup chat", "gone"],
    [
      400,
      "Bad Request: query is too old and response timeout expired or query ID is invalid",
      "gone",
    ],
    [400, "Bad Request: message is too long", "rejected"],
    [409, "Conflict: terminated by other getUpdates request", "rejected"],
    [500, "Internal Server Error", "unavailable"],
    [502, "Bad Gateway", "unavailable"],
  ] as const)("%i %s means %s", (code, description, fault) => {
    expect(refused(code, description)).toMatchObject({
      channel: "telegram",
      fault,
      detail: `${code} ${description}`,
      maybeSent: code >= 500,
    });
  });

  it("says how long to wait, and that it is for all that the bot sends", () => {
    const parameters = { retry_after: 7 };
    expect(refused(429, "Too Many Requests: retry after 7", parameters)).toMatchObject({
      fault: "rate_limited",
      retryAfterMs: 7_000,
      scope: "account",
      maybeSent: false,
    });
  });

  it("repeats nothing of the message, and no token", () => {
    const description =
      'Bad Request: can\'t parse entities: tag "secret" of 42:AAF-secret-secret-secret';
    expect(refused(400, description).detail).toBe(
      '400 Bad Request: can\'t parse entities: tag "…" of …',
    );
  });
});

describe("what never got an answer of Telegram's", () => {
  const failed = (reason: string, of: object = {}) =>
    faultOf(Object.assign(new Error(`request to https://a.b failed, reason: ${reason}`), of));

  it.each([
    ["connect ECONNREFUSED 127.0.0.1:1", false],
    ["connect ETIMEDOUT 127.0.0.1:1", false],
    ["getaddrinfo ENOTFOUND a.b", false],
    ["", false],
    ["read ETIMEDOUT", true],
    ["read ECONNRESET", true],
    ["socket hang up", true],
  ])("after %j may have gone out: %s", (reason, maybeSent) => {
    expect(failed(reason)).toMatchObject({ fault: "unavailable", maybeSent });
  });

  it("did not go out to somebody who could not prove to be Telegram", () => {
    const code = "UNABLE_TO_VERIFY_LEAF_SIGNATURE";
    const error = failed("unable to verify the first certificate", { code });
    expect(error).toMatchObject({ detail: code, maybeSent: false });
  });

  it("goes by the short word for it", () => {
    expect(failed("read x", { code: "ECONNRESET", type: "system" }).detail).toBe("ECONNRESET");
    expect(failed("x", { type: "invalid-json" }).detail).toBe("invalid-json");
    expect(faultOf("x").detail).toBe("no answer");
  });

  it("may be the JSON of someone else, and may have gone out", () => {
    const elsewhere: unknown = JSON.parse('{"message": "denied"}');
    const error = Object.assign(Object.create(TelegramError.prototype), { response: elsewhere });
    expect(faultOf(error)).toMatchObject({ fault: "unavailable", maybeSent: true });
  });
});
