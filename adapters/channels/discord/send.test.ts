import { describe, expect, it } from "vitest";
import { id } from "../../../core/message/address.ts";
import type { Utterance } from "../../../core/message/outgoing.ts";
import { addressOf, openBench, outgoing, soon, stored } from "./testing/bench.ts";

const buttons = Array.from({ length: 7 }, (_, index) => ({
  label: `Dia ${index + 1}`,
  action: `day:${index + 1}`,
}));

/** Whom a message may call, in JSON or beside files. */
async function callsIn(request: Request): Promise<unknown> {
  const isJson = request.headers.get("content-type")?.startsWith("application/json");
  const json = isJson ? await request.text() : (await request.formData()).get("payload_json");
  if (typeof json !== "string") throw new Error("no JSON beside the files");
  return JSON.parse(json).allowed_mentions;
}

describe("sending", () => {
  it("says Markdown as Discord shows it, and calls nobody", async () => {
    const { platform, adapter } = await openBench();
    const ana = platform.person({ name: "Ana" });
    const sent = await adapter.send(
      outgoing(addressOf(ana.channel.id), "**Oi** @everyone"),
      soon(),
    );
    expect(ana.transcript()).toEqual([{ who: "bot", kind: "text", text: "**Oi** @everyone" }]);
    const message = platform.world.find(ana.channel.id, sent.message);
    expect(sent.at).toEqual(new Date(message.timestamp));
    expect(platform.complaints).toEqual([]);
  });

  it("asks Discord to call nobody, whatever is sent or changed", async () => {
    const { media, given } = stored(new Uint8Array(20), { type: "image/png", name: "a.png" });
    const allowed: unknown[] = [];
    const remember: typeof fetch = async (input, init) => {
      const request = new Request(input, init);
      allowed.push(await callsIn(request.clone()));
      return fetch(request);
    };
    const { platform, adapter } = await openBench({}, { ...given, fetch: remember });
    const to = addressOf(platform.person({ name: "Ana" }).channel.id);
    const words: Utterance = { kind: "text", markdown: "@everyone <@1> <@&2>" };
    const { message } = await adapter.send(outgoing(to, words), soon());
    await adapter.revisions?.edit(to, message, words, soon());
    const picture: Utterance = { kind: "image", media, caption: "@here", alt: "" };
    await adapter.send(outgoing(to, picture, "reply:2:1"), soon());
    expect(allowed).toEqual([{ parse: [] }, { parse: [] }, { parse: [] }]);
  });

  it("has buttons in rows of five, which come back as they were given", async () => {
    const { platform, adapter } = await openBench();
    const ana = platform.person({ name: "Ana" });
    const say: Utterance = { kind: "text", markdown: "Que dia?", buttons };
    const { message } = await adapter.send(outgoing(addressOf(ana.channel.id), say), soon());
    const { components } = platform.world.find(ana.channel.id, message);
    expect(components.map((row) => row.components?.length)).toEqual([5, 2]);
    expect(components[1]?.components?.[1]).toMatchObject({ custom_id: "day:7", label: "Dia 7" });
  });

  it("has a list where the outbox wants one", async () => {
    const { platform, adapter } = await openBench();
    const ana = platform.person({ name: "Ana" });
    const rows = [{ label: "Segunda", action: "day:1", description: "às 9h" }];
    const say: Utterance = { kind: "text", markdown: "Que dia?", buttons: rows, list: "Dias" };
    const { message } = await adapter.send(outgoing(addressOf(ana.channel.id), say), soon());
    expect(platform.world.find(ana.channel.id, message).components).toEqual([
      {
        type: 1,
        components: [
          {
            type: 3,
            custom_id: "list",
            placeholder: "Dias",
            options: [{ label: "Segunda", value: "day:1", description: "às 9h" }],
          },
        ],
      },
    ]);
  });

  it("makes one message of a repeated key, and two of two, however long the keys", async () => {
    const { platform, adapter } = await openBench();
    const ana = platform.person({ name: "Ana" });
    const to = addressOf(ana.channel.id);
    const conversation = "reply:0199f1a2-7c1e-7aaa-8bbb-0123456789ab:17";
    const first = await adapter.send(outgoing(to, "um", `${conversation}:1`), soon());
    const again = await adapter.send(outgoing(to, "um", `${conversation}:1`), soon());
    const second = await adapter.send(outgoing(to, "dois", `${conversation}:2`), soon());
    expect(again.message).toBe(first.message);
    expect(second.message).not.toBe(first.message);
    expect(ana.transcript()).toHaveLength(2);
  });

  it("quotes what it answers, and goes without where that is gone", async () => {
    const { platform, adapter } = await openBench();
    const ana = platform.person({ name: "Ana" });
    const asked = await ana.says("Que horas?");
    const answer = (replyTo: string, key: string) =>
      adapter.send(
        { ...outgoing(addressOf(ana.channel.id), "Às 9h", key), replyTo: id(replyTo) },
        soon(),
      );
    const { message } = await answer(asked?.id ?? "", "1");
    expect(platform.world.find(ana.channel.id, message).referenced_message?.id).toBe(asked?.id);
    await expect(answer("1442000000000000001", "2")).resolves.toBeDefined();
  });

  it("puts a sign under a message", async () => {
    const { platform, adapter } = await openBench();
    const ana = platform.person({ name: "Ana" });
    const asked = await ana.says("Obrigada!");
    const on = id<"message">(asked?.id ?? "");
    const say: Utterance = { kind: "reaction", on, emoji: "👍" };
    const sent = await adapter.send(outgoing(addressOf(ana.channel.id), say), soon());
    expect(sent.message).toBe(on);
    expect(ana.transcript()).toMatchObject([{ text: "Obrigada!", reaction: "👍" }]);
  });

  it("says how long the channel is to rest", async () => {
    const { platform, adapter } = await openBench();
    const ana = platform.person({ name: "Ana" });
    platform.fails("last_of_bucket", 2);
    await adapter.send(outgoing(addressOf(ana.channel.id), "oi", "1"), soon());
    const sent = await adapter.send(outgoing(addressOf(ana.channel.id), "oi", "2"), soon());
    expect(sent.restMs).toBe(200);
    await expect(
      adapter.send(outgoing(addressOf(ana.channel.id), "oi", "3"), soon()),
    ).rejects.toMatchObject({ fault: "rate_limited", scope: "recipient", maybeSent: false });
  });
});

describe("sending a file", () => {
  it.each(["image", "video", "document"] as const)("sends a %s as it is", async (kind) => {
    const body = new Uint8Array(100_000).map((_, index) => index);
    const type = kind === "document" ? "application/pdf" : `${kind}/x`;
    const { media, given } = stored(body, { type, name: 'o "quê"?.bin' });
    const { platform, adapter } = await openBench({}, given);
    const ana = platform.person({ name: "Ana" });
    const say: Utterance = { kind, media, caption: "Aqui", alt: "um retrato", buttons };
    const { message } = await adapter.send(outgoing(addressOf(ana.channel.id), say), soon());
    const [file] = platform.world.find(ana.channel.id, message).attachments;
    expect(file).toMatchObject({ content_type: type, size: body.length });
    const got = await fetch(file?.url ?? "");
    expect(Buffer.compare(await got.bytes(), body)).toBe(0);
    expect(ana.transcript()).toMatchObject([{ kind, text: "Aqui" }]);
    expect(platform.complaints).toEqual([]);
  });

  it.each([
    [0.05, 1],
    [2.5, 25],
    [100, 256],
  ])("sends a voice note of %d s as a voice message with %d hills", async (seconds, hills) => {
    const { media, given } = stored(Buffer.from("no OGG"), { type: "audio/ogg" });
    const { platform, adapter } = await openBench({}, given);
    const ana = platform.person({ name: "Ana" });
    const say: Utterance = { kind: "voice", media, transcript: "Olá", seconds };
    const { message } = await adapter.send(outgoing(addressOf(ana.channel.id), say), soon());
    const { flags, attachments } = platform.world.find(ana.channel.id, message);
    expect(flags).toBe(8192);
    expect(attachments).toMatchObject([
      { filename: "voice-message.ogg", content_type: "audio/ogg", duration_secs: seconds },
    ]);
    expect(Buffer.from(attachments[0]?.waveform ?? "", "base64")).toHaveLength(hills);
  });
});

describe("revising", () => {
  it("changes words and takes buttons away, and removes", async () => {
    const { platform, adapter } = await openBench();
    const ana = platform.person({ name: "Ana" });
    const to = addressOf(ana.channel.id);
    const say: Utterance = { kind: "text", markdown: "Que dia?", buttons };
    const { message } = await adapter.send(outgoing(to, say), soon());
    await adapter.revisions?.edit(to, message, { kind: "text", markdown: "Terça." }, soon());
    expect(ana.transcript()).toEqual([{ who: "bot", kind: "text", text: "Terça." }]);
    await adapter.revisions?.remove(to, message, soon());
    expect(ana.transcript()).toEqual([]);
  });
});

it("shows that somebody types", async () => {
  const { platform, adapter } = await openBench();
  const ana = platform.person({ name: "Ana" });
  await adapter.presence?.typing(addressOf(ana.channel.id), soon());
  expect(platform.calls).toEqual([`POST /channels/${ana.channel.id}/typing`]);
});
