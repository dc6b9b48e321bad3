import { z } from "zod";
import type { Agenda } from "../../../../core/agenda/agenda.ts";
import { RATE } from "../../../../core/agenda/visit-actions.ts";
import { id } from "../../../../core/message/address.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Outcome, Skill } from "../../../../core/skill.ts";
import type { Speaker } from "../speaker.ts";

/** Below this somebody is asked whether they want to talk. */
const CONTENT = 4;

const Pressed = z
  .string()
  .transform((text) => text.split(":"))
  .pipe(z.tuple([z.uuid(), z.enum(["1", "2", "3", "4", "5"]).transform(Number)]));

/** Keeps how a visit was, from the buttons under the question. */
export function rating(agenda: Agenda): Skill {
  return defineSkill({
    name: RATE,
    summary: "rating.summary",
    triggers: [{ on: "button", action: RATE }],
    async run(turn) {
      const pressed = Pressed.safeParse(turn.pressed);
      if (!pressed.success) return reply(turn.text("rating.unknown"));
      const [visit, score] = pressed.data;
      const isTheirs = await agenda.rate({
        appointment: id(visit),
        contact: turn.contact.id,
        score,
        at: turn.now,
      });
      return isTheirs ? thanks(score, turn) : reply(turn.text("rating.unknown"));
    },
  });
}

function thanks(score: number, { text }: Speaker): Outcome {
  if (score >= CONTENT) return reply(text("rating.thanks"));
  const buttons = [{ label: text("handoff.summary"), action: "handoff:" }];
  return reply({ kind: "text", markdown: text("rating.sorry"), buttons });
}
