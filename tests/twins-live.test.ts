import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { id } from "../core/message/address.ts";
import { openConversations } from "../prisma/store/conversations.ts";
import { joinTwins, partTwins } from "../prisma/store/joining.ts";
import { moveConversations } from "../prisma/store/moving.ts";
import { joinTalks } from "../prisma/store/talks.ts";
import { settled, workUntil } from "./house.ts";
import { arrival, wordsSent } from "./loopback.ts";
import { conversations, openTwins } from "./twins.ts";
import type { Side, Twins } from "./twins.ts";

const PEOPLE = 12;
const ROUNDS = 6;

/** Somebody, as an account of the two knows them. */
function who({ account }: Side, person: number) {
  const chat = `${person} at ${account.account}`;
  const phone = `+55119876500${String(person).padStart(2, "0")}`;
  return { chat: id<"chat">(chat), from: { id: id<"person">(chat), phone } };
}

/** A person says something by an account, to a process that may not have heard yet that it has a twin. */
function say(house: Twins, side: Side, { person, text, knows }: Said) {
  const { chat, from } = who(side, person);
  const { twin, ...alone } = side.account;
  const said = side.says(text);
  return house.inbox.accept(
    arrival(knows ? { ...alone, ...(twin && { twin }) } : alone, {
      ...said,
      address: { ...said.address, chat },
      from,
    }),
  );
}

interface Said {
  readonly person: number;
  readonly text: string;
  readonly knows: boolean;
}

const people = Array.from({ length: PEOPLE }, (_, person) => person);

it("joins what people talk of with two accounts while they talk, and answers every word once", async () => {
  const house = await openTwins();
  const { pool, cloud, web } = house;
  await partTwins(pool, cloud.account.id);
  const texts: string[] = [];
  let done = false;
  const working = workUntil(house.hub, async () => done && settled(house));
  for (let round = 0; round < ROUNDS; round += 1) {
    const joining =
      round === 2
        ? joinTwins(pool, cloud.account.id, web.account.id).then(() => joinTalks(pool))
        : joinTalks(pool);
    await Promise.all([
      joining,
      ...people.map(async (person) => {
        for (const side of [cloud, web]) {
          const text = `${person} says ${round} at ${side.account.account}`;
          texts.push(`echo ${text}`);
          await say(house, side, { person, text, knows: round > 3 || person % 3 === round % 3 });
          await sleep(person);
        }
      }),
    ]);
  }
  done = true;
  await working;
  expect((await joinTalks(pool)).busy).toBe(0);
  expect([...wordsSent(cloud.channel), ...wordsSent(web.channel)].toSorted()).toEqual(
    texts.toSorted(),
  );
  expect(await conversations(house)).toBe(PEOPLE);
  expect(await house.prisma.lane.count()).toBe(PEOPLE);
});

it("takes in what was on its way into a conversation just when that became part of another", async () => {
  const house = await openTwins();
  const { pool, prisma, cloud, web } = house;
  await partTwins(pool, cloud.account.id);
  for (const side of [cloud, web]) await say(house, side, { person: 1, text: "one", knows: false });
  await workUntil(house.hub, () => settled(house));
  await joinTwins(pool, cloud.account.id, web.account.id);
  const [goes, into] = await prisma.conversation.findMany({ orderBy: { createdAt: "asc" } });

  const joining = await pool.connect();
  await joining.query("BEGIN");
  await joining.query("SELECT FROM lanes WHERE conversation_id = $1 FOR UPDATE", [goes?.id]);
  const accepting = say(house, cloud, { person: 1, text: "two", knows: false });
  await sleep(100);
  const { chat } = who(cloud, 1);
  await joining.query(
    "INSERT INTO conversation_routes (account_id, chat, conversation_id) VALUES ($1, $2, $3)",
    [cloud.account.id, chat, into?.id],
  );
  await joining.query("DELETE FROM conversations WHERE id = $1", [goes?.id]);
  await joining.query("COMMIT");
  joining.release();

  expect(await accepting).toMatchObject({ fresh: 1 });
  await workUntil(house.hub, () => settled(house));
  expect(wordsSent(web.channel)).toEqual(["echo one", "echo two"]);
});

it("says in the one that goes on what was for a conversation that has become part of it", async () => {
  const house = await openTwins();
  const { pool, prisma, outbox, cloud, web } = house;
  await partTwins(pool, cloud.account.id);
  for (const side of [cloud, web]) {
    await say(house, side, { person: 1, text: "one", knows: false });
    await workUntil(house.hub, () => settled(house));
  }
  const [goes] = await prisma.conversation.findMany({ orderBy: { createdAt: "asc" } });
  const gone = id<"conversation">(goes?.id ?? "");
  await joinTwins(pool, cloud.account.id, web.account.id);
  expect(await joinTalks(pool)).toMatchObject({ joined: 1 });

  const draft = {
    key: id<"delivery">("late"),
    class: "notice",
    lifeMs: 60_000,
    say: { kind: "text", markdown: "late" },
  } as const;
  expect(await outbox.enqueue(gone, draft)).toBe(true);
  expect(await openConversations(prisma).accountOf(gone)).toBe(web.account.id);
  await workUntil(house.hub, () => settled(house));
  expect(wordsSent(web.channel).at(-1)).toBe("late");
  const nobody = id<"conversation">("00000000-0000-7000-8000-000000000000");
  await expect(outbox.enqueue(nobody, draft)).rejects.toThrow("no conversation");
});

it("lets accounts that were parted have conversations of their own", async () => {
  const house = await openTwins();
  const { pool, cloud, web } = house;
  for (const side of [cloud, web]) await say(house, side, { person: 1, text: "one", knows: true });
  await workUntil(house.hub, () => settled(house));
  expect(await conversations(house)).toBe(1);
  await partTwins(pool, cloud.account.id);
  for (const side of [cloud, web]) await say(house, side, { person: 1, text: "two", knows: false });
  await workUntil(house.hub, () => settled(house));
  expect(await conversations(house)).toBe(2);
  expect(wordsSent(cloud.channel).filter((words) => words === "echo two")).toHaveLength(1);
  expect(wordsSent(web.channel).filter((words) => words === "echo two")).toHaveLength(1);
});

it("moves no conversation that is worked on, and none whose words may have left", async () => {
  const house = await openTwins();
  const { pool, prisma, cloud, web } = house;
  await partTwins(pool, cloud.account.id);
  await say(house, cloud, { person: 1, text: "one", knows: false });
  await workUntil(house.hub, () => settled(house));
  const [found] = await prisma.conversation.findMany();
  const moves = [{ conversation: id<"conversation">(found?.id ?? ""), chat: id<"chat">("new") }];
  const moving = () => moveConversations(pool, web.account.id, moves);

  await prisma.lane.updateMany({ data: { owner: "somebody" } });
  expect(await moving()).toEqual(["busy"]);
  await prisma.lane.updateMany({ data: { owner: null } });
  await prisma.message.updateMany({ where: { author: "bot" }, data: { status: "sending" } });
  expect(await moving()).toEqual(["busy"]);
  await prisma.message.updateMany({ where: { author: "bot" }, data: { status: "sent" } });
  expect(await moving()).toEqual(["moved"]);
});
