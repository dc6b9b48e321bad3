import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ChannelError } from "../core/errors.ts";
import { Secret } from "./config/secret.ts";
import { createLog, type HubLog } from "./log.ts";

/** What the log wrote when `act` was done with it. */
function written(act: (log: HubLog) => void, level: Parameters<typeof createLog>[0] = "info") {
  const lines: string[] = [];
  act(createLog(level, { write: (text) => lines.push(text) }));
  return lines;
}

function line(fields: Record<string, unknown>, message = "it happened"): unknown {
  return JSON.parse(written((log) => log.info(message, fields)).join(""));
}

describe("the log", () => {
  it("writes a line of JSON for each call", () => {
    const lines = written((log) => {
      log.info("accepted", { conversation: "c1" });
      log.warn("slow");
      log.error("lost");
    });
    expect(lines.map((text) => JSON.parse(text))).toEqual([
      expect.objectContaining({ level: 30, msg: "accepted", conversation: "c1" }),
      expect.objectContaining({ level: 40, msg: "slow" }),
      expect.objectContaining({ level: 50, msg: "lost" }),
    ]);
  });

  it("keeps quiet below its level", () => {
    const talk = (log: HubLog) => {
      log.info("a");
      log.warn("b");
      log.error("c");
    };
    expect(written(talk, "warn")).toHaveLength(2);
    expect(written(talk, "silent")).toEqual([]);
  });

  it("puts a child's fields on each of its lines, private ones masked", () => {
    const [text = ""] = written((log) => log.child({ request: "r1", token: "canary" }).info("in"));
    expect(JSON.parse(text)).toMatchObject({ request: "r1", token: "[redacted]", msg: "in" });
  });
});

describe("what the log never shows", () => {
  it.each(
    ["token", "secret", "authorization", "cookie", "text", "phone", "cpf", "botToken"].concat([
      "Set-Cookie",
      "x_api_key",
      "secretKey",
      "messageText",
      "phones",
      "payload",
    ]),
  )("a field called %s, however deep", (name) => {
    const mask = { [name]: "[redacted]" };
    const canary = { [name]: "canary" };
    expect(line({ ...canary, a: { ...canary, b: { c: [canary] } } })).toMatchObject({
      ...mask,
      a: { ...mask, b: { c: [mask] } },
    });
  });

  it("leaves what only sounds alike", () => {
    const fields = { textLength: 5, context: "c", tokens_used: 3, message: "m1", key: "k" };
    expect(line(fields)).toMatchObject(fields);
  });

  it.each([
    [
      "GET https://api.telegram.org/bot42:ca-na_ry/getMe",
      "GET https://api.telegram.org/bot[secret]/getMe",
    ],
    ["token 123456789:canarycanarycanarycanarycanary_-", "token [secret]"],
    ["postgres://prosa:canary@db/prosa is down", "postgres://[secret]@db/prosa is down"],
    ["redis://:canary@db:6379", "redis://[secret]@db:6379"],
    ["Authorization: Bearer canary123", "Authorization: Bearer [secret]"],
    ["/hook?token=canary&x=1", "/hook?token=[secret]&x=1"],
    ["for 529.982.247-25", "for [cpf]"],
    ["to +55 (11) 91234-5678 now", "to [phone] now"],
  ])("traces in words: %s", (said, shown) => {
    const error = new Error(said, { cause: new Error(said) });
    expect(line({ url: said, error }, said)).toMatchObject({
      msg: shown,
      url: shown,
      error: { message: shown, cause: { message: shown } },
    });
  });

  it("a secret, raw bytes and the other fields of a vendor's error", () => {
    const vendor = Object.assign(new Error("400"), { on: { payload: "canary" }, code: 400 });
    const text = JSON.stringify(
      line({ a: new Secret("canary"), b: Buffer.from("canary"), vendor }),
    );
    expect(text).not.toContain("canary");
    expect(text).toContain("[6 bytes]");
  });

  it("anything that keeps a line from being JSON", () => {
    const loop: Record<string, unknown> = { at: new Date(0), big: 1n };
    loop["self"] = loop;
    expect(line({ loop })).toMatchObject({ loop: { at: "1970-01-01T00:00:00.000Z" } });
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.json(), (said, json) => {
        line({ said, json, error: new Error(said) }, said + json);
      }),
    );
  });
});

describe("an error in the log", () => {
  it("has its type, message and stack, and its causes", () => {
    const cause = Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
    const error = new ChannelError("telegram", "unavailable", { cause });
    expect(line({ error })).toMatchObject({
      error: {
        type: "ChannelError",
        message: "telegram: unavailable",
        stack: expect.stringContaining("log.test.ts"),
        cause: { type: "Error", message: "refused", code: "ECONNREFUSED" },
      },
    });
  });

  it("has the errors it was made of", () => {
    const error = new AggregateError([new Error("::1"), new Error("127.0.0.1")]);
    expect(line({ error })).toMatchObject({
      error: { errors: [{ message: "::1" }, { message: "127.0.0.1" }] },
    });
  });
});
