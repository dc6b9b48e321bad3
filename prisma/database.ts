import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { z } from "zod";
import { codeOf, DatabaseError } from "./errors.ts";
import { PrismaClient } from "./generated/client.ts";

/** One database and two ways in over the same connections: Prisma, and SQL for the few hot statements. */
export interface Database {
  readonly pool: Pool;
  readonly prisma: PrismaClient;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** `postgresql://user:password@host:port/name` */
  readonly url: string;
  /** Connections at most; 10 unless given. */
  readonly poolSize?: number;
}

/**
 * Every statement here looks up a few rows by an index, from a list that it is given. A plan that
 * reads a whole table instead may be right while the table is small, and a connection keeps its plans.
 */
const SESSION = [
  "TimeZone=UTC",
  "enable_seqscan=off",
  "enable_mergejoin=off",
  "random_page_cost=0.1",
  "cpu_index_tuple_cost=1",
  "plan_cache_mode=force_generic_plan",
  "jit=off",
]
  .map((setting) => `-c ${setting}`)
  .join(" ");

const Answer = z.tuple([z.object({ zone: z.string() })]);

/**
 * Connects to a database and makes its sessions speak UTC, for Prisma's adapter reads and writes
 * moments as if they did. Throws a DatabaseError when the database cannot be used.
 */
export async function openDatabase({ url, poolSize = 10 }: DatabaseOptions): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    application_name: "prosa",
    options: SESSION,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    query_timeout: 35_000, // of a server that does not even say that it gave up
    idle_in_transaction_session_timeout: 60_000,
  });
  pool.on("error", () => undefined); // an idle connection broke: the next query opens another
  // One that breaks while it is lent out tells its borrower by the query's own failure.
  pool.on("connect", (client) => client.on("error", () => undefined));
  await tryOut(pool).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  const adapter = new PrismaPg(pool, { statementNameGenerator: namesOfStatements() });
  const prisma = new PrismaClient({ adapter });
  const close = async () => {
    await prisma.$disconnect();
    await pool.end();
  };
  return { pool, prisma, close };
}

/** More than the hub has; lists of many lengths make ever new ones, and each connection keeps its own. */
const MOST_NAMED = 512;

/** Names Prisma's statements, so that a connection parses and plans each of them once. */
function namesOfStatements(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size === MOST_NAMED) return UNNAMED;
    const name = `prisma-${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}

/** The statement that the protocol forgets with the next one. */
const UNNAMED = "";

async function tryOut(pool: Pool): Promise<void> {
  const { rows } = await pool.query("SELECT current_setting('TimeZone') AS zone").catch(refuse);
  const [{ zone }] = Answer.parse(rows);
  if (zone === "UTC") return;
  throw new DatabaseError(
    `The database's sessions are in ${zone} and must be in UTC: take \`options\` out of DATABASE_URL.`,
  );
}

function refuse(error: unknown): never {
  const reason = error instanceof Error && error.message ? error.message : codeOf(error);
  throw new DatabaseError(`The database cannot be used: ${reason}. Check DATABASE_URL.`);
}
