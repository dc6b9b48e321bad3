import { expect, it } from "vitest";
import type { Reading } from "../adapter.ts";
import { id } from "../message/address.ts";
import type { AdapterSamples, OpenSamples, Requests } from "./adapter-samples.ts";
import { orSkip } from "./adapter-samples.ts";

const account = id<"account">("contract");

/** Who is believed, and that nothing which is said can do harm. */
export function itTakesRequestsIn(open: OpenSamples): void {
  it.each(hostileBodies)("reads %s without throwing, as no event", async (_, body) => {
    const { module } = await open();
    const reading: Reading = module.parse({ body, contentType: "application/json" }, account);
    expect(reading.events).toEqual([]);
    expect(reading.ignored).not.toEqual([]);
  });

  it("gives samples of requests if it takes any", async () => {
    const { adapter, requests } = await open();
    expect("none" in requests).toBe(adapter.source.kind !== "webhook");
  });

  it("answers a genuine request with 200, whatever it says", async (context) => {
    const samples = await open();
    const { genuine, carrying } = orSkip(samples.requests, context);
    const { response, reading } = await received(samples, genuine());
    expect(response.status).toBe(200);
    expect(reading.events).not.toEqual([]);
    for (const [, body] of hostileBodies) {
      const hostile = await received(samples, carrying(body));
      expect(hostile.response.status).toBe(200);
      expect(hostile.reading.events).toEqual([]);
    }
  });

  it.for(["unsigned", "forged", "reencoded", "stale", "future"] as const)(
    "refuses a request that is %s",
    async (way, context) => {
      const samples = await open();
      const { refused } = orSkip(samples.requests, context);
      const request = orSkip(refused[way], context);
      await expect(received(samples, request())).rejects.toMatchObject(unauthenticated);
    },
  );

  it("refuses whatever else the platform did not send", async (context) => {
    const samples = await open();
    const { refused }: Requests = orSkip(samples.requests, context);
    for (const request of Object.values(refused.others ?? {}))
      await expect(received(samples, request())).rejects.toMatchObject(unauthenticated);
  });
}

const unauthenticated = { name: "ChannelError", fault: "unauthenticated" };

async function received({ adapter: { source } }: AdapterSamples, request: Request) {
  if (source.kind !== "webhook") throw new Error("it takes no requests");
  return source.receive(request);
}

const text = (value: string) => new TextEncoder().encode(value);

const hostileBodies: readonly (readonly [string, Uint8Array])[] = [
  ["an empty body", text("")],
  ["half a JSON", text('{"update_id": 1, "mess')],
  ["a JSON of the wrong type", text("[1, null, true]")],
  ["null", text("null")],
  ["an object of nothing known", text('{"hello": "world"}')],
  ["a polluting key", text('{"__proto__": {"polluted": true}, "constructor": 1}')],
  ["bytes that are no UTF-8", Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ["ten thousand brackets", text("[".repeat(10_000))],
];
