import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { Door } from "./door.ts";
import { message, post, press, update } from "./sayings.ts";

const door = await Door.open();
const { pool } = door.hub.database;
const ana = door.telegram.person({ name: "Ana", language: "pt-br" });

const deep = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
const bytes = (...values: readonly number[]) => Uint8Array.from(values);

async function latest(column: "reason" | "outcome"): Promise<unknown> {
  const sql = {
    reason: "SELECT reason AS value FROM dead_letters ORDER BY id DESC LIMIT 1",
    outcome: "SELECT outcome AS value FROM turns ORDER BY created_at DESC LIMIT 1",
  };
  const { rows } = await pool.query<{ value: unknown }>(sql[column]);
  return rows[0]?.value;
}

describe("a genuine delivery that cannot be read is answered 200 and kept in quarantine:", () => {
  const kept = { status: 200, rows: { dead_letters: 1, inbound_payloads: 1 } };

  it.each([
    ["no body at all", "", "not JSON"],
    ["half of a JSON", '{"update_id": 1, "mess', "not JSON"],
    ["a list of updates", [message(ana), message(ana)], "expected object, received array"],
    ["null", "null", "expected object, received null"],
    ["a number in quotes", { ...message(ana), update_id: "1" }, "update_id: "],
    ["a number that is too large", { ...message(ana), update_id: 2 ** 60 }, "update_id: "],
    ["text that is a list", message(ana, { text: ["oi"] }), "message.text: "],
    ["a message from nowhere", message(ana, { chat: undefined }), "message.chat: "],
    ["a message of the year 10000", message(ana, { date: 253_402_300_800 }), "at: "],
    ["a message of the year 275760", message(ana, { date: 8_640_000_000_000 }), "at: "],
    ["a press whose id fills a page", press(ana, "9".repeat(4_000)), "id: "],
    [
      "keys that would reach a prototype",
      '{"__proto__": {"a": 1}, "constructor": 1}',
      "update_id: ",
    ],
    ["ten thousand brackets", deep(10_000), "deeper than 100"],
    [
      "ten thousand brackets beside the message",
      `{"aside": ${deep(10_000)}, ${rest(message(ana))}`,
      "deeper than 100",
    ],
    ["bytes that are no UTF-8", bytes(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d), "UTF-8"],
    ["UTF-16", new Uint8Array(Buffer.from(JSON.stringify(message(ana)), "utf16le")), "JSON"],
    ["a body that was packed", new Uint8Array(gzipSync(JSON.stringify(message(ana)))), "UTF-8"],
  ])("%s", async (_, body, reason) => {
    expect(await door.outcome(() => door.fromTelegram(body))).toMatchObject(kept);
    expect(await latest("reason")).toContain(reason);
  });

  it.each([
    ["no body at all", ""],
    ["half of a post", '{"type": "message", "te'],
    ["a list of posts", [post("oi")]],
    ["a post of an unknown type", post("oi", { type: "knock" })],
    ["a text that is a number", post(42)],
    ["a text that is empty", post("")],
    ["an id that is none", post("oi", { id: "1" })],
    ["a button without an action", post("oi", { type: "button" })],
    ["keys that would reach a prototype", '{"__proto__": {"type": "message", "text": "oi"}}'],
    ["ten thousand brackets", deep(10_000)],
    ["bytes that are no UTF-8", bytes(0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d)],
  ])("%s, from the chat page", async (_, body) => {
    expect(await door.outcome(() => door.fromPage(body))).toMatchObject(kept);
    expect(await latest("reason")).toEqual(expect.stringMatching(/\w/u));
  });

  it("the same one again is no second one", async () => {
    await door.outcome(() => door.fromTelegram("what nobody can read"));
    expect((await door.outcome(() => door.fromTelegram("what nobody can read"))).rows).toEqual({});
  });
});

describe("what no bot acts on is answered 200 and forgotten:", () => {
  it.each([
    ["an update of a kind that is not asked for", update({ poll: { id: "1" } })],
    ["an update of a kind that is yet to be invented", update({ telepathy: { from: ana.user } })],
    ["an update of nothing", update({})],
    ["a message of a bot", message(ana, { from: { ...ana.user, is_bot: true } })],
    ["a message of no person", message(ana, { from: undefined })],
  ])("%s", async (_, body) => {
    expect(await door.outcome(() => door.fromTelegram(body))).toEqual({
      status: 200,
      body: "",
      rows: {},
    });
  });
});

describe("what is odd but can be read is stored and answered:", () => {
  const odd = [
    ["NUL characters", "o\0i\0"],
    ["half of a surrogate pair", "oi \uD83D"],
    ["letters from right to left, and marks that turn them", "\u202Eשלום\u2066 oi \u202C"],
    ["a letter under a hundred accents", `e${"\u0301".repeat(100)}`],
    ["nothing but spaces", " \t\r\n\u00A0\u200B"],
    ["words of the machine", "__proto__ constructor toString ${x} %s {0} <script>"],
    ["SQL", "'; DROP TABLE messages; --"],
    ["65,536 characters", "não ".repeat(16_384)],
  ] as const;

  it.each(odd)("%s", async (_, text) => {
    const { status, rows } = await door.outcome(() => door.fromTelegram(message(ana, { text })));
    expect({ status, rows }).toMatchObject({ status: 200, rows: { inbound_events: 1, turns: 1 } });
    expect(await latest("outcome")).not.toBe("failed");
  });

  it.each(odd)("%s, from the chat page", async (_, text) => {
    const { status, rows } = await door.outcome(() => door.fromPage(post(text)));
    expect({ status, rows }).toMatchObject({ status: 200, rows: { inbound_events: 1, turns: 1 } });
    expect(await latest("outcome")).not.toBe("failed");
  });

  it.each([
    ["a key that would reach a prototype", `{"__proto__": {"text": "x"}, ${rest(message(ana))}`],
    ["ninety brackets beside the message", `{"aside": ${deep(90)}, ${rest(message(ana))}`],
    ["a name of NUL characters", message(ana, { from: { ...ana.user, first_name: "\0\uD800" } })],
    ["a language that is none", message(ana, { from: { ...ana.user, language_code: "--" } })],
    ["a command of the machine", message(ana, { text: "/constructor __proto__" })],
    ["a press without a time", press(ana, "1", "no such action")],
    ["a press that names what is not there", press(ana, "2", "set:clinic.book:__proto__=1;x=2")],
    [
      "a press that books the impossible",
      press(ana, "3", "set:clinic.book:day=9999-99-99;time=99:99"),
    ],
    ["a press as long as a book", press(ana, "4", "set:".repeat(20_000))],
  ])("%s", async (_, body) => {
    const { status, rows } = await door.outcome(() => door.fromTelegram(body));
    expect({ status, rows }).toMatchObject({ status: 200, rows: { inbound_events: 1, turns: 1 } });
    expect(await latest("outcome")).not.toBe("failed");
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
    "a JSON that says it is %s",
    async (type) => {
      const posted = () => door.fromTelegram(message(ana), { "content-type": type });
      expect(await door.outcome(posted)).toMatchObject({ status: 200, rows: { turns: 1 } });
    },
  );

  it.each(["--", "a-", "-a", "xx-YY", "aaaaaaaaaaaa"])(
    "a page in the language %s",
    async (locale) => {
      const cookie = await door.session({ locale });
      const { status, rows } = await door.outcome(() => door.fromPage(post("123"), { cookie }));
      expect({ status, rows }).toMatchObject({ status: 200, rows: { turns: 1 } });
      expect(await latest("outcome")).not.toBe("failed");
    },
  );
});

describe("the same delivery 50 times at once is one event and one answer:", () => {
  async function fifty(send: () => Promise<Response>) {
    const sent = Array.from({ length: 50 }, () => send);
    const { status, rows } = await door.outcome(async () => {
      const answers = await Promise.all(sent.map((each) => each()));
      return answers.find((answer) => !answer.ok) ?? Response.json({});
    });
    const { inbound_events, turns, messages } = rows;
    return { status, inbound_events, turns, messages };
  }

  const once = { status: 200, inbound_events: 1, turns: 1, messages: 2 };

  it("Telegram's", async () => {
    const { chat, user } = door.telegram.person({ name: "Bia", language: "pt-br" });
    const body = message(ana, { chat, from: user });
    expect(await fifty(() => door.fromTelegram(body))).toEqual(once);
  });

  it("the chat page's", async () => {
    const cookie = await door.session();
    const body = post("oi");
    expect(await fifty(() => door.fromPage(body, { cookie }))).toEqual(once);
  });
});

it("still answers, and Telegram had nothing to complain of", async () => {
  expect(await door.answers()).toBe(true);
  expect(door.telegram.violations).toEqual([]);
  const failures = door.log.filter((line) => JSON.parse(line).level >= 50);
  expect(failures).toEqual([]);
});

/** What follows the opening brace. */
function rest(json: object): string {
  return JSON.stringify(json).slice(1);
}
