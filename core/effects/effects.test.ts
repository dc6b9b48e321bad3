import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineSkill, handoff, reply } from "../skill.ts";
import { effectsInMemory } from "../testing/effects-in-memory.ts";
import { aTurn } from "../testing/turn.ts";
import { EffectInDoubt } from "./effects.ts";
import type { Effects } from "./effects.ts";

const Entry = z.object({ link: z.string() });

interface Calendar {
  add(title: string, options: { key: string; signal: AbortSignal }): Promise<z.infer<typeof Entry>>;
}

const bookSkill = (effects: Effects, calendar: Calendar) =>
  defineSkill({
    name: "test.book",
    summary: "summary",
    triggers: [],
    async run({ said, key, signal, text }) {
      const adding = { kind: "test.calendar-entry", key, result: Entry, signal } as const;
      try {
        const entry = await effects.once({ ...adding, repeat: "never" }, (name, stop) =>
          calendar.add(said, { key: name, signal: stop }),
        );
        return reply(text("entered", { link: entry.link }));
      } catch (error) {
        if (error instanceof EffectInDoubt) return handoff(error.message, text("unsure"));
        throw error;
      }
    },
  });

describe("a skill that does something outside", () => {
  it("does it once though its turn ran twice, and says the same", async () => {
    const entries: string[] = [];
    const calendar: Calendar = {
      async add(title, { key }) {
        entries.push(`${title} under ${key}`);
        return { link: `/entries/${entries.length}` };
      },
    };
    const skill = bookSkill(effectsInMemory(), calendar);
    const turn = aTurn({ said: "Ana at ten", key: "turn:1" });
    const first = await skill.run(turn);
    expect(await skill.run(turn)).toEqual(first);
    expect(first).toEqual(reply("entered | /entries/1"));
    expect(entries).toEqual(["Ana at ten under test.calendar-entry:turn:1"]);
  });

  it("hands over to a person when nobody can tell whether it was done", async () => {
    const calendar: Calendar = { add: () => Promise.reject(new Error("connection reset")) };
    const outcome = await bookSkill(effectsInMemory(), calendar).run(aTurn({ key: "turn:1" }));
    expect(outcome).toEqual(handoff("test.calendar-entry:turn:1 may have happened", "unsure"));
  });
});
