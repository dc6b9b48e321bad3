import { Client, escapeIdentifier } from "pg";
import { codeOf } from "../errors.ts";

/** Prisma's codes for what PostgreSQL says; any other is "cannot reach the server". */
const prismaCodes: Readonly<Record<string, string>> = {
  "28000": "P1010",
  "28P01": "P1000",
  "3D000": "P1003",
  "42P04": "P1009",
};

/** Carries out `cli <command>`: whether the database is there, or to make it, or to drop it. */
export async function manageDatabase(command: string, url: string): Promise<void> {
  try {
    const target = new URL(url);
    const name = escapeIdentifier(decodeURIComponent(target.pathname.slice(1)));
    if (command === "can-connect-to-database") return await run(url, "SELECT");
    target.pathname = "postgres";
    await run(target.href, `${command === "create-database" ? "CREATE" : "DROP"} DATABASE ${name}`);
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client(url);
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** In the engine's own log format, whose first line the CLI skips. */
function report(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const fields = { message, is_panic: false, error_code: prismaCodes[codeOf(error)] ?? "P1001" };
  const entry = { level: "ERROR", target: "schema_engine::logger", fields };
  process.stderr.write(`\n${JSON.stringify(entry)}\n`);
}
