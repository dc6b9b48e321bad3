import type { Clinic, Service } from "../../../../core/agenda/clinic.ts";
import { findService, nameIn, servicesIn } from "../../../../core/agenda/names.ts";
import type { Turn } from "../../../../core/turn.ts";
import { priceOf } from "../prices/prices.ts";
import { serviceMeant } from "../service-meant.ts";
import { asksHowLong, asksWhatIsDone, asksWhetherDone } from "./asks.ts";
import { lengthOf } from "./length.ts";

/** What the clinic's own data answer of a question, and which service it is about where it names one. */
export interface Known {
  readonly markdown: string;
  readonly service?: Service;
}

/** What is done here, whether a service is, and how long it takes: undefined for any other question. */
export function knownOf({ services }: Clinic, turn: Turn): Known | undefined {
  const { said, text } = turn;
  const service = findService(said, services);
  if (asksHowLong(said)) {
    const several = servicesIn(said, services).map((named) => named.service);
    const meant = several.length > 1 ? undefined : serviceMeant(turn, { services });
    if (meant) return { markdown: lengthOf(meant, turn), service: meant };
    const told = several.length > 1 ? several : services;
    const list = told.map((each) => `- ${lengthOf(each, turn)}`).join("\n");
    return { markdown: text("question.howLong.list", { list }) };
  }
  if (!service && asksWhatIsDone(said)) {
    const list = services.map((each) => `- ${priceOf(each, turn)}`).join("\n");
    return { markdown: text("question.services", { list }) };
  }
  if (!service || !asksWhetherDone(said)) return undefined;
  const done = text("question.done", { service: nameIn(service.names, turn.language) });
  return { markdown: [done, priceOf(service, turn)].join(" "), service };
}
