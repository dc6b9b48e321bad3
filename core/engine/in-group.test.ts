import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { id } from "../message/address.ts";
import { newDialogue, readDialogue } from "./dialogue.ts";
import type { Dialogue } from "./dialogue.ts";
import { dialogueWith, heardIn, unsaidIn } from "./in-group.ts";

const [ana, rui] = [id<"contact">("ana"), id<"contact">("rui")];
const form = (skill: string) => ({ skill, known: {} });
const withAna: Dialogue = { memory: {}, with: ana, active: form("order") };

describe("in a group", () => {
  it("everybody has a dialogue of their own, and finds it again", () => {
    const withRui = dialogueWith(rui, withAna);
    expect(withRui).toEqual({ memory: {}, with: rui, others: [withAna] });
    expect(dialogueWith(ana, withRui)).toEqual(withAna);
    expect(dialogueWith(rui, withRui)).toBe(withRui);
  });

  it("whoever was overheard and no more is not remembered", () => {
    const overheard = { ...newDialogue, with: rui };
    expect(dialogueWith(ana, overheard)).toEqual({ memory: {}, with: ana });
    expect(dialogueWith(ana, { ...overheard, offered: [] })).toEqual({ memory: {}, with: ana });
  });

  it("what is counted for all of them goes on being counted", () => {
    const recent = { since: 0, messages: 7 };
    expect(dialogueWith(rui, { ...withAna, recent })).toMatchObject({ recent, others: [withAna] });
  });

  it("an edit is looked for in what any of them said last, and so is what is taken back", () => {
    const heard = (message: string) => ({ message: id<"message">(message), at: 0, forms: {} });
    const said = { ...withAna, heard: heard("a") };
    const withRui = { ...dialogueWith(rui, said), active: form("cancel"), heard: heard("r") };
    expect(heardIn(withRui).map(({ message }) => message)).toEqual(["r", "a"]);
    const left = unsaidIn(withRui, id("a"));
    expect(left).toEqual({ ...withRui, others: [{ memory: {}, with: ana }] });
    expect(unsaidIn(withRui, id("other"))).toBe(withRui);
  });

  it("as many are remembered as may be, whoever spoke last first, and as they are stored", () => {
    const person = fc.integer({ min: 0, max: 40 }).map((each) => id<"contact">(`${each}`));
    fc.assert(
      fc.property(fc.array(person, { maxLength: 200 }), (speakers) => {
        const spoken = new Set<string>();
        let kept: Dialogue = newDialogue;
        for (const [turn, speaker] of speakers.entries()) {
          const own = dialogueWith(speaker, kept);
          const isKnown = [...spoken].slice(-21).includes(speaker);
          expect(own.active?.skill).toBe(isKnown ? speaker : undefined);
          kept = readDialogue({ ...own, with: speaker, active: form(speaker), spoke: turn });
          spoken.delete(speaker);
          spoken.add(speaker);
        }
        expect([kept, ...(kept.others ?? [])].flatMap((each) => each.with ?? [])).toEqual(
          [...spoken].toReversed().slice(0, 21),
        );
      }),
    );
  });
});
