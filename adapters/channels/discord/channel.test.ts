import { describe, expect, it } from "vitest";
import { plainText } from "../../../core/markdown/render.ts";
import { itIsAnAdapter } from "../../../core/testing/adapter-contract.ts";
import type { AdapterSamples } from "../../../core/testing/adapter-contract.ts";
import { discord } from "./channel.ts";
import { addressOf, delivery, openBench, outgoing } from "./testing/bench.ts";
import type { Bench } from "./testing/bench.ts";
import { interaction, message } from "./testing/payloads.ts";

const path = "https://hub.example/channels/discord/clinic";

function samples({ platform, adapter }: Bench): AdapterSamples {
  const ana = platform.person({ name: "Ana" });
  return {
    adapter,
    module: discord,
    delivery: delivery(message({ content: "Oi" })),
    outgoing: outgoing(addressOf(ana.channel.id), "Olá"),
    limited: {
      begins: () => platform.fails("rate_limited"),
      retryAfterMs: 1_000,
      scope: "recipient",
    },
  };
}

const body = JSON.stringify(interaction({ type: 2, data: { id: "1", type: 1, name: "help" } }));

/** Requests to the endpoint: what Discord posts, and what others might. */
function requests({ platform: { interactions } }: Bench): NonNullable<AdapterSamples["requests"]> {
  const now = Math.floor(Date.now() / 1000);
  const signed = (text = body, at = now) => new Request(path, interactions.signed(text, at));
  const altered = (name: string, value: string | undefined) => () => {
    const request = signed();
    if (value === undefined) request.headers.delete(name);
    else request.headers.set(name, value);
    return request;
  };
  return {
    genuine: () => signed(),
    carrying: (bytes) => new Request(path, interactions.signed(bytes)),
    refused: {
      unsigned: altered("x-signature-ed25519", undefined),
      untimed: altered("x-signature-timestamp", undefined),
      "signed by nobody": altered("x-signature-ed25519", "0".repeat(128)),
      "signed for another time": altered("x-signature-timestamp", String(now - 1)),
      "signed with something else than hex": altered("x-signature-ed25519", "x".repeat(128)),
      "of ten minutes ago": () => signed(body, now - 600),
      "of ten minutes ahead": () => signed(body, now + 600),
      "with another body": () => new Request(signed(), { method: "POST", body: `${body} ` }),
      "written anew": () =>
        new Request(signed(), {
          method: "POST",
          body: JSON.stringify(JSON.parse(body), null, 1),
        }),
    },
  };
}

describe("by the gateway", () => {
  itIsAnAdapter("discord", async () => samples(await openBench()));
});

describe("by interactions", () => {
  itIsAnAdapter("discord", async () => {
    const bench = await openBench({ mode: "interactions" });
    return { ...samples(bench), requests: requests(bench) };
  });
});

describe("its limits", () => {
  it("count as Discord counts: with the marks", async () => {
    const { adapter } = await openBench();
    expect(adapter.limits.measure("**oi**")).toBe(6);
    expect(plainText("**oi**")).toHaveLength(2);
  });
});

describe("opening", () => {
  it("registers the bot's commands in every language, and leaves out what Discord refuses", async () => {
    const { platform, adapter } = await openBench();
    await adapter.open?.(AbortSignal.timeout(5_000));
    await adapter.open?.(AbortSignal.timeout(5_000));
    expect(platform.commands).toMatchObject([
      {
        name: "help",
        description: "help in en",
        description_localizations: { "pt-BR": "help in pt-BR", "es-ES": "help in es" },
        options: [{ type: 3, name: "text", required: false }],
      },
    ]);
    expect(platform.complaints).toEqual([]);
  });
});
