import { randomUUID } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { Door } from "./door.ts";
import { message, post, press, update } from "./sayings.ts";

const door = await Door.open();
const ana = door.telegram.person({ name: "Ana", language: "pt-br" });

const updates = fc.constantFrom(
  () => message(ana),
  () => message(ana, { text: "/start 42", reply_to_message: { message_id: 1 } }),
  () => message(ana, { text: undefined, voice: { file_id: "a", duration: 1 } }),
  () => message(ana, { text: undefined, photo: [{ file_id: "a", width: 1, height: 1 }] }),
  () => message(ana, { is_topic_message: true, message_thread_id: 5 }),
  () => update({ edited_message: message(ana).message }),
  () => press(ana, randomUUID(), "set:clinic.book:service=limpeza"),
);

const posts = fc.constantFrom(
  () => post("quero marcar uma limpeza"),
  () => post("oi", { type: "read", message: "1" }),
  () => post("oi", { type: "button", action: "set:clinic.book:service=limpeza", on: "1" }),
);

const values = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("\0", "\uD800", "__proto__", 1e308, -1, 2 ** 53, "9".repeat(3_000), []),
);
const keys = fc.constantFrom("__proto__", "constructor", "", "text", "id", "message");

/** A sample with one of its values, at any depth, changed for anything that JSON can say, or put under a key. */
function mutated(samples: fc.Arbitrary<() => object>) {
  return fc
    .tuple(samples, fc.nat(40), fc.oneof(values, keys.map(under)))
    .map(([sample, nth, other]) => {
      let left = nth;
      return JSON.stringify(sample(), (_key, inner: unknown) => {
        left -= 1;
        if (left !== 0) return inner;
        return typeof other === "function" ? other(inner) : other;
      });
    });
}

function under(key: string) {
  return (inner: unknown) => ({ [key]: inner });
}

it(
  "answers every mutation of what Telegram and the page may say",
  { timeout: 60_000 },
  async () => {
    const crowd = fc.tuple(
      fc.array(mutated(updates), { minLength: 5, maxLength: 20 }),
      fc.array(mutated(posts), { minLength: 5, maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(crowd, async ([said, posted]) => {
        const answers = await Promise.all([
          ...said.map((body) => door.fromTelegram(body)),
          ...posted.map((body) => door.fromPage(body)),
        ]);
        expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
        await Promise.all(answers.map((answer) => answer.arrayBuffer()));
      }),
      { numRuns: 15 },
    );
    await door.settled();
    expect(await door.answers()).toBe(true);
    expect(door.log.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
  },
);

it(
  "keeps no memory of what it has answered, kept apart or refused",
  { timeout: 60_000 },
  async () => {
    const round = async () => {
      for (let batch = 0; batch < 6; batch += 1) {
        const ten = Array.from({ length: 10 }, () => "x".repeat(20_000) + randomUUID());
        const answers = await Promise.all([
          ...ten.map((text) => door.fromTelegram(text)),
          ...ten.map((text) => door.fromPage(post(text), { cookie: "" })),
          ...ten.map(() => door.fromPage(post("oi"))),
        ]);
        await Promise.all(answers.map((answer) => answer.arrayBuffer()));
      }
      await door.settled();
    };
    await round();
    const before = memoryInUse();
    await round();
    await round();
    await expect.poll(() => memoryInUse() - before, { timeout: 10_000 }).toBeLessThan(5_000_000);
  },
);

/** Bytes of it, once what nobody refers to any more is gone. */
function memoryInUse(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc()");
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
