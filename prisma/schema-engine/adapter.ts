import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import { Pool, type QueryResult } from "pg";

/** Lets the schema engine work on the database at `url`, and on throw-away ones beside it. */
export function adapterFactory(url: string): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: "postgres",
    adapterName: "prosa",
    connect: () => connect(url),
    connectToShadowDb: () => connectToShadow(url),
  };
}

async function connectToShadow(url: string): Promise<SqlDriverAdapter> {
  const name = `shadow_${randomUUID().replaceAll("-", "")}`;
  const server = new Pool({ connectionString: url, max: 1 });
  await server.query(`CREATE DATABASE ${name}`);
  const shadow = new URL(url);
  shadow.pathname = name;
  const adapter = await connect(shadow.href);
  const disconnect = adapter.dispose;
  const dispose = async () => {
    await disconnect();
    await server.query(`DROP DATABASE ${name}`);
    await server.end();
  };
  return Object.assign(adapter, { dispose });
}

/** Prisma's own adapter, which was made for queries, with what a schema engine needs besides. */
async function connect(url: string): Promise<SqlDriverAdapter> {
  const pool = new Pool({ connectionString: url, max: 2 });
  const lettersIn = passLettersAsText(pool);
  const adapter = await new PrismaPg(pool).connect();
  const query = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    async queryRaw(request: SqlQuery): Promise<SqlResultSet> {
      const { rows, columnNames, columnTypes } = await query(request);
      const typed = columnTypes.map((type, index) =>
        lettersIn.get(rows)?.has(index) ? ColumnTypeEnum.Character : type,
      );
      return { rows, columnNames, columnTypes: typed };
    },
    /** In one piece: the original cuts at every semicolon, and so through the body of a function. */
    async executeScript(sql: string): Promise<void> {
      await adapter.executeRaw({ sql, args: [], argTypes: [] });
    },
    dispose: () => pool.end(),
  });
}

/**
 * The catalogues hold one-letter values, of a type that the adapter does not know. They go through
 * it as text; the map tells which columns of which rows they were.
 */
function passLettersAsText(pool: Pool): WeakMap<object, ReadonlySet<number>> {
  const letter = 18;
  const text = 25;
  const columns = new WeakMap<object, ReadonlySet<number>>();
  const query = pool.query.bind(pool);
  Reflect.set(pool, "query", async (...request: unknown[]) => {
    const result: QueryResult | QueryResult[] = await Reflect.apply(query, pool, request);
    if (Array.isArray(result)) return result;
    const letters = result.fields.filter(({ dataTypeID }) => dataTypeID === letter);
    columns.set(result.rows, new Set(letters.map((field) => result.fields.indexOf(field))));
    for (const field of letters) field.dataTypeID = text;
    return result;
  });
  return columns;
}
