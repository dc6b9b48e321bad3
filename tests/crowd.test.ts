import { expect, it, vi } from "vitest";
import { hubForTest } from "./running-hub.ts";
import { Visitor } from "./visitor.ts";

const VISITORS = 200;
const MESSAGES = ["oi", "o que você faz?", "xyzzy", "obrigado", "tchau"];

it("answers 200 visitors at once: every message once, in order", { timeout: 120_000 }, async () => {
  const { url, database } = await hubForTest();
  const visitors = await Promise.all(Array.from({ length: VISITORS }, () => Visitor.open(url)));
  await Promise.all(
    visitors.map(async (visitor) => {
      for (const text of MESSAGES) {
        const id = crypto.randomUUID();
        await visitor.says(text, id);
        await visitor.says(text, id);
      }
    }),
  );
  await Promise.all(visitors.map((visitor) => visitor.hears(MESSAGES.length)));
  // A visitor may hear a reply before the hub has written down that it was sent.
  const sent = () => database.prisma.message.count({ where: { status: "sent" } });
  await vi.waitFor(async () => expect(await sent()).toBe(VISITORS * MESSAGES.length), 60_000);

  const { rows } = await database.pool.query<{ chat: string; replies: string[] }>(`
    SELECT c.chat, array_agg(m.key ORDER BY e.place, m.id) AS replies
    FROM inbound_events e
    JOIN conversations c ON c.id = e.conversation_id
    JOIN messages m ON m.conversation_id = e.conversation_id AND m.turn = e.place AND m.status = 'sent'
    GROUP BY c.chat`);
  const heard = visitors.map((visitor) => visitor.heard.map(({ id }) => id));
  for (const visitor of visitors) visitor.leave();
  expect(rows.map(({ replies }) => replies.length)).toEqual(visitors.map(() => MESSAGES.length));
  const byFirst = new Map(rows.map(({ replies }) => [replies[0], replies]));
  expect(heard).toEqual(heard.map(([first]) => byFirst.get(first ?? "")));
  expect(await database.prisma.inboundEvent.count()).toBe(VISITORS * MESSAGES.length);
});
