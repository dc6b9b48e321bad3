import { id } from "../message/address.ts";
import { itIsAnAgenda } from "./agenda-contract.ts";
import { agendaInMemory } from "./agenda-in-memory.ts";
import { contractClinic, knownBySlugs } from "./clinic.ts";

let people = 0;

itIsAnAgenda("the agenda in memory", async () => ({
  agenda: agendaInMemory(knownBySlugs(contractClinic)),
  booker: { organisation: id("organisation"), channel: "web", account: id("account") },
  contact: async () => id(`person ${(people += 1)}`),
  conversation: id("conversation"),
}));
