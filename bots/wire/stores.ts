import type { Agenda } from "../../core/agenda/agenda.ts";
import type { CalendarStore } from "../../core/calendar/store.ts";
import { openAgenda } from "../../core/agenda/open-agenda.ts";
import { withRecentClinics } from "../../core/agenda/recent-clinics.ts";
import { openWaitlist } from "../../core/agenda/open-waitlist.ts";
import type { HolidayStore } from "../../core/agenda/holidays.ts";
import type { Waitlist } from "../../core/agenda/waitlist.ts";
import type { Conversations } from "../../core/conversations.ts";
import type { Consents } from "../../core/care/consent.ts";
import type { PrivacyRequests } from "../../core/care/privacy.ts";
import type { Handovers } from "../../core/desk/handovers.ts";
import type { Effects } from "../../core/effects/effects.ts";
import { Ledger } from "../../core/effects/ledger.ts";
import type { ChannelAccountId } from "../../core/identity.ts";
import type { PassedOverStore } from "../../core/inbox/passed-over.ts";
import type { InboxStore } from "../../core/inbox/store.ts";
import type { LaneStore } from "../../core/lanes/store.ts";
import type { Mailbox } from "../../core/mailbox.ts";
import type { Uploads } from "../../core/media/uploads.ts";
import type { Budget } from "../../core/models/budget.ts";
import type { PaceStore } from "../../core/outbox/paces.ts";
import type { OutboxStore } from "../../core/outbox/store.ts";
import type { Keep, Log } from "../../core/ports.ts";
import type { Sweeper } from "../../core/sweeper.ts";
import type { Database } from "../../prisma/database.ts";
import { openAccountStore } from "../../prisma/store/accounts.ts";
import type { AccountStore } from "../../prisma/store/accounts.ts";
import { openAdmissions } from "../../prisma/store/admissions.ts";
import type { AdmissionStore } from "../../prisma/store/admissions.ts";
import { StoredAgenda } from "../../prisma/store/agenda/agenda.ts";
import { openHolidayStore } from "../../prisma/store/agenda/holidays.ts";
import { Turns } from "../../prisma/store/agenda/turns.ts";
import { StoredWaitlist } from "../../prisma/store/agenda/waitlist.ts";
import { openBudget } from "../../prisma/store/budget.ts";
import { openCalendarStore } from "../../prisma/store/calendars/calendars.ts";
import { openCalendarLinks } from "../../prisma/store/calendars/linking.ts";
import type { CalendarLinks } from "../../prisma/store/calendars/linking.ts";
import { openConversations } from "../../prisma/store/conversations.ts";
import { openPrivacyRequests } from "../../prisma/store/privacy.ts";
import { openConsents } from "../../prisma/store/consents.ts";
import { openEffectStore } from "../../prisma/store/effects.ts";
import { openHandovers } from "../../prisma/store/handovers.ts";
import { openInboxStore } from "../../prisma/store/inbox.ts";
import { openKeep } from "../../prisma/store/keep.ts";
import { openLaneStore } from "../../prisma/store/lanes.ts";
import { Listener } from "../../prisma/store/listener.ts";
import { openMailbox } from "../../prisma/store/mailbox.ts";
import { outageAware } from "../../prisma/store/outage.ts";
import { openPassedOver } from "../../prisma/store/passed-over.ts";
import { openOutboxStore } from "../../prisma/store/outbox.ts";
import { openPaceStore } from "../../prisma/store/paces.ts";
import type { Vault } from "../../prisma/store/seal.ts";
import { openSweeper } from "../../prisma/store/sweeper.ts";
import { openUploads } from "../../prisma/store/uploads.ts";
import type { Config } from "../config/config.ts";

/** What the hub keeps, each behind its port. */
export interface Stores {
  readonly accounts: AccountStore;
  readonly admissions: AdmissionStore;
  readonly agenda: Agenda;
  readonly waitlist: Waitlist;
  readonly holidays: HolidayStore;
  readonly budget: Budget;
  readonly consents: Consents;
  readonly calendars: CalendarStore;
  readonly calendarLinks: CalendarLinks;
  readonly conversations: Conversations;
  readonly effects: Effects;
  readonly handovers: Handovers;
  readonly inbox: InboxStore;
  readonly lanes: LaneStore;
  readonly mailbox: Mailbox;
  readonly outbox: OutboxStore;
  readonly paces: PaceStore;
  readonly passedOver: PassedOverStore;
  readonly privacy: PrivacyRequests;
  readonly sweeper: Sweeper;
  readonly uploads: Uploads;
  /** Calls when accounts came, changed or went, whoever did it. Answers how to stop. */
  watchAccounts(changed: () => void): () => void;
  /** What an account's channel remembers. */
  keepOf(account: ChannelAccountId): Keep;
}

export interface StoreParts {
  readonly database: Database;
  readonly listener: Listener;
  readonly vault: Vault;
  readonly config: Pick<Config, "dedupeDays" | "rawRetentionHours">;
}

/** Hears what the stores of all processes tell each other. */
export function openListener(url: string, log: Log): Promise<Listener> {
  return Listener.open(
    { url, channels: ["lanes", "rests", "mailbox", "whisper", "accounts"] },
    log,
  );
}

export function openStores({ database, listener, vault, config }: StoreParts): Stores {
  const { pool, prisma } = database;
  const { rawRetentionHours, dedupeDays } = config;
  const turns = new Turns(prisma);
  return {
    accounts: openAccountStore(prisma, vault),
    admissions: outageAware(openAdmissions(prisma)),
    agenda: withRecentClinics(openAgenda(outageAware(new StoredAgenda(prisma, turns)))),
    holidays: openHolidayStore(prisma),
    waitlist: openWaitlist(outageAware(new StoredWaitlist(prisma, turns))),
    budget: openBudget(pool),
    consents: outageAware(openConsents(prisma)),
    calendars: openCalendarStore({ pool, prisma, vault }),
    calendarLinks: openCalendarLinks(pool, vault),
    conversations: openConversations(prisma),
    effects: new Ledger(openEffectStore(pool)),
    handovers: openHandovers(pool),
    inbox: openInboxStore({ pool, vault, rawRetentionHours }),
    lanes: openLaneStore({ pool, listener }),
    mailbox: openMailbox({ pool, listener }),
    outbox: openOutboxStore(pool),
    paces: openPaceStore({ pool, listener }),
    passedOver: openPassedOver(pool),
    privacy: outageAware(openPrivacyRequests(prisma)),
    sweeper: openSweeper({ pool, rawRetentionHours, dedupeDays }),
    uploads: openUploads(pool),
    watchAccounts: (changed) => listener.on("accounts", changed),
    keepOf: (account) => openKeep(prisma, vault, account),
  };
}
