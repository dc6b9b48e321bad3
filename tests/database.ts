import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, expect, inject, onTestFinished } from "vitest";
import { type Database, openDatabase } from "../prisma/database.ts";
import { databaseOn, template } from "./setup/database.ts";

export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
}

/**
 * A migrated, empty database that nobody else uses. Called at the top of a test file it is dropped
 * after the file; called in a test or in `beforeEach`, after the test. `beforeAll` is too late for
 * the one and too early for the other: do not call it there.
 */
export async function databaseForTest(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = databaseOn(inject("server"), name);
  const database = await openDatabase({ url });
  const isInTest = expect.getState().currentTestName !== undefined;
  (isInTest ? onTestFinished : afterAll)(async () => {
    await database.close();
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  });
  return { url, database };
}

async function onServer(sql: string): Promise<void> {
  const client = new Client(inject("server"));
  await client.connect();
  await client.query(sql);
  await client.end();
}
