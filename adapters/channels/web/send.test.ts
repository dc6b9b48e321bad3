import { describe, expect, it } from "vitest";
import { fit } from "../../../core/outbox/fit.ts";
import { id } from "../../../core/message/address.ts";
import type { StoredMedia, Utterance } from "../../../core/message/outgoing.ts";
import { limits } from "./send.ts";
import { openHub, uuid } from "./testing/page.ts";

/** A file of the hub's own. */
async function stored(media: ReturnType<typeof openHub>["media"], type: string) {
  const body = new Blob(["bytes"]).stream();
  return media.keep({ type, body, name: "a", mostBytes: 99 }, AbortSignal.timeout(1_000));
}

describe("what a bot says", () => {
  it.each<[string, (media: StoredMedia) => Utterance, object]>([
    [
      "a voice note",
      (media) => ({ kind: "voice", media, seconds: 7, transcript: "até quinta" }),
      { text: "", files: [{ kind: "voice", seconds: 7, transcript: "até quinta" }] },
    ],
    [
      "a picture",
      (media) => ({ kind: "image", media, caption: "a *fachada*", alt: "uma casa" }),
      { text: "a *fachada*", files: [{ kind: "image", alt: "uma casa" }] },
    ],
    [
      "a film with choices",
      (media) => ({ kind: "video", media, buttons: [{ label: "Sim", action: "y" }] }),
      { text: "", files: [{ kind: "video" }], buttons: [{ label: "Sim", action: "y" }] },
    ],
    [
      "a document",
      (media) => ({ kind: "document", media }),
      { files: [{ kind: "document", name: "a" }] },
    ],
    [
      "a place",
      () => ({ kind: "location", latitude: 1, longitude: 2, name: "Serena" }),
      { text: "", location: { latitude: 1, longitude: 2, name: "Serena" } },
    ],
    [
      "a contact",
      () => ({ kind: "contact", name: "Helena", phone: "+551130000000" }),
      { text: "", contact: { name: "Helena", phone: "+551130000000" } },
    ],
  ])("is shown as %s", async (_, say, shown) => {
    const { arrive, media } = openHub();
    const page = await arrive();
    const file = await stored(media, "audio/ogg");
    await page.hears(say(file), { key: "reply:1" });
    expect(await page.entries()).toMatchObject([
      { kind: "message", id: "reply:1", from: "bot", ...shown },
    ]);
  });

  it("brings a file that its visitor can open, and nobody else", async () => {
    const { arrive, media } = openHub();
    const [ana, bia] = [await arrive(), await arrive()];
    await ana.hears(
      { kind: "document", media: await stored(media, "application/pdf") },
      { key: "k" },
    );
    const [entry] = await ana.entries();
    const path = `files/${Object(entry).files[0].id}`;
    expect(await (await ana.ask(path))?.text()).toBe("bytes");
    expect(await bia.ask(path)).toBeUndefined();
  });

  it("puts a sign under a message, and asks how it was", async () => {
    const { arrive } = openHub();
    const page = await arrive();
    await page.hears({ kind: "reaction", on: id(uuid(1)), emoji: "👍" }, { key: "a" });
    const buttons = [{ label: "Ótimo", action: "rating:5" }];
    await page.hears({ kind: "text", markdown: "Como foi?", buttons }, { key: "b" });
    expect(await page.entries()).toEqual([
      { kind: "reaction", message: uuid(1), emoji: "👍" },
      { kind: "rating", id: "b", text: "Como foi?" },
    ]);
  });

  it("goes into the conversation it answers", async () => {
    const { arrive, adapter } = openHub();
    const page = await arrive();
    await page.hears({ kind: "text", markdown: "aqui" }, { key: "a", thread: uuid(9) });
    const at = page.address(uuid(9));
    await adapter.presence?.read?.(at, id(uuid(1)), AbortSignal.timeout(1_000));
    expect(await page.entries()).toEqual([]);
    expect(await page.entries(uuid(9))).toMatchObject([{ text: "aqui" }, { kind: "receipt" }]);
  });

  it("can be changed and taken back", async () => {
    const { arrive, adapter } = openHub();
    const page = await arrive();
    const signal = AbortSignal.timeout(1_000);
    const to = { kind: "text", markdown: "às 10" } as const;
    await adapter.revisions?.edit(page.address(), id("reply:1"), to, signal);
    await adapter.revisions?.remove(page.address(), id("reply:1"), signal);
    expect(await page.entries()).toEqual([
      { kind: "edit", message: "reply:1", text: "às 10" },
      { kind: "removal", message: "reply:1" },
    ]);
  });

  it("has its choices as buttons while they are few, and else as a list", () => {
    const choices = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ label: `${index}h`, action: `s:${index}` }));
    const say = (count: number) =>
      fit({ kind: "text", markdown: "Quando?", list: "Ver", buttons: choices(count) }, limits);
    expect(say(8)).toEqual([{ kind: "text", markdown: "Quando?", buttons: choices(8) }]);
    expect(say(9)).toEqual([
      { kind: "text", markdown: "Quando?", list: "Ver", buttons: choices(9) },
    ]);
  });
});
