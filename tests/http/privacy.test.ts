import { expect, it } from "vitest";
import { Door, SECRET, TOKEN } from "./door.ts";
import { message, post } from "./sayings.ts";

const WORDS = "CANARY-of-words";
const NAME = "CANARY-of-a-name";
const PHONE = "+55 11 98765-4321";
const CPF = "529.982.247-25";
const RAW = "CANARY-of-a-payload";

/** A talk in which all is said that must stay where it belongs, and in which things go wrong. */
async function talk() {
  const door = await Door.open();
  const ana = door.telegram.person({ name: NAME, language: "pt-br" });
  const bodies: string[] = [];
  const send = async (sending: () => Promise<Response>) => {
    bodies.push((await door.outcome(sending)).body);
  };
  const saying = async (text: string) => {
    await send(() => door.fromTelegram(message(ana, { text })));
    await send(() => door.fromPage(post(text)));
  };
  await saying(`oi, ${WORDS}, meu telefone é ${PHONE}`);
  await saying(`quero marcar uma limpeza, meu CPF é ${CPF} ${WORDS}`);
  for (const kind of ["page", "reset", "server_error", "rate_limited"] as const) {
    door.telegram.fails({ kind, retryAfter: 0.01 });
    await saying(`amanhã às 10 ${WORDS}`);
  }
  await send(() => door.fromTelegram(`{"${RAW}": `));
  await send(() => door.fromTelegram({ update_id: RAW, [RAW]: RAW }));
  await send(() => door.fromTelegram({ update_id: 1, [RAW]: RAW }));
  await send(() => door.fromTelegram(RAW, { "x-telegram-bot-api-secret-token": RAW }));
  await send(() => door.fromPage({ type: RAW, [RAW]: RAW }));
  await send(() => door.fromPage(post(RAW), { cookie: `prosa_visitor=${RAW}` }));
  await send(() => door.request(`/channels/telegram/${RAW}?${RAW}=${RAW}`, { method: "POST" }));
  await saying(`quero falar com uma pessoa ${WORDS}`);
  return { door, ana, bodies };
}

it("keeps what was said where it belongs, and tells nobody else", { timeout: 60_000 }, async () => {
  const { door, ana, bodies } = await talk();
  const { pool } = door.hub.database;

  /** The columns, of all that there are, in which something stands; sealed ones are read as bytes. */
  async function places(canary: string): Promise<readonly string[]> {
    const tables = await door.tables();
    const { rows } = await pool.query<{ place: string }>(
      tables
        .map(
          (table) => `
          SELECT DISTINCT '${table}.' || field.key AS place
          FROM ${table} t, jsonb_each_text(to_jsonb(t)) field
          WHERE strpos(field.value, $1) > 0 OR strpos(field.value, $2) > 0`,
        )
        .join(" UNION "),
      [canary, Buffer.from(canary).toString("hex")],
    );
    return rows.map(({ place }) => place).toSorted();
  }

  const conversation = ["inbound_events.event", "mailbox_entries.entry", "messages.content"];
  expect(await places(WORDS)).toEqual(conversation);
  expect(await places(PHONE)).toEqual(conversation);
  expect(await places(CPF)).toEqual(conversation);
  expect(await places(NAME)).toEqual(["contacts.name", "inbound_events.event"]);
  for (const canary of [RAW, TOKEN, SECRET]) expect(await places(canary)).toEqual([]);

  // PostgreSQL's own words on a row that it refuses hold the whole row.
  await pool.query("ALTER TABLE messages ADD CONSTRAINT none CHECK (false) NOT VALID");
  for (const answer of [
    await door.fromTelegram(message(ana, { text: WORDS })),
    await door.fromPage(post(WORDS)),
  ]) {
    expect(answer.status).toBe(500);
    bodies.push(await answer.text());
  }

  const told = [...door.log, ...bodies].join("\n");
  expect(told).toContain("a message was refused");
  expect(told).toContain("violates check constraint");
  expect(told).toContain("something went wrong on our side");
  const canaries = [WORDS, NAME, PHONE, CPF, RAW, TOKEN, TOKEN.split(":")[1] ?? "", SECRET];
  expect(canaries.filter((canary) => told.includes(canary))).toEqual([]);
});
