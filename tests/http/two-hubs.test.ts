import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { openTelegram } from "../../sandbox/telegram/telegram.ts";
import { afterwards, databaseForTest } from "../database.ts";
import { settled } from "../house.ts";
import { hubForTest } from "../running-hub.ts";
import { SECRET, TOKEN } from "./door.ts";
import { message } from "./sayings.ts";

const ROUNDS = 10;
const PEOPLE = 20;
const SAID = ROUNDS * PEOPLE;

it("takes in once what two hubs are brought at the same moment, and answers it once", async () => {
  const { url, database } = await databaseForTest();
  const telegram = await openTelegram({ token: TOKEN });
  afterwards(() => telegram.close());
  const settings = {
    DATABASE_URL: url,
    PROSA_SECRET_KEY: randomBytes(32).toString("base64"),
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_MODE: "webhook",
    TELEGRAM_WEBHOOK_SECRET: SECRET,
    TELEGRAM_API_ROOT: telegram.apiRoot,
  };
  const hubs = await Promise.all([hubForTest({}, settings), hubForTest({}, settings)]);
  const paths = hubs.map((hub) => {
    const line = hub.lines.onAir().find(({ account }) => account.channel === "telegram");
    return `${hub.url}/channels/telegram/${line?.account.account}`;
  });
  const headers = { "x-telegram-bot-api-secret-token": SECRET, "content-type": "application/json" };
  const statuses = new Set<number>();

  async function bring(body: object, path: string): Promise<void> {
    const answer = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
    await answer.arrayBuffer();
    statuses.add(answer.status);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const people = Array.from({ length: PEOPLE }, () => telegram.person({ name: "Ana" }));
    const said = people.map((person) => message(person));
    const [one = "", other = ""] = paths;
    await Promise.all([
      ...said.map((body) => bring(body, one)),
      ...said.toReversed().map((body) => bring(body, other)),
      ...said.map((body) => bring(body, other)),
    ]);
  }
  while (!(await settled(database))) await new Promise((resolve) => setTimeout(resolve, 10));

  expect(statuses).toEqual(new Set([200]));
  const { inboundEvent, contact, turn, message: said } = database.prisma;
  expect({
    events: await inboundEvent.count(),
    people: await contact.count(),
    turns: await turn.count(),
    replies: await said.count({ where: { status: "sent" } }),
    sent: telegram.calls.filter(({ method }) => method === "sendMessage").length,
  }).toEqual({ events: SAID, people: SAID, turns: SAID, replies: SAID, sent: SAID });
});
