import { z } from "zod";
import type { Mailbox, Posted } from "../../../core/mailbox.ts";
import { boxFor, listFor } from "./box.ts";
import type { Place } from "./box.ts";
import { asShown } from "./stream.ts";

/** Entries a page of older ones has. */
const PAGE = 60;
/** Further conversations that are listed: the newest. */
const MOST_LISTED = 30;
/** How far back the last words of a conversation are looked for. */
const GLANCE = 12;

/** The entries before a number, oldest first. Numbers have no gaps: the one that brings 1 is the last. */
export async function history(mailbox: Mailbox, place: Place, before: number): Promise<Response> {
  const after = Math.max(0, before - 1 - PAGE);
  const count = Math.max(0, before - 1 - after);
  const entries = count === 0 ? [] : await mailbox.after(boxFor(place), after, count);
  return answer({ entries: entries.map(asShown) });
}

const listed = z.object({ thread: z.string() });
const message = z.object({ kind: z.literal("message"), id: z.string(), from: z.string() });

/** A visitor's conversations with the last thing said in each. */
export async function conversations(mailbox: Mailbox, place: Place): Promise<Response> {
  const list = await mailbox.latest(listFor(place), MOST_LISTED);
  const threads = list.flatMap(({ entry }) => listed.safeParse(entry).data?.thread ?? []);
  const all = [undefined, ...threads].map(async (thread) => ({
    ...(thread !== undefined && { thread }),
    ...lastIn(await mailbox.latest(boxFor({ ...place, thread }), GLANCE)),
  }));
  return answer({ conversations: await Promise.all(all) });
}

function lastIn(entries: readonly Posted<unknown>[]) {
  const messages = entries.filter(({ entry }) => message.safeParse(entry).success);
  const last = messages.at(-1);
  const reply = messages
    .map(({ entry }) => message.parse(entry))
    .findLast(({ from }) => from !== "visitor");
  return { ...(last && { last: asShown(last) }), ...(reply && { reply: reply.id }) };
}

function answer(body: object): Response {
  return Response.json(body, { headers: { "cache-control": "no-store" } });
}
