import { randomUUID } from "node:crypto";
import { openDatabase } from "../../prisma/database.ts";
import type { Database } from "../../prisma/database.ts";
import { copyDatabase, dropDatabase } from "../../prisma/facts.ts";
import { migrate } from "../../prisma/migrate.ts";
import { originOf, takeBack } from "../../prisma/origin.ts";
import type { Origin } from "../../prisma/origin.ts";
import { databaseOn } from "../../prisma/throwaway.ts";
import { seedDemo } from "../atende/demo.ts";
import { migrations } from "../database.ts";
import { knowHolidays } from "./holidays.ts";

/** A database with the demonstration clinic, in which nobody else talks. */
export interface Stage {
  readonly url: string;
  readonly database: Database;
  /** Makes nothing of what was said. False where more was changed than that: then it serves no more. */
  clear(): Promise<boolean>;
  tearDown(): Promise<void>;
}

/** A year's clinic, of which each stage is a copy. */
interface Original {
  readonly name: string;
  readonly origin: Origin;
}

/** Of a hub and of who looks on. */
const CONNECTIONS = 3;

/** Builds stages on a database server. */
export class Stages {
  readonly #server: string;
  readonly #admin: Database;
  readonly #originals = new Map<number, Promise<Original>>();
  /** A database is copied by one at a time. */
  #copying: Promise<unknown> = Promise.resolve();

  private constructor(server: string, admin: Database) {
    this.#server = server;
    this.#admin = admin;
  }

  static async open(server: string): Promise<Stages> {
    return new Stages(server, await openDatabase({ url: server, poolSize: 2 }));
  }

  /** With the holidays of that year. */
  async build(year: number): Promise<Stage> {
    const { name: from, origin } = await this.#original(year);
    const name = nameOfOne();
    const made = this.#copying.then(() => copyDatabase(this.#admin.pool, from, name));
    this.#copying = made.catch(() => undefined);
    await made;
    const url = databaseOn(this.#server, name);
    const database = await openDatabase({ url, poolSize: CONNECTIONS });
    return {
      url,
      database,
      clear: () => takeBack(database.pool, origin),
      tearDown: async () => {
        await database.close();
        await dropDatabase(this.#admin.pool, name);
      },
    };
  }

  /** Once every stage is torn down. */
  async close(): Promise<void> {
    for (const { name } of await Promise.all(this.#originals.values()))
      await dropDatabase(this.#admin.pool, name);
    await this.#admin.close();
  }

  #original(year: number): Promise<Original> {
    const known = this.#originals.get(year) ?? this.#make(year);
    this.#originals.set(year, known);
    return known;
  }

  async #make(year: number): Promise<Original> {
    const name = nameOfOne();
    await copyDatabase(this.#admin.pool, "template1", name);
    const database = await openDatabase({ url: databaseOn(this.#server, name), poolSize: 2 });
    await migrate(database.pool, migrations);
    await seedDemo(database.prisma);
    await knowHolidays(database, year);
    const origin = await originOf(database.pool);
    await database.close();
    return { name, origin };
  }
}

function nameOfOne(): string {
  return `rehearsal_${randomUUID()}`;
}
