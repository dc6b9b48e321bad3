import pg from "pg";
import { expect, it, vi } from "vitest";
import { z } from "zod";
import { ACCEPT, ACCEPT_AND_TAKE } from "../prisma/store/accepting.ts";
import { RELEASE } from "../prisma/store/lanes.ts";
import { COMMIT } from "../prisma/store/steps.ts";
import { databaseForTest } from "./database.ts";
import { openHouse } from "./house.ts";
import { works } from "./letters.ts";
import { arrival, message } from "./loopback.ts";

/** Indexes of what a conversation has more and more of. */
const growing = new Set([
  "messages_pkey",
  "messages_platform_message",
  "inbound_events_pkey",
  "turns_pkey",
]);

const Named = z.object({ name: z.string(), text: z.string() });

interface Node {
  readonly "Index Name"?: string | undefined;
  readonly "Index Cond"?: string | undefined;
  readonly Plans?: readonly Node[] | undefined;
}

const node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    "Index Name": z.string().optional(),
    "Index Cond": z.string().optional(),
    Plans: z.array(node).optional(),
  }),
);
const Plans = z.tuple([z.object({ "QUERY PLAN": z.tuple([z.object({ Plan: node })]) })]);

const nodesIn = (one: Node): readonly Node[] => [one, ...(one.Plans ?? []).flatMap(nodesIn)];

/** The statements of a conversation, from what is said to what is sent. */
async function statementsOfATurn() {
  const asked = vi.spyOn(pg.Client.prototype, "query");
  const house = await openHouse();
  for (const numbers of [["1"], ["2", "3"]]) {
    for (const number of numbers)
      await house.inbox.accept(arrival(house.account, message("ana", number, "hello")));
    await works(house);
  }
  const named = asked.mock.calls.flatMap(([first]) => Named.safeParse(first).data ?? []);
  asked.mockRestore();
  return new Map(named.map(({ name, text }) => [name, text]));
}

/** Every form of those that have several. */
const others = [ACCEPT, ACCEPT_AND_TAKE, COMMIT, RELEASE].flatMap((all) =>
  Object.values(all).map(({ name, text }) => [name, text] as const),
);

it("finds the rows of a conversation by more than its id, planned though it was while there were none", async () => {
  const seen = await statementsOfATurn();
  const known = ["accept-familiar", "accept-whatever", "claim", "commit-sent", "release-sent"];
  expect([...seen.keys()]).toEqual(expect.arrayContaining(known));
  const { database } = await databaseForTest();
  for (const [name, text] of new Map([...seen, ...others])) {
    const { rows } = await database.pool.query(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${text}`);
    const [{ "QUERY PLAN": plans }] = Plans.parse(rows);
    const reads = nodesIn(plans[0].Plan).filter((read) => growing.has(read["Index Name"] ?? ""));
    const whole = reads.filter(({ "Index Cond": condition = "" }) =>
      /^\(conversation_id = [^()]+\)$/u.test(condition),
    );
    expect(whole, name).toEqual([]);
  }
});
