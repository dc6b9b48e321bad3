import type { Agenda, DueNotice } from "../agenda/agenda.ts";
import type { Appointment, Dependent, Occupied, Span, Transition } from "../agenda/appointment.ts";
import type { Clinic } from "../agenda/clinic.ts";
import { isCourtesy, isReminder, mannersOf } from "../agenda/notices.ts";
import type { Notice, NoticeKind } from "../agenda/notices.ts";
import { openAgenda } from "../agenda/open-agenda.ts";
import { occupyingStates, openStates } from "../agenda/states.ts";
import type { AgendaStore, Changes, Entry, Occupying, Register, Zones } from "../agenda/store.ts";
import type { ContactId } from "../identity.ts";
import { id } from "../message/address.ts";

/** An agenda for tests of one clinic, that keeps its promises and forgets when it is let go. */
export function agendaInMemory(clinic: Clinic, zones: Zones = new Map()): Agenda {
  return openAgenda(new StoreInMemory(clinic, zones));
}

interface Kept {
  readonly key: string | undefined;
  readonly appointment: Appointment;
  readonly occupies: Occupying;
  readonly history: readonly Transition[];
  readonly notices: readonly Notice[];
  readonly told: readonly NoticeKind[];
}

class StoreInMemory implements AgendaStore {
  readonly #clinic: Clinic;
  readonly #zones: Zones;
  readonly #silenced = new Set<ContactId>();
  #kept: readonly Kept[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(clinic: Clinic, zones: Zones) {
    this.#clinic = clinic;
    this.#zones = zones;
  }

  clinicsOf = async () => [this.#clinic];
  clinicWith: AgendaStore["clinicWith"] = async (appointment) =>
    this.#found((each) => each.id === appointment)[0]?.clinic.id;

  occupied: AgendaStore["occupied"] = async (_clinic, span, { at, contact, instead }) =>
    this.#occupying(span)
      .filter(({ appointment: { id: each, state, heldUntil, contact: whose } }) => {
        const isLapsed = heldUntil !== undefined && heldUntil <= at;
        return each !== instead && !(state === "held" && (isLapsed || whose === contact));
      })
      .map(({ occupies: { professional, resources, from, to } }): Occupied => {
        return { professional, resources, from, to };
      });

  bookedUnder: AgendaStore["bookedUnder"] = async (key) =>
    this.#kept.find((each) => each.key === key)?.appointment;

  find: AgendaStore["find"] = async (appointment, contact) =>
    this.#found((each) => each.id === appointment && each.contact === contact)[0];

  upcoming: AgendaStore["upcoming"] = async (contact, now) =>
    this.#found((each) => each.contact === contact && isOpen(each) && each.from > now);

  noticesDue: AgendaStore["noticesDue"] = async (now) =>
    this.#notices(() => true)
      .filter((notice) => this.#isDue(notice, now))
      .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
      .map(({ appointment: { id: appointment }, kind }) => ({ appointment, kind }));

  dueNotice: AgendaStore["dueNotice"] = async ({ appointment, kind }, now) =>
    this.#notices((each) => each.id === appointment).find(
      (notice) => notice.kind === kind && this.#isDue(notice, now),
    );

  ended: AgendaStore["ended"] = async (now) =>
    this.#found(
      ({ state, to }) => ["confirmed", "reminded", "arrived"].includes(state) && to <= now,
    ).map((appointment) => ({ appointment, policy: this.#clinic.policy }));

  rate: AgendaStore["rate"] = async ({ appointment, contact }) =>
    (await this.find(appointment, contact)) !== undefined;

  silence: AgendaStore["silence"] = async ({ contact, silent }) => {
    if (silent) this.#silenced.add(contact);
    else this.#silenced.delete(contact);
  };

  isSilenced: AgendaStore["isSilenced"] = async (contact) => this.#silenced.has(contact);

  history: AgendaStore["history"] = async (appointment) =>
    this.#kept.find((each) => each.appointment.id === appointment)?.history ?? [];

  dependentsOf: AgendaStore["dependentsOf"] = async (contact) => {
    const theirs = this.#found((each) => each.contact === contact);
    const patients = theirs.flatMap(({ patient }): readonly Dependent[] =>
      patient ? [patient] : [],
    );
    const byName = new Map(patients.map((patient) => [patient.name, patient]));
    return [...byName.values()].toSorted((a, b) => a.name.localeCompare(b.name));
  };

  change<T>(_clinic: string, work: (register: Register) => Promise<T>): Promise<T> {
    const run = this.#last.then(async () => {
      const before = this.#kept;
      try {
        return await work(this.#register());
      } catch (error) {
        this.#kept = before;
        throw error;
      }
    });
    this.#last = run.catch(() => undefined);
    return run;
  }

  #register(): Register {
    const one = (is: (each: Appointment) => boolean) => this.#found(is);
    return {
      clinic: async () => this.#clinic,
      find: async (appointment) => one((each) => each.id === appointment)[0],
      bookedUnder: this.bookedUnder,
      heldBy: async (contact) => one((each) => each.state === "held" && each.contact === contact),
      openOf: async (contact, after) =>
        one((each) => each.contact === contact && isOpen(each) && each.to > after),
      lapsed: async (at) =>
        one(
          ({ state, heldUntil }) => state === "held" && heldUntil !== undefined && heldUntil <= at,
        ),
      occupying: async (span) => this.#occupying(span).map(({ occupies }) => occupies),
      add: async (entry, transition) => this.#add(entry, transition),
      move: async (appointment, transition, changes = {}) =>
        this.#move(appointment, transition, changes),
      zonesOf: async () => this.#zones,
      told: async ({ appointment, kind }) => {
        this.#kept = this.#kept.map((each) =>
          each.appointment.id === appointment ? { ...each, told: [...each.told, kind] } : each,
        );
      },
    };
  }

  #add(entry: Entry, transition: Omit<Transition, "from">): Appointment {
    const number = String(this.#kept.length + 1).padStart(12, "0");
    const appointment = appointmentOf(this.#clinic, entry, {
      id: id(`01900000-0000-7000-8000-${number}`),
      state: transition.to,
      bookedAt: transition.at,
    });
    const { professional, busy, places, key } = entry;
    const resources = places.map(({ resource }) => resource);
    const occupies = { appointment: appointment.id, professional, resources, places, ...busy };
    this.#kept = [
      ...this.#kept,
      { key, appointment, occupies, history: [transition], notices: entry.notices, told: [] },
    ];
    this.#linkMoved(appointment);
    return appointment;
  }

  #move(
    { id: which }: Appointment,
    transition: Omit<Transition, "from">,
    changes: Changes,
  ): Appointment {
    const kept = this.#kept.find(({ appointment }) => appointment.id === which);
    if (!kept) throw new Error("no such appointment");
    const { state, heldUntil: _, ...rest } = kept.appointment;
    const appointment = {
      ...rest,
      ...changed(this.#clinic, changes),
      state: transition.to,
      ...(transition.to === "held" && changes.heldUntil && { heldUntil: changes.heldUntil }),
    };
    const history = [...kept.history, { from: state, ...transition }];
    const key = changes.key ?? kept.key;
    const planned = isOpen(appointment) ? kept.notices : [];
    const notices = [
      ...planned,
      ...(changes.notices ?? []).filter(({ kind }) => planned.every((each) => each.kind !== kind)),
    ];
    this.#kept = this.#kept.map((each) =>
      each === kept ? { ...kept, key, appointment, history, notices } : each,
    );
    return appointment;
  }

  #linkMoved({ id: movedTo, movedFrom }: Appointment): void {
    this.#kept = this.#kept.map((each) =>
      each.appointment.id === movedFrom
        ? { ...each, appointment: { ...each.appointment, movedTo } }
        : each,
    );
  }

  #found(is: (appointment: Appointment) => boolean): readonly Appointment[] {
    return this.#kept
      .map(({ appointment }) => appointment)
      .filter(is)
      .toSorted((a, b) => a.from.getTime() - b.from.getTime());
  }

  #notices(is: (appointment: Appointment) => boolean): readonly DueNotice[] {
    return this.#kept
      .filter(({ appointment }) => is(appointment))
      .flatMap(({ appointment, notices, told }) =>
        notices
          .filter(({ kind }) => !told.includes(kind))
          .map((notice) => {
            const zone = this.#zones.get(appointment.contact);
            return { ...notice, appointment, manners: mannersOf(this.#clinic, zone) };
          }),
      );
  }

  #isDue({ dueAt, appointment, kind }: DueNotice, now: Date): boolean {
    const kept = this.#kept.find((each) => each.appointment.id === appointment.id);
    const next = kept?.notices.find((each) => each.kind === "2h");
    const isPassed = kind === "24h" && next !== undefined && next.dueAt <= now;
    if (isCourtesy(kind) && this.#silenced.has(appointment.contact)) return false;
    return dueAt <= now && !isPassed && (!isReminder(kind) || appointment.from > now);
  }

  #occupying({ from, to }: Span): readonly Kept[] {
    return this.#kept.filter(
      ({ appointment, occupies }) =>
        occupyingStates.includes(appointment.state) && occupies.from < to && from < occupies.to,
    );
  }
}

function isOpen({ state }: Appointment): boolean {
  return openStates.includes(state);
}

function appointmentOf(
  clinic: Clinic,
  entry: Entry,
  rest: Pick<Appointment, "id" | "state" | "bookedAt">,
): Appointment {
  const service = clinic.services.find(({ id: each }) => each === entry.service);
  const professional = clinic.professionals.find(({ id: each }) => each === entry.professional);
  const unit = clinic.units.find(({ id: each }) => each === entry.unit);
  if (!service || !professional) throw new Error("no such service or professional in the clinic");
  const { contact, conversation, language, from, to, notes, heldUntil, movedFrom } = entry;
  return {
    ...rest,
    clinic: { id: clinic.id, name: clinic.name, timeZone: clinic.timeZone },
    ...(unit && { unit }),
    service: {
      id: service.id,
      slug: service.slug,
      names: service.names,
      instructions: service.instructions,
    },
    professional: { id: professional.id, slug: professional.slug, name: professional.name },
    contact,
    from,
    to,
    ...(heldUntil && { heldUntil }),
    ...(entry.offered === true && { offered: true }),
    ...(movedFrom !== undefined && { movedFrom }),
    conversation,
    language,
    notes,
    ...changed(clinic, entry),
  };
}

function changed(clinic: Clinic, changes: Omit<Changes, "heldUntil">): Partial<Appointment> {
  const { patient, price, notes, conversation, language, assuredAt } = changes;
  const plan = clinic.plans.find(({ id: each }) => each === changes.plan);
  return {
    ...(patient && { patient }),
    ...(plan && { plan: { id: plan.id, slug: plan.slug, name: plan.name } }),
    ...(price && { price }),
    ...(notes && { notes }),
    ...(conversation !== undefined && { conversation }),
    ...(language !== undefined && { language }),
    ...(assuredAt && { assuredAt }),
  };
}
