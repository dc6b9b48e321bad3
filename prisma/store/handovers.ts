import type pg from "pg";
import { z } from "zod";
import type { HandoverId, Handovers, OpenHandover } from "../../core/desk/handovers.ts";
import { id } from "../../core/message/address.ts";
import { HandoverReason } from "../generated/enums.ts";
import { query } from "./transaction.ts";

export function openHandovers(pool: pg.Pool): Handovers {
  const changes = async (sql: string, values: readonly unknown[]) =>
    (await query(pool, sql, [...values])).length > 0;
  return {
    open: async () => openRows.parse(await query(pool, OPEN, [])).map(openOf),
    take: (handover, by) => changes(TAKE, [handover, by]),
    giveBack: (handover) => changes(GIVE_BACK, [handover]),
    unanswered: async () =>
      unansweredRows.parse(await query(pool, UNANSWERED, [])).map((row) => ({
        id: id<"handover">(row.id),
        conversation: id<"conversation">(row.conversation),
        language: row.language,
        reason: row.reason,
      })),
    async told(handover: HandoverId) {
      await query(pool, "UPDATE handovers SET told_at = now() WHERE id = $1", [handover]);
    },
  };
}

const openRows = z.array(
  z.object({
    id: z.string(),
    reason: z.enum(HandoverReason),
    urgent: z.boolean(),
    note: z.string(),
    summary: z.string().nullable(),
    intent: z.string().nullable(),
    since: z.date(),
    taken_at: z.date().nullable(),
    taken_by: z.string().nullable(),
    channel: z.string(),
    account: z.string(),
  }),
);

function openOf(row: z.infer<typeof openRows>[number]): OpenHandover {
  const { id: handover, summary, intent, taken_at: at, taken_by: by, ...told } = row;
  return {
    ...told,
    id: id<"handover">(handover),
    ...(summary !== null && { summary }),
    ...(intent !== null && { intent }),
    ...(at && { taken: { at, by: by ?? "" } }),
  };
}

/** A conversation that the bot attends again waits for nobody, however that came. */
const WAITING = `
  handovers h JOIN conversations v ON v.id = h.conversation_id
  JOIN channel_accounts a ON a.id = v.account_id
  WHERE h.ended_at IS NULL AND v.attendant = 'human'`;

const OPEN = `
  SELECT h.id::text, h.reason, h.urgent, h.note, h.summary, h.intent, h.since, h.taken_at, h.taken_by,
         a.channel, a.name AS account
  FROM ${WAITING} ORDER BY h.taken_at IS NOT NULL, h.urgent DESC, h.since, h.id`;

const TAKE = `
  UPDATE handovers SET taken_at = now(), taken_by = $2
  WHERE id = $1::bigint AND ended_at IS NULL RETURNING id`;

/** The trigger on conversations ends what waits there. */
const GIVE_BACK = `
  UPDATE conversations v SET attendant = 'bot', attended_until = NULL
  FROM handovers h
  WHERE h.id = $1::bigint AND h.conversation_id = v.id AND h.ended_at IS NULL AND v.attendant = 'human'
  RETURNING v.id`;

const unansweredRows = z.array(
  z.object({
    id: z.string(),
    conversation: z.string(),
    language: z.string(),
    reason: z.enum(HandoverReason),
  }),
);

const UNANSWERED = `
  SELECT h.id::text, v.id AS conversation, t.language, h.reason
  FROM (SELECT h.*, COALESCE((a.policy->>'answerMinutes')::float, 10) AS minutes FROM ${WAITING}
        AND h.taken_at IS NULL AND h.told_at IS NULL) h
  JOIN conversations v ON v.id = h.conversation_id
  JOIN LATERAL (SELECT language FROM turns WHERE conversation_id = v.id ORDER BY place DESC LIMIT 1) t ON true
  WHERE h.minutes > 0 AND h.since < now() - h.minutes * interval '1 minute'
  ORDER BY h.id`;
