import type { Service } from "../../../../core/agenda/clinic.ts";
import { nameIn } from "../../../../core/agenda/names.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Skill } from "../../../../core/skill.ts";
import type { Turn } from "../../../../core/turn.ts";
import type { Reception } from "../../reception.ts";
import { serviceMeant } from "../service-meant.ts";
import { examples } from "./examples.ts";

/** Tells how to prepare: for the service that is named or spoken of, else for the next visit. */
export function instructions(reception: Reception): Skill {
  return defineSkill({
    name: "clinic.instructions",
    summary: "instructions.summary",
    local: true,
    triggers: [
      { on: "command", name: "preparo" },
      { on: "intent", examples },
    ],
    async run(turn) {
      const { text, language } = turn;
      const service = await serviceOf(reception, turn);
      if (!service) return reply(text("instructions.which"));
      const words = { service: nameIn(service.names, language) };
      const told = nameIn(service.instructions, language);
      return told === ""
        ? reply(text("instructions.free", words))
        : reply(text("instructions.one", { ...words, instructions: told }));
    },
  });
}

async function serviceOf(
  reception: Reception,
  turn: Turn,
): Promise<Pick<Service, "names" | "instructions"> | undefined> {
  const meant = serviceMeant(turn, await reception.clinicOf(turn));
  if (meant) return meant;
  const [next] = await reception.upcomingOf(turn);
  return next?.service;
}
