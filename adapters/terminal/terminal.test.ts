import { describe, expect, it } from "vitest";
import { id } from "../../core/message/address.ts";
import type { InboundEvent } from "../../core/message/event.ts";
import type { Utterance } from "../../core/message/outgoing.ts";
import { contextForTest } from "../../core/testing/adapter-context.ts";
import { itIsAnAdapter } from "../../core/testing/adapter-contract.ts";
import type { PlatformView, Seen } from "../../core/testing/adapter-samples.ts";
import { terminal } from "./terminal.ts";

const now = new Date("2026-11-21T12:00:00Z");
const card = { name: "Bot", about: "", prompts: [], commands: [], demo: false };

const context = contextForTest({
  account: id("terminal"),
  card: () => card,
  clock: { now: () => now },
});

/** A person who enters these lines, waiting where a line is a function until it is done. */
function sitDown(script: readonly (string | (() => Promise<unknown>))[], language?: string) {
  const screen: string[] = [];
  const module = terminal({
    async *lines() {
      for (const line of script)
        if (typeof line === "string") yield line;
        else await line();
    },
    show: (text) => screen.push(text),
  });
  const adapter = module.create(module.settings.parse({ language }), context);
  return { module, adapter, screen };
}

type Seat = ReturnType<typeof sitDown>;

async function eventsOf({ adapter }: Seat) {
  if (adapter.source.kind !== "stream") throw new Error("the terminal is a stream");
  const events: InboundEvent[] = [];
  for await (const { reading } of adapter.source.deliveries(AbortSignal.timeout(1_000)))
    events.push(...reading.events);
  return events;
}

function message(say: Utterance) {
  const to = { channel: "terminal", account: id<"account">("terminal"), chat: id<"chat">("c") };
  return { key: id<"delivery">("k"), to, say };
}

const when: Utterance = {
  kind: "text",
  markdown: "When?",
  buttons: [
    { label: "Monday", action: "day:1" },
    { label: "Tuesday", action: "day:2" },
  ],
};

itIsAnAdapter("terminal", async () => {
  const script = ["hi"];
  const seat = sitDown(script);
  const [first] = await eventsOf(seat);
  const at = now.toISOString();
  const words = { id: "1", person: "me", chat: "c", at, type: "words", text: "hi" };
  const body = new TextEncoder().encode(JSON.stringify(words));
  return {
    module: seat.module,
    adapter: seat.adapter,
    delivery: { body, contentType: "application/json" },
    requests: { none: "nobody calls a terminal" },
    outgoing: {
      ...message({ kind: "text", markdown: "hello" }),
      ...(first && { to: first.address }),
    },
    limited: { none: "a terminal takes everything at once" },
    platform: view(seat, script),
  };
});

function view(seat: Seat, script: string[]): PlatformView {
  const none = "a terminal is no network";
  const seen = () => seat.screen.map(seenIn);
  const heard: InboundEvent[] = [];
  return {
    seen: async () => seen(),
    complaints: [],
    media: context.media,
    presses: {
      async press(label) {
        const number =
          seen()
            .flatMap(({ buttons }) => buttons ?? [])
            .indexOf(label) + 1;
        script.splice(0, 1, `${number}`);
        heard.push(...(await eventsOf(seat)));
      },
      heard,
    },
    fails: { none },
    unreachable: { none },
  };
}

function seenIn(shown: string): Seen {
  const lines = shown.split("\n");
  const buttons = lines.flatMap((line) => /^ {2}\[\d+\] (.*)$/u.exec(line)?.[1] ?? []);
  const text = lines.slice(0, lines.length - buttons.length).join("\n");
  return { kind: "text", text, ...(buttons.length > 0 && { buttons }) };
}

describe("a person at the terminal", () => {
  it("says what they type, in their language", async () => {
    expect(await eventsOf(sitDown(["bom dia", "/Ajuda com isso"], "pt-BR"))).toMatchObject([
      {
        type: "message",
        at: now,
        from: { id: "me", language: "pt-BR" },
        content: { text: "bom dia" },
      },
      { type: "message", content: { kind: "command", name: "ajuda", rest: "com isso" } },
    ]);
  });

  it("is in one conversation for as long as they sit, and in a new one next time", async () => {
    const [first, second] = await eventsOf(sitDown(["a", "b"]));
    const [later] = await eventsOf(sitDown(["c"]));
    expect(first?.address.chat).toBe(second?.address.chat);
    expect(later?.address.chat).not.toBe(first?.address.chat);
  });

  it("sees buttons with numbers and presses one by its number", async () => {
    const seat: Seat = sitDown([
      () => seat.adapter.send(message(when), new AbortController().signal),
      "2",
    ]);
    expect(await eventsOf(seat)).toMatchObject([
      { type: "button", action: "day:2", label: "Tuesday" },
    ]);
    expect(seat.screen).toEqual(["When?\n  [1] Monday\n  [2] Tuesday"]);
  });

  it.each(["3", "0", "2 pm"])("says %s, which is the number of no button", async (line) => {
    const seat: Seat = sitDown([
      () => seat.adapter.send(message(when), new AbortController().signal),
      line,
    ]);
    expect(await eventsOf(seat)).toMatchObject([{ type: "message", content: { text: line } }]);
  });

  it("presses nothing any more once they have moved on", async () => {
    const seat: Seat = sitDown([
      () => seat.adapter.send(message(when), new AbortController().signal),
      "never mind",
      "2",
    ]);
    expect(await eventsOf(seat)).toMatchObject([
      { content: { text: "never mind" } },
      { content: { text: "2" } },
    ]);
  });
});
