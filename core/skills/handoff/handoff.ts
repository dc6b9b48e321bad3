import { wantsPerson } from "../../care/sayings/person.ts";
import { defineSkill, handoff as handOver } from "../../skill.ts";
import type { Skill } from "../../skill.ts";
import type { Turn } from "../../turn.ts";
import { examples } from "./examples.ts";

/**
 * Lets a person take over. `note` is what they read first, in their own language; `back` tells when
 * somebody is there again, in the person's words, where nobody is now.
 */
export function handoff(
  note: string,
  back: (turn: Turn) => Promise<string | undefined> = () => Promise.resolve(undefined),
): Skill {
  return defineSkill({
    name: "handoff",
    summary: "handoff.summary",
    callsPerson: true,
    triggers: [
      { on: "command", name: "atendente" },
      { on: "command", name: "human" },
      { on: "command", name: "humano" },
      { on: "button", action: "handoff" },
      { on: "said", is: wantsPerson },
      { on: "intent", examples },
    ],
    async run(turn) {
      const { text, pressed } = turn;
      if (pressed === "stay" || pressed === "note")
        return handOver(note, text(`handoff.${pressed}`));
      const when = await back(turn);
      const said = when === undefined ? text("handoff.say") : text("handoff.closed", { when });
      return handOver(note, said);
    },
  });
}
