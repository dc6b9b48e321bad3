import { describe, expect, it } from "vitest";
import { Door, SECRET } from "./door.ts";
import { message, post } from "./sayings.ts";

const door = await Door.open();
const ana = door.telegram.person({ name: "Ana" });

describe("what is not from who it says is answered 401 and leaves nothing behind:", () => {
  const refused = { status: 401, body: '{"error":"unauthenticated"}', rows: {} };
  const header = "x-telegram-bot-api-secret-token";

  it.each([
    ["no secret", { [header]: "" }],
    ["another secret", { [header]: SECRET.toLowerCase() }],
    ["a part of the secret", { [header]: SECRET.slice(0, -1) }],
    ["more than the secret", { [header]: `${SECRET}x` }],
    ["the secret twice", { [header]: `${SECRET}, ${SECRET}` }],
    ["the secret where it does not belong", { [header]: "", authorization: `Bearer ${SECRET}` }],
  ])("%s", async (_, headers) => {
    expect(await door.outcome(() => door.fromTelegram(message(ana), headers))).toEqual(refused);
  });

  it.each([
    ["no cookie", ""],
    ["a cookie without a value", "prosa_visitor="],
    ["a cookie of dots", "prosa_visitor=...."],
    ["a cookie of somebody's own making", "prosa_visitor=me.pt-BR.9999999999.c2lnbmVk"],
    ["a cookie as long as a book", `prosa_visitor=${"x".repeat(8_000)}`],
    ["signs that are no cookie", "=;;;=; prosa_visitor"],
  ])("%s", async (_, cookie) => {
    expect(await door.outcome(() => door.fromPage(post("oi"), { cookie }))).toEqual(refused);
  });

  it.each([
    ["another visitor", (cookie: string) => cookie.replace(/=./u, "=_")],
    ["another language", (cookie: string) => cookie.replace("..", ".en.")],
    ["another end", (cookie: string) => cookie.replace(/\.\d+\./u, ".99999999999.")],
    ["a signature with more behind it", (cookie: string) => `${cookie}x`],
    ["a signature with less", (cookie: string) => cookie.slice(0, -1)],
  ])("a cookie with %s", async (_, change) => {
    const cookie = change(await door.session());
    expect(await door.outcome(() => door.fromPage(post("oi"), { cookie }))).toEqual(refused);
  });

  it("a page of another site that has the cookie", async () => {
    const posted = () => door.fromPage(post("oi"), { "sec-fetch-site": "cross-site" });
    expect(await door.outcome(posted)).toEqual(refused);
  });
});

describe("what nobody serves", () => {
  it.each([
    ["POST", "/channels/web/nobody"],
    ["POST", "/channels/slack/main"],
    ["POST", "/channels/__proto__/constructor"],
    ["POST", "/channels/telegram/main/"],
    ["POST", "/channels/telegram/main/session"],
    ["GET", "/channels/telegram/main"],
    ["PUT", "/channels/web/demo"],
    ["DELETE", "/channels/web/demo/session"],
    ["OPTIONS", "/channels/web/demo"],
    ["POST", "/readyz"],
    ["GET", "/chat/..%2f..%2fpackage.json"],
    ["GET", "/CANARY-path"],
  ])("is answered 404, without a word: %s %s", async (method, path) => {
    const asked = () => door.request(path, { method });
    expect(await door.outcome(asked)).toEqual({ status: 404, body: "", rows: {} });
  });

  it.each([
    [400, "/%zz"],
    [400, "/channels/%zz/main"],
    [414, `/channels/web/${"a".repeat(200)}`],
    [403, "/chat/%00"],
  ])("is answered %i, without repeating it: %s", async (status, path) => {
    const body = '{"error":"the request cannot be read"}';
    expect(await door.outcome(() => door.request(path))).toEqual({ status, body, rows: {} });
  });

  it("is refused when it is larger than any platform's", async () => {
    const large = "x".repeat(5_000_000);
    expect(await door.outcome(() => door.fromTelegram(large))).toMatchObject({
      status: 413,
      rows: {},
    });
    expect(await door.outcome(() => door.fromPage(post(large)))).toMatchObject({
      status: 413,
      rows: {},
    });
  });

  it.each(["", "???", ";;;", "a".repeat(5_000)])("is refused as %j", async (type) => {
    const posted = () => door.fromTelegram(message(ana), { "content-type": type });
    expect(await door.outcome(posted)).toMatchObject({ status: 415, rows: {} });
  });
});
