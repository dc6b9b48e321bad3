import type { Agenda, NoticeId } from "../core/agenda/agenda.ts";
import { noticeKinds } from "../core/agenda/notices.ts";
import { id } from "../core/message/address.ts";
import type { Clock } from "../core/ports.ts";
import type { Job, JobQueue } from "./job.ts";

export interface Noticing {
  readonly agenda: Pick<Agenda, "noticesDue">;
  readonly clock: Clock;
  /** Tells a patient what they are to be told now, once. */
  notify(notice: NoticeId): Promise<void>;
}

/** Of those that are due, as many as are looked at in one go. */
const MOST = 500;

/**
 * Two jobs: `notices` looks every minute for what patients are to be told, and `notify` says one.
 * What is due stands in the agenda's rows, so an appointment that was cancelled or moved takes nothing back.
 */
export function noticeJobs({ agenda, clock, notify }: Noticing, queue: JobQueue): readonly Job[] {
  return [
    {
      name: "notices",
      everyMs: 60_000,
      async run() {
        const due = await agenda.noticesDue(clock.now(), MOST);
        for (const { appointment, kind } of due)
          await queue.add("notify", `${kind}:${appointment}`);
      },
    },
    { name: "notify", run: (which) => notify(noticeFrom(which)) },
  ];
}

function noticeFrom(which: string): NoticeId {
  const kind = noticeKinds.find((each) => which.startsWith(`${each}:`));
  if (!kind) throw new Error(`there is no notice ${which.split(":")[0] ?? ""}`);
  return { kind, appointment: id<"appointment">(which.slice(kind.length + 1)) };
}
