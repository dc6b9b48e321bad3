import { describe, expect, it, onTestFinished } from "vitest";
import { plainText } from "../../../core/markdown/render.ts";
import { itIsAnAdapter } from "../../../core/testing/adapter-contract.ts";
import { nowhere } from "../../../core/testing/adapter-samples.ts";
import type { AdapterSamples, None, Requests } from "../../../core/testing/adapter-samples.ts";
import type { InboundEvent } from "../../../core/message/event.ts";
import { seenBy } from "../../../sandbox/view.ts";
import { discord } from "./channel.ts";
import { addressOf, delivery, openBench, outgoing } from "./testing/bench.ts";
import type { Bench } from "./testing/bench.ts";
import { openEndpoint } from "./testing/endpoint.ts";
import { following } from "./testing/following.ts";
import { interaction, message } from "./testing/payloads.ts";

const path = "https://hub.example/channels/discord/clinic";

/** What a bench has heard, however it hears. */
interface Heard extends Bench {
  readonly heard: readonly InboundEvent[];
}

function samples({ heard, ...bench }: Heard, requests: Requests | None): AdapterSamples {
  const { platform, adapter, context } = bench;
  const ana = platform.person({ name: "Ana" });
  const elsewhere = discord.settings.parse({ ...platform.settings, apiRoot: `${nowhere}/api` });
  return {
    adapter,
    module: discord,
    delivery: delivery(message({ content: "Oi" })),
    requests,
    outgoing: outgoing(addressOf(ana.channel.id), "Olá"),
    limited: {
      begins: () => platform.fails("rate_limited"),
      retryAfterMs: 1_000,
      scope: "recipient",
    },
    platform: {
      seen: seenBy(ana),
      complaints: platform.complaints,
      media: context.media,
      presses: {
        press: (label) => ana.presses(label),
        fillIn: (label, entered) => ana.fillsIn(label, entered),
        heard,
      },
      fails: (trouble) => platform.fails(trouble),
      unreachable: discord.create(elsewhere, context),
    },
  };
}

const body = JSON.stringify(interaction({ type: 2, data: { id: "1", type: 1, name: "help" } }));

/** Requests to the endpoint: what Discord posts, and what others might. */
function requestsTo({ platform: { interactions } }: Bench): Requests {
  const now = Math.floor(Date.now() / 1000);
  const signed = (text = body, at = now) => new Request(path, interactions.signed(text, at));
  const altered = (name: string, value: string | undefined) => () => {
    const request = signed();
    if (value === undefined) request.headers.delete(name);
    else request.headers.set(name, value);
    return request;
  };
  const carrying = (other: string) => () => new Request(signed(), { method: "POST", body: other });
  return {
    genuine: () => signed(),
    carrying: (bytes) => new Request(path, interactions.signed(bytes)),
    refused: {
      unsigned: altered("x-signature-ed25519", undefined),
      forged: altered("x-signature-ed25519", "0".repeat(128)),
      reencoded: carrying(JSON.stringify(JSON.parse(body), null, 1)),
      stale: () => signed(body, now - 600),
      future: () => signed(body, now + 600),
      others: {
        untimed: altered("x-signature-timestamp", undefined),
        "signed for another time": altered("x-signature-timestamp", String(now - 1)),
        "signed with something else than hex": altered("x-signature-ed25519", "x".repeat(128)),
        "with another body": carrying(`${body} `),
      },
    },
  };
}

describe("by the gateway", () => {
  itIsAnAdapter("discord", async () => {
    const bench = await openBench();
    const { events: heard } = following(bench.adapter);
    await bench.platform.online();
    return samples({ ...bench, heard }, { none: "a gateway that we call takes no requests" });
  });
});

describe("by interactions", () => {
  itIsAnAdapter("discord", async () => {
    const bench = await openBench({ mode: "interactions" });
    const { url, events: heard, close } = await openEndpoint(bench.adapter);
    onTestFinished(close);
    bench.platform.aim(url);
    return samples({ ...bench, heard }, requestsTo(bench));
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
