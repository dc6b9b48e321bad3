import { nameIn, servicesIn } from "../../../../core/agenda/names.ts";
import { paysThemself } from "../../../../core/agenda/paying.ts";
import { paysFor } from "../../../../core/agenda/clinic.ts";
import type { Clinic, InsurancePlan, Service } from "../../../../core/agenda/clinic.ts";
import { moneyInWords } from "../../../../core/agenda/money.ts";
import type { Awaitable } from "../../../../core/ports.ts";
import type { Turn } from "../../../../core/turn.ts";
import { actionOf, defineSkill, reply } from "../../../../core/skill.ts";
import type { Skill } from "../../../../core/skill.ts";
import type { Reception } from "../../reception.ts";
import { menuOf } from "../../../../core/skills/menu.ts";
import { bookButton } from "../book/button.ts";
import type { SpokenOf } from "../book/button.ts";
import { INSURANCE } from "../names.ts";
import { planMeant } from "../plan-meant.ts";
import { asksHowLong } from "../question/asks.ts";
import { lengthOf } from "../question/length.ts";
import { serviceMeant, serviceOrVisitMeant } from "../service-meant.ts";
import type { Speaker } from "../speaker.ts";
import { asksForAll, asksHowToPay } from "./asks.ts";
import { examples } from "./examples.ts";

/** Tells what a service costs without a plan, or all of them; `person` tells how it may be paid. */
export function prices(reception: Reception, person: Skill): Skill {
  return defineSkill({
    name: "clinic.prices",
    summary: "prices.summary",
    local: true,
    triggers: [
      { on: "command", name: "precos" },
      { on: "intent", examples },
    ],
    async run(turn) {
      const clinic = await reception.clinicOf(turn);
      const { said, text } = turn;
      const several = servicesIn(said, clinic.services).map(({ service: each }) => each);
      const isOfAll = several.length > 0 || asksForAll(said);
      const service = isOfAll ? undefined : await meantBy(reception, clinic, turn);
      const named = service ? [service] : several;
      const plan = paysThemself(said) ? undefined : planMeant(turn, clinic);
      const price =
        service && plan ? coverOf({ plan, service }, clinic, turn) : pricesOf(named, clinic, turn);
      const lengths = asksHowLong(said) ? named.map((each) => lengthOf(each, turn)) : [];
      if (!asksHowToPay(said))
        return reply({
          kind: "text",
          markdown: [...lengths, price].join("\n\n"),
          buttons: buttonsAfter(clinic, { service, plan }, turn),
        });
      const markdown = [text("prices.howToPay"), ...(named.length > 0 ? [price] : [])].join("\n\n");
      return reply({ kind: "text", markdown, buttons: menuOf([person], text) });
    },
  });
}

/** How to pay is asked of no visit that nobody named. */
function meantBy(reception: Reception, clinic: Clinic, turn: Turn): Awaitable<Service | undefined> {
  return asksHowToPay(turn.said)
    ? serviceMeant(turn, clinic)
    : serviceOrVisitMeant(reception, turn, clinic);
}

function pricesOf(named: readonly Service[], clinic: Clinic, speaker: Speaker): string {
  return named.map((each) => priceOf(each, speaker)).join("\n") || listOf(clinic, speaker);
}

/** Whether the plan that is spoken of pays for it, and what it costs without one. */
function coverOf({ plan, service }: Covered, clinic: Clinic, speaker: Speaker): string {
  const { text, language } = speaker;
  const words = { plan: plan.name, service: nameIn(service.names, language) };
  const isPaid = paysFor(plan, service, clinic);
  const cover = isPaid ? text("prices.paid", words) : text("book.plan.not", words);
  return [cover, priceOf(service, speaker)].join("\n\n");
}

interface Covered {
  readonly plan: InsurancePlan;
  readonly service: Service;
}

/** What a service costs without a plan. */
export function priceOf({ names, price }: Service, { text, language }: Speaker): string {
  const service = nameIn(names, language);
  return price
    ? text("prices.one", { service, price: moneyInWords(price, language) })
    : text("prices.depends", { service });
}

function listOf({ services }: Clinic, { text, language }: Speaker): string {
  const items = services.flatMap(({ names, price }) =>
    price ? [`- **${nameIn(names, language)}**: ${moneyInWords(price, language)}`] : [],
  );
  return items.length > 0
    ? text("prices.list", { list: items.join("\n") })
    : text("prices.unknown");
}

/** What was asked about is what is offered to book, by the plan that pays for it. */
function buttonsAfter(clinic: Clinic, { service, plan }: SpokenOf, { text }: Speaker) {
  const isPaid = service && plan && paysFor(plan, service, clinic);
  const book = bookButton({ text }, { service, plan: isPaid ? plan : undefined });
  const insurance = { label: text("insurance.summary"), action: actionOf(INSURANCE, "") };
  return clinic.plans.length > 0 ? [book, insurance] : [book];
}
