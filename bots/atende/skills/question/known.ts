import type { Clinic, Service } from "../../../../core/agenda/clinic.ts";
import { allOf } from "../../../../core/agenda/calendar-words.ts";
import { asksWho } from "../../../../core/agenda/preferences.ts";
import { findService, nameIn, servicesIn } from "../../../../core/agenda/names.ts";
import type { Turn } from "../../../../core/turn.ts";
import { priceOf } from "../prices/prices.ts";
import { asksHowLong, asksWhatIsDone, asksWhetherDone } from "./asks.ts";
import { lengthOf } from "./length.ts";

/** What the clinic's own data answer of a question, and which service it is about where it names one. */
export interface Known {
  readonly markdown: string;
  readonly service?: Service;
}

/** What is done here and by whom, whether a service is, and how long it takes: undefined for any other question. `meant` is what it may be about. */
export function knownOf(clinic: Clinic, turn: Turn, meant: Service | undefined): Known | undefined {
  const { services } = clinic;
  if (asksHowLong(turn.said)) return howLong(clinic, turn, meant);
  const service = findService(turn.said, services);
  if (service) return knownOfOne(service, clinic, turn);
  if (!asksWhatIsDone(turn.said)) return undefined;
  const list = services.map((each) => `- ${priceOf(each, turn)}`).join("\n");
  return { markdown: turn.text("question.services", { list }) };
}

function howLong({ services }: Clinic, turn: Turn, meant: Service | undefined): Known {
  const several = servicesIn(turn.said, services).map((named) => named.service);
  if (meant && several.length < 2) return { markdown: lengthOf(meant, turn), service: meant };
  const told = several.length > 1 ? several : services;
  const list = told.map((each) => `- ${lengthOf(each, turn)}`).join("\n");
  return { markdown: turn.text("question.howLong.list", { list }) };
}

function knownOfOne(service: Service, clinic: Clinic, turn: Turn): Known | undefined {
  if (asksWho(turn.said)) return { markdown: whoDoes(service, clinic, turn), service };
  if (!asksWhetherDone(turn.said)) return undefined;
  const done = turn.text("question.done", { service: nameIn(service.names, turn.language) });
  return { markdown: [done, priceOf(service, turn)].join(" "), service };
}

function whoDoes({ id, names }: Service, { professionals }: Clinic, turn: Turn): string {
  const able = professionals.filter(({ services }) => services.includes(id));
  return turn.text("question.who", {
    service: nameIn(names, turn.language),
    professionals: allOf(
      able.map(({ name }) => name),
      turn.language,
    ),
  });
}
