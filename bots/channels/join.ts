import { joinTwins, partTwins } from "../../prisma/store/joining.ts";
import { joinTalks } from "../../prisma/store/talks.ts";
import { Quit } from "../commands/quit.ts";
import { accountNamed, channelNamed, withDesk } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { openOffice } from "./office.ts";
import type { Named, Spoken } from "./office.ts";

/** Makes two accounts ways to one number, or says why they cannot be. */
export async function join(one: Named, other: Named, spoken: Spoken): Promise<void> {
  const { config, words, tell } = await openOffice(spoken);
  await withDesk(config, async (desk) => {
    const here = await accountNamed(desk, words, one);
    const there = await accountNamed(desk, words, other);
    const refuse = (why: string) => new Quit(2, words.say(`join.${why}`, { ...other }));
    if (!(await knowPhones(desk, one, other))) throw refuse("phones");
    if (here.id === there.id || here.organisation !== there.organisation) throw refuse("apart");
    if (here.bot !== there.bot) throw refuse("bots");
    const { pool } = desk.database;
    if (!(await joinTwins(pool, here.id, there.id))) throw refuse("taken");
    const { joined, busy, faults } = await joinTalks(pool);
    const told = { ...other, joined, busy, failed: faults.length };
    tell(told, `${words.say("join.done", told).trim()}\n`);
  });
}

export async function part(named: Named, spoken: Spoken): Promise<void> {
  const { config, words, tell } = await openOffice(spoken);
  await withDesk(config, async (desk) => {
    const { id } = await accountNamed(desk, words, named);
    const parted = await partTwins(desk.database.pool, id);
    tell({ parted }, `${words.say(parted ? "part.done" : "part.none", { ...named })}\n`);
  });
}

/** Who is one person by both accounts is told by their phone, and found by it at either. */
async function knowPhones(desk: Desk, ...named: readonly Named[]): Promise<boolean> {
  const known = await Promise.all(
    named.map(({ channel }) => channelNamed(desk, channel).chatFor()),
  );
  return known.every((chatFor) => chatFor !== undefined);
}
