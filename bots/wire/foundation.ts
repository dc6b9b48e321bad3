import type { Agenda } from "../../core/agenda/agenda.ts";
import type { Conversations } from "../../core/conversations.ts";
import type { Effects } from "../../core/effects/effects.ts";
import { Ledger } from "../../core/effects/ledger.ts";
import type { InboxStore } from "../../core/inbox/store.ts";
import { bury } from "../../core/lanes/pulse.ts";
import type { LaneStore } from "../../core/lanes/store.ts";
import type { ChannelAccountId } from "../../core/identity.ts";
import type { Mailbox } from "../../core/mailbox.ts";
import type { MediaStore } from "../../core/media/media.ts";
import type { PaceStore } from "../../core/outbox/paces.ts";
import type { OutboxStore } from "../../core/outbox/store.ts";
import type { Keep, Log } from "../../core/ports.ts";
import type { Sweeper } from "../../core/sweeper.ts";
import { openJobs } from "../../jobs/jobs.ts";
import type { Jobs } from "../../jobs/jobs.ts";
import { openDatabase } from "../../prisma/database.ts";
import type { Database } from "../../prisma/database.ts";
import { openEmbedded } from "../../prisma/embedded.ts";
import { codeOf, DatabaseError } from "../../prisma/errors.ts";
import { migrate } from "../../prisma/migrate.ts";
import { openAccountStore } from "../../prisma/store/accounts.ts";
import type { AccountStore } from "../../prisma/store/accounts.ts";
import { openAgenda } from "../../prisma/store/agenda.ts";
import { openConversations } from "../../prisma/store/conversations.ts";
import { openEffectStore } from "../../prisma/store/effects.ts";
import { openInboxStore } from "../../prisma/store/inbox.ts";
import { openKeep } from "../../prisma/store/keep.ts";
import { openLaneStore } from "../../prisma/store/lanes.ts";
import { Listener } from "../../prisma/store/listener.ts";
import { openMailbox } from "../../prisma/store/mailbox.ts";
import { outageAware } from "../../prisma/store/outage.ts";
import { openOutboxStore } from "../../prisma/store/outbox.ts";
import { openPaceStore } from "../../prisma/store/paces.ts";
import { declareDead } from "../../prisma/store/workers.ts";
import { openVault } from "../../prisma/store/seal.ts";
import { openSweeper } from "../../prisma/store/sweeper.ts";
import type { Config } from "../config/config.ts";
import { secretKey } from "../config/secret-key.ts";
import { migrations } from "../database.ts";
import { fileNotes } from "../notes.ts";
import type { Closing } from "./closing.ts";
import { openMedia } from "./media.ts";

/** Everything that stands on the database. */
export interface Foundation {
  readonly database: Database;
  readonly accounts: AccountStore;
  readonly agenda: Agenda;
  readonly conversations: Conversations;
  readonly effects: Effects;
  readonly inbox: InboxStore;
  readonly jobs: Jobs;
  readonly media: MediaStore;
  readonly lanes: LaneStore;
  readonly mailbox: Mailbox;
  readonly outbox: OutboxStore;
  readonly paces: PaceStore;
  readonly sweeper: Sweeper;
  /** What an account's channel remembers. */
  keepOf(account: ChannelAccountId): Keep;
}

/** Opens the database, its own or the one that is given, and brings it up to date. */
export async function openFoundation(
  config: Config,
  { log, closing }: { log: Log; closing: Closing },
): Promise<Foundation> {
  const vault = openVault(await usable(config, secretKey(config)));
  const url = config.databaseUrl?.reveal() ?? (await embedded(config, { log, closing }));
  const database = await openDatabase({ url, poolSize: config.databasePool });
  closing.add(() => database.close());
  const { pool, prisma } = database;
  const applied = await migrate(pool, migrations);
  if (applied.length > 0) log.info("migrated", { applied });

  const listener = await Listener.open(
    { url, channels: ["lanes", "rests", "mailbox", "whisper"] },
    log,
  );
  closing.add(() => listener.close());
  const redis = config.redisUrl?.reveal();
  const jobs = openJobs(redis ? { kind: "redis", url: redis } : { kind: "postgres", url }, log);
  closing.add(() => jobs.close());
  const lanes = openLaneStore({ pool, listener });
  if (!config.databaseUrl)
    await bury({ store: lanes, notes: fileNotes(log) }, await declareDead(pool));
  const { rawRetentionHours, dedupeDays } = config;
  return {
    database,
    accounts: openAccountStore(prisma, vault),
    agenda: outageAware(openAgenda(prisma)),
    conversations: openConversations(prisma),
    effects: new Ledger(openEffectStore(pool)),
    inbox: openInboxStore({ pool, vault, rawRetentionHours }),
    jobs,
    lanes,
    mailbox: openMailbox({ pool, listener }),
    media: openMedia(config),
    keepOf: (account) => openKeep(prisma, vault, account),
    outbox: openOutboxStore(pool),
    paces: openPaceStore({ pool, listener }),
    sweeper: openSweeper({ pool, rawRetentionHours, dedupeDays }),
  };
}

async function embedded(
  config: Config,
  { log, closing }: { log: Log; closing: Closing },
): Promise<string> {
  const server = await usable(config, openEmbedded({ folder: config.data, log }));
  closing.add(() => server.stop());
  return server.url;
}

/** What the system has against the data folder is told as something that can be mended. */
async function usable<T>({ data }: Config, using: Promise<T>): Promise<T> {
  try {
    return await using;
  } catch (error) {
    const code = codeOf(error);
    if (!/^E[A-Z]+$/u.test(code)) throw error;
    throw new DatabaseError(
      `The folder ${data} cannot be used: ${code}. Mend that, or set PROSA_DATA to another folder.`,
      { cause: error },
    );
  }
}
