import type { Service } from "../../../../core/agenda/clinic.ts";
import { findService, nameIn } from "../../../../core/agenda/names.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Skill, Turn } from "../../../../core/skill.ts";
import type { Reception } from "../../reception.ts";
import { examples } from "./examples.ts";

/** Tells how to prepare: for the service that is named, else for the next visit. */
export function instructions(reception: Reception): Skill {
  return defineSkill({
    name: "clinic.instructions",
    summary: "instructions.summary",
    triggers: [
      { on: "command", name: "preparo" },
      { on: "intent", examples },
    ],
    async run(turn) {
      const { text, language } = turn;
      const service = await serviceMeant(reception, turn);
      if (!service) return reply(text("instructions.which"));
      const words = { service: nameIn(service.names, language) };
      const told = nameIn(service.instructions, language);
      return told === ""
        ? reply(text("instructions.free", words))
        : reply(text("instructions.one", { ...words, instructions: told }));
    },
  });
}

async function serviceMeant(
  reception: Reception,
  turn: Turn,
): Promise<Pick<Service, "names" | "instructions"> | undefined> {
  const { services } = await reception.clinicOf(turn);
  const named = findService(turn.said, services);
  if (named) return named;
  const [next] = await reception.agenda.upcoming(turn.contact.id, turn.now);
  return next?.service;
}
