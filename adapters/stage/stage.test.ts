import { describe, expect, it } from "vitest";
import { id } from "../../core/message/address.ts";
import type { InboundEvent, Prompting } from "../../core/message/event.ts";
import type { Utterance } from "../../core/message/outgoing.ts";
import { contextForTest } from "../../core/testing/adapter-context.ts";
import { itIsAnAdapter } from "../../core/testing/adapter-contract.ts";
import type { Act } from "./act.ts";
import { rehearsal } from "./stage.ts";

const now = new Date("2026-11-21T12:00:00Z");

const words: Act = {
  id: "1",
  person: "Bia",
  name: "Bia",
  language: "pt-BR",
  at: now.toISOString(),
  type: "words",
  text: "/Ajuda com isso",
};
const press: Act = { ...words, id: "2", type: "press", action: "yes:a", label: "Sim" };

/** A stage on which this is done, and what is shown on it. */
function openStage(...acts: readonly Act[]) {
  const shown: { person: string; say: Utterance }[] = [];
  const module = rehearsal({
    async *acts() {
      yield* acts;
    },
    show: (person, say) => void shown.push({ person, say }),
  });
  const context = contextForTest({ account: id("local"), clock: { now: () => now } });
  return { module, adapter: module.create({}, context), shown, context };
}

async function eventsOf({ adapter }: ReturnType<typeof openStage>) {
  if (adapter.source.kind !== "stream") throw new Error("a stage is a stream");
  const events: InboundEvent[] = [];
  for await (const { reading } of adapter.source.deliveries(AbortSignal.timeout(1_000)))
    events.push(...reading.events);
  return events;
}

const outgoing = {
  key: id<"delivery">("k"),
  to: { channel: "rehearsal", account: id<"account">("local"), chat: id<"chat">("Bia") },
  say: { kind: "text", markdown: "hello" } as const,
};

itIsAnAdapter("rehearsal", async () => {
  const stage = openStage(words);
  const body = new TextEncoder().encode(JSON.stringify(words));
  return {
    module: stage.module,
    adapter: stage.adapter,
    delivery: { body, contentType: "application/json" },
    requests: { none: "nobody calls a stage" },
    outgoing,
    limited: { none: "a stage takes everything at once" },
    platform: { none: "it is shown as it is said" },
  };
});

describe("a person on a stage", () => {
  it("has a chat of their own, a name and a language", async () => {
    const about: Partial<Prompting> = {
      at: now,
      address: { ...outgoing.to },
      from: { id: id("Bia"), name: "Bia", language: "pt-BR" },
    };
    expect(await eventsOf(openStage(words, press))).toMatchObject([
      { ...about, type: "message", content: { kind: "command", name: "ajuda", rest: "com isso" } },
      { ...about, type: "button", action: "yes:a", label: "Sim" },
    ]);
  });

  it("is shown what is said to them", async () => {
    const stage = openStage();
    await stage.adapter.send(outgoing, AbortSignal.timeout(1_000));
    expect(stage.shown).toEqual([{ person: "Bia", say: outgoing.say }]);
  });
});
