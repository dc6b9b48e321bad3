import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { id } from "../message/address.ts";
import type { InboundEvent } from "../message/event.ts";
import { nextBurst } from "./burst.ts";
import type { Burst } from "./burst.ts";
import type { PendingEvent } from "./store.ts";

const occurrence = {
  id: id<"event">("e"),
  address: { channel: "test", account: id<"account">("a"), chat: id<"chat">("c") },
  at: new Date(0),
};
const from = { id: id<"person">("p") };
const message = id<"message">("m");

const text = (words: string): InboundEvent => ({
  ...occurrence,
  type: "message",
  message,
  from,
  content: { kind: "text", text: words },
});
const picture = { kind: "image", media: id<"media">("i") } as const;
const photo = {
  ...occurrence,
  type: "message",
  message,
  from,
  content: picture,
} as const satisfies InboundEvent;
const press: InboundEvent = { ...occurrence, type: "button", from, action: "yes" };
const receipt: InboundEvent = { ...occurrence, type: "delivery", message, status: "read" };

/** Events at the moments they came, said by one person unless another is named. */
function waiting(...came: readonly (readonly [InboundEvent, number, string?])[]) {
  return came.map(([event, since, who = "ana"], index): PendingEvent => ({
    place: index + 1,
    event,
    since,
    contact: { id: id<"contact">(who) },
  }));
}

const at = (now: number) => ({ debounceMs: 700, now });

/** The places that are handled together, and the words that are answered. */
function read(burst: Burst | undefined) {
  if (!burst || "waitMs" in burst) return burst;
  const places = burst.events.map(({ place }) => place);
  const event = burst.prompt?.event;
  const said =
    event?.type === "message" && event.content.kind === "text" ? event.content.text : event?.type;
  return { places, said, turn: burst.prompt?.place };
}

describe("what is answered together", () => {
  it("is what one person writes in one breath", () => {
    const burst = waiting([text("oi"), 0], [text("quero marcar"), 400], [text("amanhã"), 900]);
    expect(nextBurst(burst, at(1_500))).toEqual({ waitMs: 100 });
    expect(read(nextBurst(burst, at(1_600)))).toEqual({
      places: [1, 2, 3],
      said: "oi\nquero marcar\namanhã",
      turn: 1,
    });
  });

  it("does not wait for ever for somebody who goes on writing", () => {
    const words = Array.from({ length: 8 }, (_, index) => [text(`${index}`), 400 * index] as const);
    expect(nextBurst(waiting(...words), at(2_799))).toEqual({ waitMs: 1 });
    expect(read(nextBurst(waiting(...words), at(2_800)))).toMatchObject({ turn: 1 });
  });

  it("is each message by itself when there is no debounce", () => {
    const burst = waiting([text("oi"), 0], [text("tchau"), 1]);
    const alone = nextBurst(burst, { debounceMs: 0, now: 2 });
    expect(read(alone)).toEqual({ places: [1], said: "oi", turn: 1 });
  });

  it("ends with a press, which is answered at once", () => {
    const burst = waiting([text("oi"), 0], [press, 10], [text("tchau"), 20]);
    expect(read(nextBurst(burst, at(20)))).toEqual({ places: [1], said: "oi", turn: 1 });
    expect(read(nextBurst(burst.slice(1), at(20)))).toEqual({
      places: [2],
      said: "button",
      turn: 2,
    });
  });

  it("ends where another person of the group speaks", () => {
    const burst = waiting([text("oi"), 0], [text("olá"), 10, "bia"]);
    expect(read(nextBurst(burst, at(20)))).toMatchObject({ places: [1], said: "oi" });
  });

  it("is what one person shows in one breath, with all that is written under it", () => {
    const front = { ...photo, content: { ...picture, caption: "frente" } };
    const back = { ...photo, content: { ...picture, media: id<"media">("j"), caption: "verso" } };
    const shown = waiting([photo, 0], [front, 100], [back, 300]);
    expect(nextBurst(shown, at(999))).toEqual({ waitMs: 1 });
    const burst = nextBurst(shown, at(1_000));
    expect(read(burst)).toMatchObject({ places: [1, 2, 3], turn: 1 });
    expect(burst && "prompt" in burst && burst.prompt?.event).toMatchObject({
      content: {
        ...picture,
        caption: "frente\nverso",
        also: [picture, { ...picture, media: "j" }],
      },
    });
  });

  it("is no photo after words, and no voice note", () => {
    const voice: InboundEvent = { ...photo, content: { kind: "voice", media: id<"media">("v") } };
    expect(read(nextBurst(waiting([text("isto"), 0], [photo, 1]), at(5)))).toMatchObject({
      places: [1],
    });
    expect(read(nextBurst(waiting([photo, 0], [voice, 1]), at(5)))).toMatchObject({ places: [1] });
    expect(read(nextBurst(waiting([voice, 1], [photo, 2]), at(5)))).toMatchObject({ places: [1] });
  });

  it("is no photo with words", () => {
    expect(read(nextBurst(waiting([photo, 0], [text("isto"), 1]), at(5_000)))).toMatchObject({
      places: [1],
    });
  });

  it("takes changes along that come between, and those before it go by themselves", () => {
    const burst = waiting([receipt, 0], [text("oi"), 100], [receipt, 150], [text("eu"), 200]);
    expect(read(nextBurst(burst, at(900)))).toMatchObject({ places: [1], turn: undefined });
    const words = burst.slice(1);
    expect(nextBurst(words, at(300))).toEqual({ waitMs: 600 });
    expect(read(nextBurst(words, at(900)))).toEqual({
      places: [2, 3, 4],
      said: "oi\neu",
      turn: 2,
    });
  });
});

describe("an edit of what was heard already", () => {
  const heard = { message, at: 0 };
  const edit: InboundEvent = {
    ...occurrence,
    type: "edit",
    message,
    from,
    content: { kind: "text", text: "sim!" },
  };
  const next = { ...text("que horas abre?"), message: id<"message">("n") };
  const edits = { heard: [heard], editMs: 1_000 };

  it("is said by itself, whatever is said after it", () => {
    const waits = waiting([edit, 0], [receipt, 10], [next, 20]);
    const burst = nextBurst(waits, { ...at(30), ...edits });
    expect(read(burst)).toEqual({ places: [1, 2], said: "sim!", turn: 1 });
    expect(burst).toMatchObject({ prompt: { revises: true } });
    const then = nextBurst(waits.slice(2), { ...at(720), ...edits });
    expect(read(then)).toEqual({ places: [3], said: "que horas abre?", turn: 3 });
    expect(then).not.toHaveProperty("prompt.revises");
  });

  it("is waited for while it is edited on", () => {
    const again = { ...edit, content: { kind: "text", text: "sim!!" } } as const;
    const waits = waiting([edit, 0], [again, 100]);
    expect(nextBurst(waiting([edit, 0]), { ...at(100), ...edits })).toEqual({ waitMs: 600 });
    expect(read(nextBurst(waits, { ...at(100), ...edits }))).toMatchObject({ places: [1] });
    expect(read(nextBurst(waits.slice(1), { ...at(800), ...edits }))).toMatchObject({
      said: "sim!!",
    });
  });
});

describe("whatever waits", () => {
  const events = fc
    .array(
      fc.tuple(
        fc.constantFrom(text("a"), text("b"), photo, press, receipt),
        fc.nat(3_000),
        fc.constantFrom("ana", "bia"),
      ),
      { maxLength: 60 },
    )
    .map((came) => waiting(...came.toSorted(([, one], [, other]) => one - other)));

  /** The places in the order in which they are handled, and how long the longest pause was. */
  function handle(came: readonly PendingEvent[], debounceMs: number) {
    const bursts: (readonly number[])[] = [];
    let left = came;
    let now = 0;
    let longest = 0;
    for (;;) {
      const burst = nextBurst(left, { debounceMs, now });
      if (!burst) return { bursts, longest };
      if ("waitMs" in burst) {
        now += burst.waitMs;
        longest = Math.max(longest, now - (left[0]?.since ?? 0));
      } else {
        bursts.push(burst.events.map(({ place }) => place));
        left = left.slice(burst.events.length);
      }
    }
  }

  it("is handled wholly, in its order, and none of it twice", () => {
    fc.assert(
      fc.property(events, fc.constantFrom(0, 1, 700), (came, debounceMs) => {
        const { bursts } = handle(came, debounceMs);
        expect(bursts.flat()).toEqual(came.map(({ place }) => place));
        expect(bursts.filter(({ length }) => length === 0)).toEqual([]);
      }),
    );
  });

  it("keeps nobody waiting for longer than four pauses", () => {
    fc.assert(
      fc.property(events, (came) => {
        expect(handle(came, 700).longest).toBeLessThanOrEqual(4 * 700);
      }),
    );
  });
});
