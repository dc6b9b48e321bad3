import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Limits } from "../limits.ts";
import { WIDEST } from "../markdown/cut.ts";
import type { Utterance } from "../message/outgoing.ts";
import { fit } from "../outbox/fit.ts";
import { hardMarkdown, longText, shownSigns } from "./hard-markdown.ts";

type Text = Extract<Utterance, { kind: "text" }>;

/** What a channel's limits promise to the outbox, which makes everything fit before it is sent. */
export function itHasLimits(open: () => Promise<Limits>): void {
  it("counts no sign of Markdown for more than the outbox reckons with", async () => {
    const { measure } = await open();
    const texts = fc.sample(hardMarkdown, { seed: 1, numRuns: 50 });
    const wider = texts.filter(
      (text) => !text.includes("|") && measure(text) > text.length * WIDEST,
    );
    expect(wider).toEqual([]);
  });

  it("has a text cut to what it takes, with nothing lost", async () => {
    const limits = await open();
    const markdown = longText(limits.textLength);
    const texts = textsOf({ kind: "text", markdown }, limits);
    expect(texts.flatMap((text) => shownSigns(text.markdown))).toEqual(shownSigns(markdown));
  });

  it.each([1, 4, 11, 40])("has %i choices in what it takes", async (count) => {
    const limits = await open();
    const labels = Array.from({ length: count }, (_, index) => `${index + 1}º, às ${index}:00`);
    const buttons = labels.map((label) => ({ label, action: `set:x:${label}` }));
    const markdown = longText(limits.textLength);
    const texts = textsOf({ kind: "text", markdown, buttons, list: "See all of them" }, limits);
    const said = texts.map((text) => text.markdown).join("\n");
    const pressed = texts.at(-1)?.buttons ?? [];
    const offered = labels.filter((label) => said.includes(label));
    expect(pressed.length > 0 ? pressed.map(({ action }) => action) : offered).toHaveLength(count);
  });
}

/** Cuts it, and sees that each part is what the limits take. */
function textsOf(say: Text, limits: Limits): readonly Text[] {
  const texts = fit(say, limits).flatMap((one) => (one.kind === "text" ? [one] : []));
  expect(texts.filter((text) => !isTaken(text, limits))).toEqual([]);
  return texts;
}

function isTaken({ markdown, buttons, list }: Text, limits: Limits): boolean {
  const { measure, textLength, textLengthWithChoices = textLength } = limits;
  if (!buttons) return measure(markdown) <= textLength;
  const most = roomOf(list !== undefined, limits);
  const labels = buttons.every(({ label }) => label.length <= most.label);
  const opens = (list ?? "").length <= most.opens;
  return (
    labels && opens && buttons.length <= most.buttons && measure(markdown) <= textLengthWithChoices
  );
}

function roomOf(isList: boolean, { buttons, buttonLength, list }: Limits) {
  if (!isList || !list) return { buttons, label: buttonLength, opens: 0 };
  return { buttons: list.rows, label: list.rowLength, opens: list.openLength };
}
