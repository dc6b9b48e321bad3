import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { channel } from "../../adapters/channels/registry.ts";
import { rehearsal } from "../../adapters/stage/stage.ts";
import type { Log } from "../../core/ports.ts";
import type { Database } from "../../prisma/database.ts";
import { factsUnder, isBusy } from "../../prisma/facts.ts";
import { addClinic } from "../../prisma/store/agenda/new-clinic.ts";
import { readClinic } from "../clinics/read.ts";
import { registry } from "../registry.ts";
import { openHub } from "../wire.ts";
import type { RunningHub } from "../wire.ts";
import { Cast } from "./cast.ts";
import { Clockwork } from "./clockwork.ts";
import { knowHolidays } from "./holidays.ts";
import { fits } from "./tables.ts";
import type { House } from "./theatre.ts";
import type { Exchange, Table, Transcript } from "./transcript.ts";
import { inTheWordsOf } from "./words.ts";
import type { Shown } from "./words.ts";

/** Where a dialogue differs from its transcript. */
export interface Difference {
  /** `Service | Start | Status` for a table, else what somebody did, or `the hub`. */
  readonly at: string;
  readonly expected: string;
  readonly found: string;
}

/** How a dialogue went. */
export interface Performance {
  readonly differences: readonly Difference[];
  /** What was said to each exchange. */
  readonly answers: readonly (readonly Shown[])[];
  /** What stood in the database at the end, table by table; none where it could not be asked for. */
  readonly tables: readonly Table[];
}

export interface Scene extends House {
  readonly bot: string;
  /** Where the files lie that the page names. */
  readonly folder: string;
  /** Whether the bot's words are compared too. */
  readonly words: boolean;
}

const POLL_MS = 20;
const PATIENCE_MS = 20_000;

/** Plays a dialogue through the whole hub, and compares what came of it. */
export async function rehearse(transcript: Transcript, scene: Scene): Promise<Performance> {
  const { database } = scene;
  const clinic = await database.prisma.clinic.findFirst();
  const timeZone = clinic?.timeZone ?? "America/Sao_Paulo";
  if (clinic) await openClinics(transcript, scene, clinic.organisationId);
  const instant = ({ now }: Pick<Transcript, "now">) =>
    new Date(now.toZonedDateTime(timeZone).epochMilliseconds);
  const clock = new Clockwork(instant(transcript));
  const cast = new Cast(transcript, clock);
  const troubles: Difference[] = [];
  const hub = await openStage(scene, { cast, clock, log: troubleLog(troubles) });
  const answers: Shown[][] = [];
  try {
    for (const { act } of transcript.exchanges) {
      const before = cast.seen.length;
      await ("until" in act ? clock.moveTo(instant({ now: act.until })) : cast.does(act));
      await settled(database, clock);
      answers.push(cast.seen.slice(before));
    }
  } finally {
    await hub.close();
  }
  const differing = scene.words ? wordsDiffering(transcript.exchanges, answers) : [];
  const graded = await Promise.all(
    transcript.tables.map((table) => grade(table, { pool: database.pool, timeZone })),
  );
  return {
    differences: [...troubles, ...differing, ...graded.flatMap(({ difference }) => difference)],
    answers,
    tables: graded.map(({ found }) => found),
  };
}

/** The clinics that a page names, beside the one that is there. */
async function openClinics(
  { clinics = [], now }: Transcript,
  { database, folder }: Scene,
  organisation: string,
): Promise<void> {
  for (const file of clinics) {
    const clinic = readClinic(await readFile(join(folder, file), "utf8"), file);
    await addClinic(database.prisma, organisation, clinic);
  }
  if (clinics.length > 0) await knowHolidays(database, now.year);
}

interface Players {
  readonly cast: Cast;
  readonly clock: Clockwork;
  readonly log: Log;
}

function openStage(
  { config, bot, trainer, database }: Scene,
  { cast, clock, log }: Players,
): Promise<RunningHub> {
  return openHub(config, {
    log,
    database,
    registry,
    clock,
    trainer,
    roles: { web: false, worker: true },
    wrap: (ports) => ({ ...ports, jobs: clock.queue }),
    only: {
      channel: channel("rehearsal", { module: async () => rehearsal(cast) }),
      bot,
      settings: {},
    },
  });
}

/** What the hub reports as an error is a difference from every transcript. */
function troubleLog(troubles: Difference[]): Log {
  return {
    info: () => undefined,
    warn: () => undefined,
    error: (message, { error } = {}) => {
      const why = error instanceof Error ? `: ${error.message}` : "";
      troubles.push({ at: "the hub", expected: "no error", found: `${message}${why}` });
    },
  };
}

/** Waits until all that came in is handled and all that was said has gone out. */
async function settled({ pool }: Database, clock: Clockwork): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  await clock.idle();
  while (await isBusy(pool)) {
    if (performance.now() > deadline)
      throw new Error("the bot did not come to an end with its answer");
    await sleep(POLL_MS);
    await clock.idle();
  }
}

function wordsDiffering(
  exchanges: readonly Exchange[],
  answers: readonly (readonly Shown[])[],
): readonly Difference[] {
  return exchanges.flatMap(({ act, bot: expected }, index) => {
    const found = inTheWordsOf(expected, answers[index] ?? []);
    const at = `the answer to ${"until" in act ? act.until.toString() : JSON.stringify(act)}`;
    return found === expected ? [] : [{ at, expected, found }];
  });
}

async function grade(
  table: Table,
  database: Parameters<typeof factsUnder>[1],
): Promise<{ found: Table; difference: readonly Difference[] }> {
  const { columns } = table;
  const rows = await factsUnder(columns, database);
  const found = { columns, rows };
  if (fits(table, found)) return { found, difference: [] };
  const [at, expected, is] = [columns.join(" | "), lines(table), lines(found)];
  return { found, difference: [{ at, expected, found: is }] };
}

function lines({ rows }: Table): string {
  return rows.length === 0 ? "(no rows)" : rows.map((cells) => cells.join(" | ")).join("\n");
}
