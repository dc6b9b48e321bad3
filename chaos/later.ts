import type { Pool } from "pg";
import { id } from "../core/message/address.ts";
import type { OutboxDraft, OutboxStore } from "../core/outbox/store.ts";
import type { Job, JobQueue } from "../jobs/job.ts";
import type { Jobs } from "../jobs/jobs.ts";
import { laterName } from "./bot.ts";
import type { Promised } from "./bot.ts";
import { promised } from "./rows.ts";

const LOOK_EVERY_MS = 500;
const HASTENED_MS = 2_000;
const LIFE_MS = 60 * 60_000;

/**
 * Says something later by way of a job, as the hub sends its reminders: a job that vanished is made
 * anew from what the database says, and one that runs twice says it once.
 */
export class Later {
  readonly #pool: Pool;
  #queue: JobQueue | undefined;
  #outbox: OutboxStore | undefined;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Uses the hub's own outbox. */
  through(outbox: OutboxStore): void {
    this.#outbox = outbox;
  }

  /** The hub's own jobs, with these among them. */
  among(jobs: Jobs): Jobs {
    this.#queue = jobs;
    return {
      add: (name, about) => jobs.add(name, about),
      work: (theirs) => jobs.work([...theirs.map(hastened), ...this.#jobs()]),
      ready: () => jobs.ready(),
      close: () => jobs.close(),
    };
  }

  /** A queue that is away forgets it; who looks after the promises does not. */
  async promise(made: Promised): Promise<void> {
    await this.#queue?.add("later", nameOf(made)).catch(() => undefined);
  }

  #jobs(): readonly Job[] {
    return [
      { name: "promises", everyMs: LOOK_EVERY_MS, run: () => this.#look() },
      { name: "later", run: (job) => this.#say(madeIn(job)) },
    ];
  }

  async #look(): Promise<void> {
    for (const made of await promised(this.#pool)) await this.#queue?.add("later", nameOf(made));
  }

  async #say(made: Promised): Promise<void> {
    const draft = draftOf(made);
    const missing = await this.#outbox?.missing([draft.key]);
    if (missing?.length) await this.#outbox?.enqueue(id(made.conversation), draft);
  }
}

/** What runs by itself runs often, so that a trial need not wait for it. */
function hastened(job: Job): Job {
  return job.everyMs === undefined ? job : { ...job, everyMs: Math.min(job.everyMs, HASTENED_MS) };
}

function draftOf({ chat, number }: Promised): OutboxDraft {
  const say = { kind: "text" as const, markdown: laterName(chat, number) };
  return { key: id(`later:${chat}:${number}`), class: "notice", say, lifeMs: LIFE_MS };
}

function nameOf({ conversation, chat, number }: Promised): string {
  return [conversation, chat, number].join("_");
}

function madeIn(job: string): Promised {
  const [conversation = "", chat = "", number = ""] = job.split("_");
  return { conversation, chat, number: Number(number) };
}
