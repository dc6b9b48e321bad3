import type {
  DayOverride,
  Hours,
  InsurancePlan,
  Professional,
  Resource,
  Service,
  Unit,
} from "./clinic.ts";

/** What of a clinic has slugs, in the order in which it may be written down. */
export const kinds = ["units", "resources", "services", "professionals", "plans"] as const;
export type Kind = (typeof kinds)[number];

/** A clinic as somebody writes it down: its things speak of each other by their slugs. */
export interface NewClinic {
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  /** What is not said there is as it is usual: see `policy.ts`. */
  readonly policy?: object;
  /** As ISO 3166-2 writes it: `BR-SP`. */
  readonly holidayRegion?: string;
  readonly units?: readonly Omit<Unit, "id">[];
  readonly resources?: readonly Omit<Resource, "id">[];
  readonly services: readonly NewService[];
  readonly professionals: readonly NewProfessional[];
  readonly plans?: readonly NewPlan[];
  readonly overrides?: readonly NewOverride[];
  /** The only accounts that book for it; where it is not said, those of its organisation that are bound to none. */
  readonly accounts?: readonly ClinicAccount[];
}

/** An account as operators name it: `telegram`, `70123`. */
export interface ClinicAccount {
  readonly channel: string;
  readonly account: string;
}

export type NewService = Pick<Service, "slug" | "names" | "minutes"> &
  Partial<Pick<Service, "aliases" | "buffer" | "price" | "instructions">> & {
    readonly needs?: readonly string[];
  };

export interface NewProfessional extends Pick<Professional, "slug" | "name"> {
  readonly services: readonly string[];
  readonly hours: readonly (NewHours & { readonly weekday: number })[];
  readonly overrides?: readonly NewOverride[];
}

type NewHours = Omit<Hours, "unit"> & { readonly unit?: string };

export interface NewOverride extends Omit<DayOverride, "hours"> {
  readonly hours: readonly NewHours[];
  readonly reason?: string;
}

type NewPlan = Pick<InsurancePlan, "slug" | "name"> &
  Partial<Pick<InsurancePlan, "aliases">> & {
    readonly services?: readonly string[];
    readonly professionals?: readonly string[];
  };
