import type { ContactId } from "../identity.ts";
import { id } from "../message/address.ts";
import { itIsAnAgenda } from "./agenda-contract.ts";
import { agendaInMemory } from "./agenda-in-memory.ts";
import { contractClinic, knownBySlugs } from "./clinic.ts";

let people = 0;
const zones = new Map<ContactId, string>();

itIsAnAgenda("the agenda in memory", async () => ({
  agenda: agendaInMemory(knownBySlugs(contractClinic), zones),
  booker: { organisation: id("organisation"), channel: "web", account: id("account") },
  async contact(from) {
    const contact = id<"contact">(`person ${(people += 1)}`);
    if (from) zones.set(contact, from.zone);
    return contact;
  },
  conversation: id("conversation"),
}));
