import { describe, expect, it } from "vitest";
import { Door, SECRET } from "./door.ts";
import { sendRaw } from "./raw.ts";
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
    ["POST", `${door.telegramPath}/`],
    ["POST", `${door.telegramPath}/session`],
    ["GET", door.telegramPath],
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

describe("what is hardly HTTP is refused, and the hub goes on:", () => {
  const head = `Connection: close\r\nX-Telegram-Bot-Api-Secret-Token: ${SECRET}\r\n`;
  const knock = (line: string, headers: string, body = "") =>
    `${line} HTTP/1.1\r\n${headers}${head}\r\n${body}`;
  const posted = (headers: string, body = "") =>
    knock(`POST ${door.telegramPath}`, `Host: hub\r\n${headers}`, body);

  it.each([
    ["400", "no host", knock(`POST ${door.telegramPath}`, "Content-Length: 2\r\n", "{}")],
    [
      "400",
      "a host of two words",
      knock(`POST ${door.telegramPath}`, "Host: a b\r\nContent-Length: 0\r\n"),
    ],
    [
      "400",
      "a host with a name on it",
      knock(`POST ${door.telegramPath}`, "Host: a@b\r\nContent-Length: 0\r\n"),
    ],
    [
      "400",
      "a port beyond all ports",
      knock(`POST ${door.telegramPath}`, "Host: a:99999\r\nContent-Length: 0\r\n"),
    ],
    ["400", "a method that comes back", knock("TRACE /channels/web/demo/session", "Host: a\r\n")],
    ["400", "a method of coffee pots", knock("BREW /", "Host: a\r\n")],
    ["400", "a length below nothing", posted("Content-Length: -2\r\n", "{}")],
    ["400", "two lengths", posted("Content-Length: 2\r\nContent-Length: 3\r\n", "{}")],
    [
      "400",
      "a length and pieces",
      posted("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", "{}"),
    ],
    ["400", "pieces of no size", posted("Transfer-Encoding: chunked\r\n", "zz\r\n{}")],
    ["400", "less than its length", posted("Content-Length: 200\r\n", "{}")],
    ["431", "a header as long as a book", posted(`X: ${"a".repeat(20_000)}\r\n`)],
    ["431", "a thousand headers", posted("A: b\r\n".repeat(5_000))],
    ["400", "a handshake for TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n"],
    ["no answer", "nothing but line ends", "\r\n".repeat(100)],
    ["417", "an expectation", posted("Expect: a miracle\r\nContent-Length: 0\r\n")],
  ])("%s for %s", async (status, _, bytes) => {
    const { body, rows } = await door.outcome(
      async () => new Response(await sendRaw(door.hub.url, bytes)),
    );
    expect({ status: body, rows }).toEqual({ status, rows: {} });
  });
});

it("still answers, and nothing failed", async () => {
  expect(await door.answers()).toBe(true);
  expect(door.log.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
});
