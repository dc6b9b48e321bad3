import fc from "fast-check";
import { expect, it } from "vitest";
import { talk } from "../testing/bakery.ts";
import { readDialogue } from "./dialogue.ts";

const words = fc.constantFrom(
  ..."order|lemon|carrot|small|large|a refund|monday|your hours?|what does it cost?|hello".split(
    "|",
  ),
  ..."yes|no|never mind|go back|none of these|the last one|2|hm|go on|start again".split("|"),
  ..."no, carrot|change the cake|order a small lemon cake. and your hours?".split("|"),
  ..."refund monday please and order a large carrot|sort of an order, your hours".split("|"),
  ..."order a small lemon cake and a large carrot cake|yes, and a carrot one too".split("|"),
);

type Talk = ReturnType<typeof talk>;

/** Something that a person does, and what is answered. */
type Deed = (ana: Talk) => Promise<readonly string[]>;

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: words.map(
      (said): Deed =>
        (ana) =>
          ana.says(said),
    ),
  },
  fc.nat(9).map(
    (index): Deed =>
      (ana) =>
        ana.pressesLabel(ana.labels[index % (ana.labels.length || 1)] ?? ""),
  ),
  fc.constantFrom("collect", "menu", "human").map(
    (name): Deed =>
      (ana) =>
        ana.commands(name),
  ),
  fc.constant<Deed>(async (ana) => {
    ana.waits(30);
    return [];
  }),
);

/** How what was said before this was done must have ended; nothing where it tells of nothing done. */
function questionTo(told: string): readonly string[] {
  const { order, day } =
    /^(?:ordered (?<order>\w+ \w+) as .*|refunded (?<day>\w+))$/u.exec(told)?.groups ?? {};
  if (order !== undefined) return [`${order}?`];
  return day === undefined ? [] : [`refund ${day}?`];
}

it("does only what it has just read back, whatever is said", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { maxLength: 25 }), async (all) => {
      const ana = talk();
      let before: readonly string[] = [];
      for (const deed of all) {
        const answer = await deed(ana);
        for (const question of answer.flatMap(questionTo))
          expect(before.filter((said) => said.endsWith(question))).not.toEqual([]);
        if (answer.length > 0) before = answer;
      }
    }),
    { numRuns: 300 },
  );
});

it("leaves a dialogue that can be stored, with no more forms than six, of several only such as were asked for at once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { maxLength: 25 }), async (all) => {
      const ana = talk();
      for (const deed of all) await deed(ana);
      const { dialogue } = ana;
      expect(readDialogue(JSON.parse(JSON.stringify(dialogue)))).toEqual(dialogue);
      const forms = [dialogue.active, ...(dialogue.waiting ?? [])].flatMap((form) => form ?? []);
      expect(forms.length).toBeLessThanOrEqual(6);
      const others = forms.filter(({ skill }) => skill !== "shop.order");
      expect(new Set(others.map(({ skill }) => skill)).size).toBe(others.length);
    }),
    { numRuns: 300 },
  );
});
