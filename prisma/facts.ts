import type { Pool } from "pg";
import { z } from "zod";

/** What may be asked of the database in one table: its columns as SQL, `$1` being the time zone. */
interface Facts {
  readonly columns: Readonly<Record<string, string>>;
  /** From where, which rows, and in which order. */
  readonly rows: string;
}

const local = (moment: string) => `to_char(${moment} AT TIME ZONE $1, 'YYYY-MM-DD HH24:MI')`;

const ofDay = (minutes: string) => `to_char(make_interval(mins => ${minutes}), 'HH24:MI')`;

/** What was only held and never booked is none. */
const appointments: Facts = {
  columns: {
    Patient: "c.name",
    For: "d.name",
    Clinic: "k.name",
    Service: "s.names->>'pt-BR'",
    Professional: "p.name",
    Start: local("a.starts_at"),
    End: local("a.ends_at"),
    Plan: "i.name",
    Status: "a.state",
  },
  rows: `appointments a JOIN services s ON s.id = a.service_id JOIN clinics k ON k.id = a.clinic_id
    JOIN professionals p ON p.id = a.professional_id JOIN contacts c ON c.id = a.contact_id
    LEFT JOIN dependents d ON d.id = a.dependent_id LEFT JOIN insurance_plans i ON i.id = a.plan_id
    WHERE a.key IS NOT NULL ORDER BY a.starts_at, a.created_at, a.id`,
};

/** Conversations that wait for a person. */
const handoffs: Facts = {
  columns: {
    Handoff: "CASE WHEN h.taken_at IS NULL THEN 'waiting' ELSE 'taken' END",
    Patient: "v.chat",
    Note: "v.handoff_note",
    Reason: "h.reason",
    Summary: "h.summary",
    Intent: "h.intent",
    Priority: "CASE WHEN h.urgent THEN 'urgent' ELSE 'normal' END",
  },
  rows: `conversations v LEFT JOIN handovers h ON h.conversation_id = v.id AND h.ended_at IS NULL
    WHERE v.attendant = 'human' ORDER BY v.created_at`,
};

const reminders: Facts = {
  columns: { Reminder: "split_part(m.key, ':', 3)", Patient: "v.chat", Delivery: "m.status" },
  rows: `messages m JOIN conversations v ON v.id = m.conversation_id
    WHERE m.class = 'reminder' ORDER BY m.id`,
};

/** Who waits, or waited, for what is not free. */
const waits: Facts = {
  columns: {
    Waiting: "v.chat",
    For: "d.name",
    Service: "s.names->>'pt-BR'",
    Professional: "p.name",
    From: "w.from_day",
    To: "w.to_day",
    Hours: `${ofDay("w.earliest")} || '–' || ${ofDay("w.latest")}`,
    Ended: "w.ended_why",
  },
  rows: `waits w JOIN services s ON s.id = w.service_id JOIN conversations v ON v.id = w.conversation_id
    LEFT JOIN professionals p ON p.id = w.professional_id LEFT JOIN dependents d ON d.id = w.dependent_id
    ORDER BY w.since, w.id`,
};

/** The files that went along with words. */
const files: Facts = {
  columns: { File: "m.content->'media'->>'name'", Patient: "v.chat", Delivery: "m.status" },
  rows: `messages m JOIN conversations v ON v.id = m.conversation_id
    WHERE m.author = 'bot' AND m.content->>'kind' = 'document' ORDER BY m.at, m.id`,
};

/** Who has spoken, and what is kept of them. */
const people: Facts = {
  columns: { Person: "coalesce(c.name, 'patient')", Language: "c.language", Phone: "c.phone" },
  rows: "contacts c ORDER BY c.created_at",
};

/** Who was told what becomes of their data, and what they said to it. */
const consents: Facts = {
  columns: { Consent: "k.how", Version: "k.version", Told: "k.language" },
  rows: "consents k ORDER BY k.id",
};

/** What people asked for of their data. */
const privacyRequests: Facts = {
  columns: { Request: "r.kind", State: "r.state" },
  rows: "privacy_requests r ORDER BY r.id",
};

/** What patients said of how their visits were. */
const ratings: Facts = {
  columns: { Rating: "g.score", Patient: "c.name", Start: local("a.starts_at") },
  rows: `ratings g JOIN appointments a ON a.id = g.appointment_id JOIN contacts c ON c.id = a.contact_id
    ORDER BY a.starts_at, a.id`,
};

const all = [
  appointments,
  consents,
  handoffs,
  reminders,
  files,
  waits,
  people,
  privacyRequests,
  ratings,
];

const Line = z.array(z.string());

/**
 * What stands in the database, as a table with these columns. Throws, with the tables there are, when
 * none has all of them.
 */
export async function factsUnder(
  columns: readonly string[],
  { pool, timeZone }: { pool: Pool; timeZone: string },
): Promise<readonly (readonly string[])[]> {
  const facts = all.find((each) => columns.every((column) => column in each.columns));
  if (!facts) throw new Error(unknown(columns));
  const cells = columns.map((column) => `coalesce((${facts.columns[column]})::text, '')`);
  const { rows } = await pool.query<{ line: unknown }>(
    `SELECT ARRAY[${cells.join(", ")}] AS line, $1::text AS zone FROM ${facts.rows}`,
    [timeZone],
  );
  return rows.map(({ line }) => Line.parse(line));
}

function unknown(columns: readonly string[]): string {
  const known = all.map((facts) => Object.keys(facts.columns).join(" | "));
  return `no table has the columns ${columns.join(" | ")}; there are: ${known.join("; ")}`;
}

const Busy = z.tuple([z.object({ busy: z.boolean() })]);

/** Whether something that came in is still to be handled, or something that was said still to go out. */
export async function isBusy(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query(
    `SELECT EXISTS (SELECT FROM lanes WHERE handled < arrived)
         OR EXISTS (SELECT FROM messages WHERE status IN ('new', 'sending')) AS busy`,
  );
  return Busy.parse(rows)[0].busy;
}

/** Makes a database by copying another one, in which nobody may be just then. */
export async function copyDatabase(server: Pool, from: string, to: string): Promise<void> {
  await server.query(`CREATE DATABASE "${to}" TEMPLATE "${from}" STRATEGY FILE_COPY`);
}

export async function dropDatabase(server: Pool, name: string): Promise<void> {
  await server.query(`DROP DATABASE "${name}" WITH (FORCE)`);
}
