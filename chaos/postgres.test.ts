import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { expect, it } from "vitest";
import { OwnPostgres } from "./postgres.ts";

/** Connects, and asks something now and then, until the server goes. */
async function askOften(url: string, answered: () => void): Promise<void> {
  const client = new Client(url);
  client.on("error", () => undefined);
  await client.connect();
  for (;;) {
    await client.query("SELECT 1");
    answered();
    await sleep(1);
  }
}

it("freezes a server whole, though more of its processes are just being started", async () => {
  const postgres = await OwnPostgres.open();
  const url = postgres.urlOf("postgres");
  let answers = 0;
  const asking = Array.from({ length: 20 }, async (_, index) => {
    await sleep(2 * index);
    await askOften(url, () => (answers += 1)).catch(() => undefined);
  });
  await sleep(20);
  await postgres.freeze();
  await sleep(100);
  const before = answers;
  await sleep(300);
  expect(answers).toBe(before);
  await postgres.kill();
  await Promise.all(asking);
  await postgres.close();
}, 30_000);
