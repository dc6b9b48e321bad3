import type { Agenda } from "../core/agenda/agenda.ts";
import { remindable, reminderDue, reminderKey } from "../core/agenda/reminders.ts";
import type { OutboxStore } from "../core/outbox/store.ts";
import type { Clock } from "../core/ports.ts";
import type { Job, JobQueue } from "./job.ts";

export interface Reminding {
  readonly agenda: Agenda;
  readonly outbox: Pick<OutboxStore, "missing">;
  readonly clock: Clock;
  /** Puts an appointment's due reminder into the outbox, once. */
  remind(appointment: string): Promise<void>;
}

/**
 * Two jobs: `reminders` looks every minute for appointments that want one, and `remind` sends one.
 * Nothing is scheduled ahead, so an appointment that was cancelled or moved takes nothing back.
 */
export function reminderJobs(
  { agenda, outbox, clock, remind }: Reminding,
  queue: JobQueue,
): readonly Job[] {
  return [
    {
      name: "reminders",
      everyMs: 60_000,
      async run() {
        const now = clock.now();
        const due = (await agenda.beginning(remindable(now))).flatMap((appointment) => {
          const kind = reminderDue(appointment, now);
          return kind ? [[reminderKey(appointment.id, kind), appointment.id] as const] : [];
        });
        const missing = new Set(await outbox.missing(due.map(([key]) => key)));
        for (const [key, id] of due) if (missing.has(key)) await queue.add("remind", id);
      },
    },
    { name: "remind", run: remind },
  ];
}
