import type { Clinic, Unit } from "../../../../core/agenda/clinic.ts";
import type { Saying } from "../../../../core/message/outgoing.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Skill } from "../../../../core/skill.ts";
import type { Reception } from "../../reception.ts";
import type { Speaker } from "../speaker.ts";
import { examples } from "./examples.ts";

/** Tells where the clinic is, with a pin for the map. */
export function location(reception: Reception): Skill {
  return defineSkill({
    name: "clinic.location",
    summary: "location.summary",
    triggers: [
      { on: "command", name: "endereco" },
      { on: "intent", examples },
    ],
    async run(turn) {
      const clinic = await reception.clinicOf(turn);
      return reply(addressesOf(clinic, turn), ...clinic.units.flatMap(pinOf));
    },
  });
}

function addressesOf({ name, units }: Clinic, { text }: Speaker): string {
  const [only, ...others] = units;
  if (!only) return text("location.unknown");
  if (others.length === 0) return text("location.one", { clinic: name, address: only.address });
  const list = units.map((unit) => `- **${unit.name}**: ${unit.address}`).join("\n");
  return text("location.list", { list });
}

function pinOf({ name, address, position }: Unit): readonly Saying[] {
  return position ? [{ kind: "location", ...position, name, address }] : [];
}
