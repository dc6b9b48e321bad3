import { describe, expect, it } from "vitest";
import type { FormLimits, Limits } from "../limits.ts";
import { id } from "../message/address.ts";
import type { Button, Form, Utterance } from "../message/outgoing.ts";
import { fit } from "./fit.ts";

const limits = (some: Partial<Limits> = {}): Limits => ({
  sends: ["image", "voice"],
  measure: (markdown) => markdown.length,
  textLength: 4096,
  captionLength: 20,
  buttons: 3,
  buttonLength: 12,
  ...some,
});
const lists = { rows: 10, rowLength: 16, descriptionLength: 30, openLength: 8 };
const text = (markdown: string): Utterance => ({ kind: "text", markdown });
const buttonsOf = (...labels: readonly string[]): Button[] =>
  labels.map((label, index) => ({ label, action: `do:${index}` }));
const ask = (markdown: string, ...labels: readonly string[]) =>
  ({ kind: "text", markdown, buttons: buttonsOf(...labels), list: "See options" }) as const;
const media = {
  id: id<"stored-media">("sha256:1"),
  type: "image/png",
  bytes: 1,
  name: "my_*_b.png",
};
const picture = (caption?: string) =>
  ({ kind: "image", media, alt: "a chart", ...(caption !== undefined && { caption }) }) as const;

describe("fit", () => {
  it("leaves alone what fits, and says nothing for nothing", () => {
    expect(fit(text("oi"), limits())).toEqual([text("oi")]);
    expect(fit(text(" "), limits())).toEqual([]);
  });

  it("keeps the choices with the last part, which may have to be shorter", () => {
    const say = ask("one two three four five six", "Yes");
    expect(fit(say, limits({ textLength: 14, textLengthWithChoices: 9 }))).toEqual([
      text("one two three"),
      text("four five"),
      { kind: "text", markdown: "six", buttons: buttonsOf("Yes") },
    ]);
  });

  it("does not measure what surely fits", () => {
    const measure = () => {
      throw new Error("measured");
    };
    expect(fit(text("oi ".repeat(200)), limits({ measure }))).toHaveLength(1);
  });
});

describe("choices", () => {
  it("are buttons, cut between graphemes", () => {
    const say = ask("When?", "Segunda-feira", "Família 👨‍👩‍👧‍👦 toda");
    expect(fit(say, limits())).toEqual([
      { kind: "text", markdown: "When?", buttons: buttonsOf("Segunda-fei…", "Família…") },
    ]);
  });

  it("are a list where there are more than buttons, with what was cut from a row below it", () => {
    const say = ask("When?", "1", "2", "3", "A long name of a service");
    expect(fit(say, limits({ list: lists }))).toEqual([
      {
        kind: "text",
        markdown: "When?",
        list: "See opt…",
        buttons: [
          ...buttonsOf("1", "2", "3"),
          { label: "A long name of…", action: "do:3", description: "A long name of a service" },
        ],
      },
    ]);
  });

  it("are a list where buttons would look alike, and lines where rows would too", () => {
    const say = ask("Who?", "Dr. Ana Maria Souza", "Dr. Ana Maria Silva");
    const rows = fit(say, limits({ list: { ...lists, rowLength: 24 } }));
    expect(rows).toMatchObject([{ list: "See opt…", buttons: say.buttons }]);
    expect(fit(say, limits({ list: lists }))).toEqual([
      text("Who?\n\n1. Dr. Ana Maria Souza\n2. Dr. Ana Maria Silva"),
    ]);
  });

  it("are numbered lines where the channel has neither", () => {
    const [first] = buttonsOf("10:00");
    if (!first) throw new Error("no button");
    const buttons = [{ ...first, description: "with Ana" }, ...buttonsOf("*11:00*")];
    expect(fit({ ...ask("When?"), buttons }, limits({ buttons: 1 }))).toEqual([
      text("When?\n\n1. 10:00 — with Ana\n2. \\*11:00\\*"),
    ]);
  });

  it("are counted from one below another numbered list, and outside an open block of code", () => {
    const none = limits({ buttons: 0 });
    expect(fit(ask("1. a\n2. b", "c"), none)).toEqual([text("1. a\n2. b\n\n1) c")]);
    expect(fit(ask("```\na", "c"), none)).toEqual([text("```\na\n```\n\n1. c")]);
  });

  it("go on counting in the next part", () => {
    const say = ask("When?", "ten", "eleven", "twelve");
    expect(fit(say, limits({ buttons: 0, textLength: 20 }))).toEqual([
      text("When?\n\n1. ten"),
      text("2. eleven\n3. twelve"),
    ]);
  });
});

describe("a picture", () => {
  it("has its caption and choices under it", () => {
    const say = { ...picture("**Sales**"), buttons: buttonsOf("More"), list: "See" };
    expect(fit(say, limits())).toEqual([{ ...picture("**Sales**"), buttons: buttonsOf("More") }]);
  });

  it("comes before its words where they are too long for a caption", () => {
    const say = { ...picture("more words than a caption"), buttons: buttonsOf("More") };
    expect(fit(say, limits())).toEqual([
      picture(),
      { kind: "text", markdown: "more words than a caption", buttons: buttonsOf("More") },
    ]);
  });

  it("comes before the words of a list that stands under no file", () => {
    const say = { ...picture("Which?"), ...ask("", "a", "b", "c", "d"), kind: "image" } as const;
    const { markdown: _, ...shown } = say;
    const list = { kind: "text", markdown: "Which?", list: "See opt…", buttons: say.buttons };
    expect(fit(shown, limits({ list: { ...lists, wordsOnly: true } }))).toEqual([picture(), list]);
    expect(fit(shown, limits({ list: lists }))).toEqual([{ ...shown, list: "See opt…" }]);
  });

  it("has numbered choices in its caption", () => {
    const say = { ...picture(), buttons: buttonsOf("More") };
    expect(fit(say, limits({ buttons: 0 }))).toEqual([picture("1. More")]);
  });

  it("is words where the channel has no pictures, and its choices stay", () => {
    const say = { ...picture("Sales"), buttons: buttonsOf("More") };
    expect(fit(say, limits({ sends: [] }))).toEqual([
      { kind: "text", markdown: "Sales\n\na chart", buttons: buttonsOf("More") },
    ]);
    expect(fit({ kind: "document", media }, limits())).toEqual([text("my\\_\\*\\_b.png")]);
  });

  it("that has no words has numbered choices, for none can be pressed without", () => {
    const { name: _, ...nameless } = media;
    const say = { kind: "video", media: nameless, buttons: buttonsOf("More") } as const;
    expect(fit(say, limits())).toEqual([text("1. More")]);
  });
});

describe("what a channel has no kind for", () => {
  it("a chart that was not drawn is its words", () => {
    const chart = { kind: "chart", title: "Sales *up*", shape: "line", series: [] } as const;
    const say = { ...chart, markdown: "**12** more", buttons: buttonsOf("More") };
    expect(fit(say, limits())).toEqual([
      { kind: "text", markdown: "**Sales \\*up\\***\n\n**12** more", buttons: say.buttons },
    ]);
  });

  it.each<[string, Utterance, readonly Utterance[]]>([
    [
      "a place",
      { kind: "location", latitude: -23.5, longitude: -46.6, name: "Praça *Sé*" },
      [text("Praça \\*Sé\\*\nhttps://www.google.com/maps/search/?api=1&query=-23.5,-46.6")],
    ],
    [
      "a contact",
      { kind: "contact", name: "Ana", phone: "+5511999990000" },
      [text("Ana: +5511999990000")],
    ],
    [
      "a template",
      { kind: "template", template: "t", language: "en", values: [], markdown: "*Hi*" },
      [text("*Hi*")],
    ],
    ["a sign", { kind: "reaction", on: id("m"), emoji: "👍" }, []],
  ])("%s is said in words, or not at all", (_, say, said) => {
    expect(fit(say, limits())).toEqual(said);
  });

  it("a voice note is its transcript", () => {
    const say: Utterance = { kind: "voice", media, transcript: "Olá", seconds: 1 };
    expect(fit(say, limits())).toEqual([say]);
    expect(fit(say, limits({ sends: [] }))).toEqual([text("Olá")]);
  });
});

describe("a form", () => {
  const form: Form = {
    label: "Fill in a form",
    title: "An appointment at the clinic",
    submit: "Send",
    action: "fill:book",
    fields: [
      {
        kind: "choice",
        name: "service",
        label: "Service",
        choices: choicesOf("Cleaning", "Filling"),
      },
      { kind: "date", name: "day", label: "Day" },
      { kind: "text", name: "note", label: "Note" },
    ],
  };
  const forms = { titleLength: 10, choices: 2, choiceLength: 7, size: 2_000 };
  const say = { ...ask("When?", "Now"), form };
  const shown = (given: Form, some: Partial<FormLimits> = {}) => {
    const [said] = fit({ ...say, form: given }, limits({ forms: { ...forms, ...some } }));
    return said?.kind === "text" ? said.form : undefined;
  };

  it("is left out where the channel shows none, and what stands beside it stays", () => {
    expect(fit(say, limits())).toEqual([
      { kind: "text", markdown: "When?", buttons: buttonsOf("Now") },
    ]);
  });

  it("has no more fields than are taken, under words that fit", () => {
    expect(shown(form, { fields: 2, labelLength: 4 })?.fields).toMatchObject([
      { name: "service", label: "Ser…" },
      { name: "day", label: "Day" },
    ]);
  });

  it("comes under the last part, with its words cut to what is shown", () => {
    const said = fit({ ...say, markdown: "one two three" }, limits({ forms, textLength: 9 }));
    expect(said).toMatchObject([
      { markdown: "one two" },
      { markdown: "three", form: { label: "Fill in a f…", title: "An appoin…", submit: "Send" } },
    ]);
    expect(said[0]).not.toHaveProperty("form");
    expect(shown(form)?.fields[0]).toMatchObject({
      choices: [{ label: "Cleani…" }, { label: "Filling" }],
    });
  });

  it.each([
    ["more choices than it takes", choicesOf("A", "B", "C")],
    ["choices that would look alike", choicesOf("Dr. Ana Maria", "Dr. Ana Rita")],
    ["none to choose from", []],
  ])("asks later what has %s", (_, choices) => {
    const [first, ...others] = form.fields;
    if (first?.kind !== "choice") throw new Error("not a choice");
    expect(shown({ ...form, fields: [{ ...first, choices }, ...others] })?.fields).toEqual(others);
  });

  it("asks later what makes it too long, the longest first", () => {
    const whole = JSON.stringify(shown(form)).length;
    expect(shown(form, { size: whole })?.fields).toHaveLength(3);
    expect(shown(form, { size: whole - 1 })?.fields.map(({ name }) => name)).toEqual([
      "day",
      "note",
    ]);
  });

  it("is none where one field is left", () => {
    expect(shown(form, { size: 150 })).toBeUndefined();
  });
});

function choicesOf(...labels: readonly string[]) {
  return labels.map((label) => ({ label, value: label.toLowerCase() }));
}
