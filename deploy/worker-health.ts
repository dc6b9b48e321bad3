/**
 * A worker's health check. It serves nothing that could be asked, but as long as it is well the
 * database hears from it every second: so that is what is looked for, by the address it shares with
 * this program. Ends with 1 when nothing was heard for a while, and when the database is away.
 */
import { Client } from "pg";
import { loadConfig } from "../bots/config/load.ts";

const database = new Client(loadConfig(process.env).databaseUrl?.reveal());
await database.connect();
const { rowCount } = await database.query(
  `SELECT FROM pg_stat_activity
    WHERE datname = current_database()
      AND client_addr = inet_client_addr()
      AND pid <> pg_backend_pid()
      AND state_change > clock_timestamp() - interval '15 seconds'`,
);
await database.end();
process.exitCode = rowCount ? 0 : 1;
