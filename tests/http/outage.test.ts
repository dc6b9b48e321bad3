import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { Cable } from "../cable.ts";
import { soonAfter, took } from "../pace.ts";
import { Visitor } from "../visitor.ts";
import { Door } from "./door.ts";
import { message, post } from "./sayings.ts";

/** A hub at the end of a cable to its database. */
async function openRemote() {
  const cables: Cable[] = [];
  const door = await Door.open(async (database) => {
    const cable = await Cable.open(database);
    cables.push(cable);
    return cable.url;
  });
  const [cable] = cables;
  if (!cable) throw new Error("the hub was given no cable");
  return { cable, door };
}

describe.each(["cut", "silence"] as const)("while the database is away (%s)", (fault) => {
  it("says in time to try again, and answers when it is back", { timeout: 60_000 }, async () => {
    const { cable, door } = await openRemote();
    const ana = door.telegram.person({ name: "Ana", language: "en" });
    const visitor = await Visitor.open(door.hub.url, "en");
    await visitor.says("hello");
    await visitor.hears(1);
    const before = await door.counts();

    const said = [message(ana, { text: "hello" }), post("hello")] as const;
    const knocking = () => Promise.all(Array.from({ length: 40 }, () => door.request("/healthz")));
    const calling = () =>
      Promise.all([
        ...Array.from({ length: 20 }, () => door.fromTelegram(said[0])),
        ...Array.from({ length: 20 }, () => door.fromPage(said[1])),
      ]);
    const asEver = await took(knocking);
    cable[fault]();
    const refused: Response[] = [];
    const refusing = await took(async () => refused.push(...(await calling())));
    expect(refusing).toBeLessThan(2_000 + soonAfter(asEver));
    for (const answer of refused) {
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
      expect(await answer.json()).toEqual({ error: "try again in a moment" });
    }
    expect((await door.request("/healthz")).status).toBe(200);
    const ready = await door.request("/readyz");
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { ready: false, problems: ["the database does not answer"], degraded: [] },
    ]);
    const forged = await door.fromTelegram(said[0], { "x-telegram-bot-api-secret-token": "" });
    expect(forged.status).toBe(401);
    expect(await door.counts()).toEqual(before);

    cable.mend();
    await expect.poll(() => tried(door.fromTelegram(said[0])), { timeout: 10_000 }).toBe(200);
    await expect.poll(() => tried(door.fromPage(said[1])), { timeout: 10_000 }).toBe(200);
    await expect.poll(() => tried(door.request("/readyz")), { timeout: 10_000 }).toBe(200);
    await door.settled();
    expect(ana.transcript().map(({ who }) => who)).toEqual(["bot"]);
    await visitor.says("hello again");
    await visitor.hears(2);
    visitor.leave();
  });
});

it(
  "loses nothing that it took and says nothing twice, however often the database goes",
  { timeout: 60_000 },
  async () => {
    const { cable, door } = await openRemote();
    const taken: string[] = [];
    const statuses = new Set<number>();
    const over = new AbortController();

    /** Says one thing after another, each until it is taken. */
    async function talk(): Promise<void> {
      const cookie = await door.session();
      while (!over.signal.aborted) {
        const said = post("quero marcar uma limpeza");
        taken.push(await untilTaken(said, cookie));
      }
    }
    async function untilTaken(said: ReturnType<typeof post>, cookie: string): Promise<string> {
      for (;;) {
        const status = await tried(door.fromPage(said, { cookie }));
        statuses.add(status);
        if (status === 200) return said.id;
        await sleep(20);
      }
    }

    const talking = Array.from({ length: 10 }, talk);
    for (let outage = 0; outage < 8; outage += 1) {
      await grows(taken, 20);
      cable.cut();
      await sleep(20 * outage);
      cable.mend();
    }
    over.abort();
    await Promise.all(talking);
    expect(statuses).toEqual(new Set([200, 503]));
    await door.settled();

    const { rows } = await door.hub.database.pool.query<{
      id: string;
      turns: number;
      twice: number;
    }>(`
    SELECT split_part(e.platform_event_id, ':', 3) AS id, count(DISTINCT t.place)::int AS turns,
           (count(m.*) - count(DISTINCT o.key))::int AS twice
    FROM inbound_events e
    JOIN turns t ON t.conversation_id = e.conversation_id AND t.place = e.place
    JOIN messages o ON o.conversation_id = e.conversation_id AND o.turn = e.place AND o.status = 'sent'
    JOIN mailbox_entries m ON m.key = 'out:' || o.key
    GROUP BY e.conversation_id, e.place`);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(taken.toSorted());
    expect(new Set(rows.map(({ turns, twice }) => `${turns} ${twice}`))).toEqual(new Set(["1 0"]));
  },
);

async function tried(answering: Promise<Response>): Promise<number> {
  const answer = await answering;
  await answer.arrayBuffer();
  return answer.status;
}

async function grows(list: readonly unknown[], by: number): Promise<void> {
  const end = list.length + by;
  while (list.length < end) await sleep(5);
}
