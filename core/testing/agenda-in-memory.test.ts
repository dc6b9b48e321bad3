import { id } from "../message/address.ts";
import { itIsAnAgenda } from "./agenda-contract.ts";
import { agendaInMemory } from "./agenda-in-memory.ts";
import { aClinic, aProfessional } from "./clinic.ts";

itIsAnAgenda("the agenda in memory", async () => {
  const clinic = aClinic({
    professionals: ["Dra. Ana", "Dr. Bruno"].map((name) => aProfessional(name, {}, ["limpeza"])),
  });
  return {
    agenda: agendaInMemory(clinic),
    clinic,
    organisation: id<"organisation">("organisation"),
    contacts: [id<"contact">("maria"), id<"contact">("joao")],
    conversation: id<"conversation">("conversation"),
  };
});
