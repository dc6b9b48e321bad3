import type { Id } from "../message/address.ts";
import type { Money } from "./money.ts";
import type { ClinicPolicy } from "./policy.ts";

export type ClinicId = Id<"clinic">;
export type UnitId = Id<"unit">;
export type ServiceId = Id<"service">;
export type ProfessionalId = Id<"professional">;
export type ResourceId = Id<"resource">;
export type PlanId = Id<"plan">;

/** A text by language tag. */
export type Names = Readonly<Record<string, string>>;

/** A clinic with all that can be booked there. */
export interface Clinic {
  readonly id: ClinicId;
  readonly slug: string;
  readonly name: string;
  /** IANA name. Every day and time a person reads or says is in this zone. */
  readonly timeZone: string;
  readonly policy: ClinicPolicy;
  readonly units: readonly Unit[];
  readonly services: readonly Service[];
  readonly professionals: readonly Professional[];
  readonly resources: readonly Resource[];
  /** The insurance plans it accepts. */
  readonly plans: readonly InsurancePlan[];
  /** Days on which the whole clinic keeps other hours. */
  readonly overrides: readonly DayOverride[];
  readonly holidays: readonly Holiday[];
}

/** An address of a clinic. */
export interface Unit {
  readonly id: UnitId;
  /** Short and stable: it travels on buttons. */
  readonly slug: string;
  readonly name: string;
  /** As one writes it on a letter, in one line. */
  readonly address: string;
  /** Degrees: where the pin goes. */
  readonly position?: { readonly latitude: number; readonly longitude: number };
}

export interface Service {
  readonly id: ServiceId;
  /** Short and stable: it travels on buttons. */
  readonly slug: string;
  readonly names: Names;
  /** Other words people use for it, in any language. */
  readonly aliases: readonly string[];
  readonly minutes: number;
  /** Minutes around it for which nobody else is seen. */
  readonly buffer: { readonly before: number; readonly after: number };
  /** What it costs without an insurance plan; absent where it depends. */
  readonly price?: Money;
  /** How to prepare for it, and what to bring. */
  readonly instructions: Names;
  /** What it needs one of. */
  readonly needs: readonly ResourceId[];
}

export interface Professional {
  readonly id: ProfessionalId;
  /** Short and stable: it travels on buttons. */
  readonly slug: string;
  /** With the title, as patients read it: `Dra. Ana Ribeiro`. */
  readonly name: string;
  readonly services: readonly ServiceId[];
  readonly hours: readonly OpeningHours[];
  /** Days on which they keep other hours than usual, or are away. */
  readonly overrides: readonly DayOverride[];
}

/** A room or a piece of equipment; where there are several of a kind, all of them. */
export interface Resource {
  readonly id: ResourceId;
  readonly slug: string;
  readonly name: string;
  /** How many there are. */
  readonly capacity: number;
}

export interface InsurancePlan {
  readonly id: PlanId;
  /** Short and stable: it travels on buttons. */
  readonly slug: string;
  readonly name: string;
  /** Other words people use for it. */
  readonly aliases: readonly string[];
  /** The services it pays for here, and who takes it; absent for all. */
  readonly services?: readonly ServiceId[];
  readonly professionals?: readonly ProfessionalId[];
}

/** Minutes after midnight, in the clinic's local time. */
export interface Hours {
  readonly opens: number;
  readonly closes: number;
  /** Where; absent where a clinic has one address only. */
  readonly unit?: UnitId;
}

/** When a professional sees patients. */
export interface OpeningHours extends Hours {
  /** ISO: 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
}

/** Hours that hold in place of the usual ones from a day to another, both among them. */
export interface DayOverride {
  /** ISO dates. */
  readonly from: string;
  readonly to: string;
  /** None: closed, or away. */
  readonly hours: readonly Hours[];
}

export interface Holiday {
  /** ISO date. */
  readonly day: string;
  readonly names: Names;
}

/** Whether a plan pays for a service with a professional; one that is not named yet may be anyone. */
export function isCovered(
  plan: InsurancePlan,
  { service, professional }: { service?: ServiceId; professional?: ProfessionalId },
): boolean {
  return (
    (service === undefined || (plan.services?.includes(service) ?? true)) &&
    (professional === undefined || (plan.professionals?.includes(professional) ?? true))
  );
}

/** Whether a plan pays for a service with anybody who does it. */
export function paysFor(
  plan: InsurancePlan,
  { id: service }: Pick<Service, "id">,
  { professionals }: Pick<Clinic, "professionals">,
): boolean {
  return professionals.some(
    (one) => one.services.includes(service) && isCovered(plan, { service, professional: one.id }),
  );
}
