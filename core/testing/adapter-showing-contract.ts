import { expect, it } from "vitest";
import type { Adapter } from "../adapter.ts";
import { plainText } from "../markdown/render.ts";
import type { Button, Utterance } from "../message/outgoing.ts";
import type { None, OpenSamples, PlatformView, Seen } from "./adapter-samples.ts";
import { orSkip } from "./adapter-samples.ts";
import { say, sayFitted, saying } from "./adapter-sending.ts";
import { links, longText } from "./hard-markdown.ts";
import { keepSample } from "./sample-files.ts";
import { sampleForm } from "./sample-form.ts";

/** That a person sees what was said: every kind, every part of a long text, every choice. */
export function itShowsWhatItSends(open: OpenSamples): void {
  it.for(kinds)("shows a %s, or says it in words", async (kind, context) => {
    const samples = await open();
    const view = orSkip(samples.platform, context);
    const { limits } = samples.adapter;
    const isOwn = kind === "text" || limits.sends.includes(kind);
    const { what, words } = await utterances[kind](view);
    expect(await sayFitted(samples, what)).toBe(1);
    const shown = isOwn ? (view.instead?.[kind] ?? own[kind]) : "text";
    const text = expect.stringContaining(shown === "voice" ? "" : words);
    await expect.poll(view.seen).toMatchObject([{ kind: shown, text }]);
    expect(view.complaints).toEqual([]);
  });

  it("puts a sign under a message, or leaves it out", async (context) => {
    const samples = await open();
    const { seen } = orSkip(samples.platform, context);
    const { message } = await say(samples, { kind: "text", markdown: "Oi" });
    const signs = await sayFitted(samples, { kind: "reaction", on: message, emoji: "👍" });
    const isOwn = samples.adapter.limits.sends.includes("reaction");
    expect(signs).toBe(isOwn ? 1 : 0);
    const sign = isOwn ? /^(?:👍|\+1|thumbsup)$/u : /^$/u;
    await expect.poll(async () => (await seen())[0]?.reaction ?? "").toMatch(sign);
    expect(await seen()).toMatchObject([{ text: "Oi" }]);
  });

  it("shows what is sent twice under one key once, where it says so", async (context) => {
    const samples = await open();
    const { seen } = orSkip(samples.platform, context);
    const { adapter } = samples;
    if (!adapter.repeatable) context.skip("it does not say so");
    const message = saying(samples, { kind: "text", markdown: "Oi" });
    const first = await adapter.send(message, AbortSignal.timeout(5_000));
    const again = await adapter.send(message, AbortSignal.timeout(5_000));
    expect(again.message).toBe(first.message);
    await expect.poll(seen).toMatchObject([{ text: "Oi" }]);
  });

  it("shows all of a long text, its graphemes and its links whole", async (context) => {
    const samples = await open();
    const { seen, complaints } = orSkip(samples.platform, context);
    const markdown = longText(samples.adapter.limits.textLength);
    const pieces = await sayFitted(samples, { kind: "text", markdown });
    await expect.poll(async () => (await seen()).length).toBe(pieces);
    const all = await seen();
    const shown = all.map(({ text }) => text).join("\n");
    expect(lostFrom(plainText(markdown), shown)).toBe("");
    const reached = [shown, ...all.flatMap((one) => one.links ?? [])].join("\n");
    for (const link of links)
      expect(timesIn(reached, link)).toBeGreaterThanOrEqual(timesIn(markdown, link));
    expect(complaints).toEqual([]);
  });

  it.for(["buttons", "list"] as const)(
    "shows as many choices in %s as it takes",
    async (way, context) => {
      const samples = await open();
      const { seen, complaints } = orSkip(samples.platform, context);
      const count = orSkip(roomIn(way, samples.adapter), context).most;
      const buttons = choices(count);
      await say(samples, asking(way, buttons));
      const labels = buttons.map(({ label }) => label);
      await expect
        .poll(seen)
        .toMatchObject([{ text: expect.stringContaining("Quando"), buttons: labels }]);
      expect(complaints).toEqual([]);
    },
  );

  it("says more choices than it takes in numbered lines", async (context) => {
    const samples = await open();
    const { seen } = orSkip(samples.platform, context);
    const { buttons: most, list } = samples.adapter.limits;
    const buttons = choices(Math.max(most, list?.rows ?? 0) + 1);
    const pieces = await sayFitted(samples, asking("list", buttons));
    await expect.poll(async () => (await seen()).length).toBe(pieces);
    const all = await seen();
    expect(all.flatMap((one) => one.buttons ?? [])).toEqual([]);
    const shown = all.map(({ text }) => text).join("\n");
    const numbered = [...shown.matchAll(/(\d+)\W+Dia (\d+)/gu)].map(([, at, of]) => [at, of]);
    expect(numbered).toEqual(buttons.map((_, index) => [`${index + 1}`, `${index + 1}`]));
  });

  it.for(["buttons", "list"] as const)(
    "tells the action of what is pressed in %s",
    async (way, context) => {
      const samples = await open();
      const view = orSkip(samples.platform, context);
      orSkip(roomIn(way, samples.adapter), context);
      const { press, heard } = orSkip(view.presses, context);
      await say(samples, asking(way, choices(2)));
      await press("Dia 2");
      const pressed = { type: "button", action: "day:2", address: samples.outgoing.to };
      await expect.poll(() => heard).toContainEqual(expect.objectContaining(pressed));
    },
  );

  it("opens a form, and tells what was filled in where it was asked", async (context) => {
    const samples = await open();
    const view = orSkip(samples.platform, context);
    if (!samples.adapter.limits.forms) context.skip("its limits have no forms");
    const { fillIn, heard } = orSkip(view.presses, context);
    await sayFitted(samples, { kind: "text", markdown: "Quando?", buttons: choices(2), form });
    await fillIn?.("Preencher", { Serviço: "Limpeza", Dia: "2026-11-27", Nome: "Ana" });
    const sent = {
      type: "button",
      action: "fill:visit",
      address: samples.outgoing.to,
      values: { service: "limpeza", day: "2026-11-27", name: "Ana" },
    };
    await expect.poll(() => heard).toContainEqual(expect.objectContaining(sent));
    expect(heard.filter(({ type }) => type === "button")).toHaveLength(1);
    expect(view.complaints).toEqual([]);
  });
}

/** Its title is longer than some of them take. */
const form = { ...sampleForm, title: "Marcar uma consulta na clínica" };

interface Sample {
  readonly what: Utterance;
  /** Words of it that are read wherever it is shown. */
  readonly words: string;
}

const captioned = (kind: "image" | "video" | "document") => async (view: PlatformView) => {
  const media = await keepSample(kind, view.media);
  return { what: { kind, media, caption: "Para Ana", alt: "Plano" }, words: "Para Ana" } as const;
};

const kinds = [
  "text",
  "voice",
  "image",
  "video",
  "document",
  "location",
  "contact",
  "template",
] as const;
type Kind = (typeof kinds)[number];

const own: Readonly<Record<Kind, Seen["kind"]>> = {
  text: "text",
  voice: "voice",
  image: "image",
  video: "video",
  document: "document",
  location: "location",
  contact: "contact",
  template: "text",
};

const utterances: Readonly<Record<Kind, (view: PlatformView) => Promise<Sample>>> = {
  text: async () => ({ what: { kind: "text", markdown: "Oi, **Ana**" }, words: "Ana" }),
  voice: async (view) => ({
    what: {
      kind: "voice",
      media: await keepSample("voice", view.media),
      transcript: "Oi, Ana",
      seconds: 1,
    },
    words: "Oi, Ana",
  }),
  image: captioned("image"),
  video: captioned("video"),
  document: captioned("document"),
  location: async () => ({
    what: {
      kind: "location",
      latitude: -22.9,
      longitude: -43.2,
      name: "Sorriso",
      address: "Rua A",
    },
    words: "Sorriso",
  }),
  contact: async () => ({
    what: { kind: "contact", name: "Rui", phone: "+5511990000009" },
    words: "Rui",
  }),
  template: async ({ template = approved }) => ({
    what: template,
    words: template.values[0] ?? "",
  }),
};

const approved = {
  kind: "template",
  template: "hello",
  language: "pt_BR",
  values: ["Ana"],
  markdown: "Olá, Ana!",
} as const;

function choices(count: number): readonly Button[] {
  return Array.from({ length: count }, (_, index) => ({
    label: `Dia ${index + 1}`,
    action: `day:${index + 1}`,
  }));
}

type Way = "buttons" | "list";

function asking(way: Way, buttons: readonly Button[]): Utterance {
  const list = way === "list" && { list: "Escolha" };
  return { kind: "text", markdown: "Quando?", buttons, ...list };
}

function roomIn(way: Way, { limits: { buttons, list } }: Adapter): { most: number } | None {
  const most = way === "buttons" ? buttons : (list?.rows ?? 0);
  return most > 0 ? { most } : { none: `its limits have no ${way}` };
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The letters, figures and pictures of a text. The columns' names, all `H`, may be said again. */
function signsOf(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment).filter(
    (sign) => sign !== "H" && /[\p{L}\p{N}\p{Extended_Pictographic}\p{RI}]/u.test(sign),
  );
}

/** What follows the first sign that is not shown in its turn; nothing where all are. */
function lostFrom(text: string, shown: string): string {
  const wanted = signsOf(text);
  let found = 0;
  for (const sign of signsOf(shown)) if (sign === wanted[found]) found += 1;
  return wanted.slice(found, found + 40).join("");
}

function timesIn(text: string, words: string): number {
  return text.split(words).length - 1;
}
