import { expect, it, onTestFinished } from "vitest";
import { id } from "../../core/message/address.ts";
import { openHouse } from "../../tests/house.ts";
import { works } from "../../tests/letters.ts";
import { arrival, message } from "../../tests/loopback.ts";
import { FORGOTTEN, openUploads } from "./uploads.ts";

const day = 24 * 3_600_000;

async function openPlace() {
  const house = await openHouse();
  const uploads = openUploads(house.pool);
  const daysPass = () => house.pool.query("UPDATE uploads SET at = at - interval '25 hours'");
  return { ...house, house, uploads, daysPass };
}

it("tells of what was handed over long ago and never said", async () => {
  const { uploads, daysPass } = await openPlace();
  for (const file of ["a", "b", "c"]) await uploads.note(file, id(`sha256:${file}`));
  await uploads.said(["b"]);
  expect(await uploads.forgotten(day, 10)).toEqual([]);
  await daysPass();
  await uploads.note("d", id("sha256:d"));
  expect(await uploads.forgotten(day, 10)).toEqual([
    { file: "a", stored: "sha256:a", isNamed: false },
    { file: "c", stored: "sha256:c", isNamed: false },
  ]);
  expect(await uploads.forgotten(day, 1)).toHaveLength(1);
});

it("is asked of all that was ever sent by index", async () => {
  const { pool } = await openPlace();
  const client = await pool.connect();
  onTestFinished(() => client.release(true));
  await client.query("SET enable_seqscan = off; SET enable_bitmapscan = off");
  const { rows } = await client.query(`EXPLAIN ${FORGOTTEN}`, [1, 1]);
  const plan = JSON.stringify(rows);
  expect(plan).toContain("media_stored");
  expect(plan).toContain("messages_file");
  expect(plan).not.toContain("Seq Scan");
});

it("knows what is in a message all the same, whoever sent it", async () => {
  const { house, account, pool, uploads, daysPass } = await openPlace();
  const content = { kind: "image", media: id<"media">("one") } as const;
  await house.inbox.accept(arrival(account, { ...message("ana", "1", ""), content }));
  await works(house);
  await pool.query("UPDATE media SET state = 'kept', stored = 'sha256:sent'");
  await pool.query(`UPDATE messages SET author = 'bot', content = '{"media":{"id":"sha256:said"}}'
    WHERE author = 'bot'`);
  for (const file of ["sent", "said", "never"]) await uploads.note(file, id(`sha256:${file}`));
  await daysPass();
  const named = (await uploads.forgotten(day, 10)).map(({ file, isNamed }) => [file, isNamed]);
  expect(named).toEqual([
    ["sent", true],
    ["said", true],
    ["never", false],
  ]);
});
