import type { Clinic, Hours, Professional, Service } from "../../../../core/agenda/clinic.ts";
import { moneyInWords } from "../../../../core/agenda/money.ts";
import { nameIn } from "../../../../core/agenda/names.ts";

/** All that is known of a clinic and may be told to anybody, a line for each thing. */
export function factsOf(clinic: Clinic, language: string): string {
  const { name, units, services, professionals, plans } = clinic;
  return [
    `Clinic: ${name}`,
    ...units.map((unit) => `Address: ${unit.name}, ${unit.address}`),
    ...services.map((service) => `Service: ${serviceIn(service, language)}`),
    ...professionals.map((one) => `Professional: ${professionalIn(one, services, language)}`),
    ...plans.map((plan) => `Accepts the insurance plan: ${plan.name}`),
  ].join("\n");
}

function serviceIn({ names, minutes, price, instructions }: Service, language: string): string {
  const known = Object.keys(instructions).length > 0;
  return [
    `${nameIn(names, language)}, ${minutes} minutes`,
    price ? moneyInWords(price, language) : "price not known",
    ...(known ? [nameIn(instructions, language)] : []),
  ].join("; ");
}

function professionalIn(
  { name, services, hours }: Professional,
  offered: readonly Service[],
  language: string,
): string {
  const done = offered.filter(({ id }) => services.includes(id));
  const days = Map.groupBy(hours, ({ weekday }) => weekday);
  return [
    name,
    done.map(({ names }) => nameIn(names, language)).join(", "),
    ...[...days].map(([day, spans]) => `${weekdays[day - 1]} ${spans.map(spanOf).join(", ")}`),
  ].join("; ");
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

function spanOf({ opens, closes }: Hours): string {
  return `${timeOf(opens)}-${timeOf(closes)}`;
}

function timeOf(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return [hour, minute].map((part) => `${part}`.padStart(2, "0")).join(":");
}
