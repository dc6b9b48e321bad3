import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, inject, onTestFinished, TestRunner } from "vitest";
import { type Database, openDatabase } from "../prisma/database.ts";
import { databaseOn } from "../prisma/throwaway.ts";
import { template } from "./setup/database.ts";

export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
}

/**
 * A migrated, empty database that nobody else uses; `from` may name another one to copy.
 *
 * Called at the top of a test file it is dropped after the file; called in a test or in `beforeEach`,
 * after the test. Do not call it in `beforeAll`, where Vitest lets nothing be tidied up.
 */
export async function databaseForTest(from: string = template): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${from}`);
  const url = databaseOn(inject("server"), name);
  const database = await openDatabase({ url });
  afterwards(async () => {
    await database.close();
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  });
  return { url, database };
}

/** Tidies up after the test, or after the file when called at the top of one. */
export function afterwards(tidy: () => Promise<void> | void): void {
  const isInTest = TestRunner.getCurrentTest() !== undefined;
  (isInTest ? onTestFinished : afterAll)(tidy);
}

async function onServer(sql: string): Promise<void> {
  const client = new Client(inject("server"));
  await client.connect();
  await client.query(sql);
  await client.end();
}
