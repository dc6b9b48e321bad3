import { createHmac, timingSafeEqual } from "node:crypto";
import fastify from "fastify";
import { Pool } from "pg";
import { z } from "zod";
import { openPost } from "../channel/post.ts";
import { SECRET } from "../load/platforms.ts";
import { setting, standBy } from "./child.ts";

/**
 * Bare Fastify, as far as its first argument says: `bare` takes a webhook in, `hmac` checks its
 * signature, `insert` commits it as well, `echo` checks and replies, and keeps nothing.
 */
const Message = z.object({ id: z.string(), chat: z.string(), at: z.number(), text: z.string() });
type Message = z.infer<typeof Message>;

const mode = z.enum(["bare", "hmac", "insert", "echo"]).parse(process.argv[2]);

const server = fastify();
if (mode !== "bare") {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body),
  );
}

const handle = await handlerOf(mode);
server.post("/channels/local/bench", async ({ body, headers }, reply) => {
  if (mode !== "bare" && !isGenuine(body, headers["x-signature"])) return reply.code(401).send();
  await handle(Message.parse(mode === "bare" ? body : JSON.parse(String(body))));
  return reply.send();
});

const address = await server.listen({ host: "127.0.0.1", port: 0 });
standBy(Number(new URL(address).port));

function isGenuine(body: unknown, signature: unknown): boolean {
  if (!Buffer.isBuffer(body) || typeof signature !== "string") return false;
  const expected = createHmac("sha256", SECRET).update(body).digest();
  const given = Buffer.from(signature, "hex");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

async function handlerOf(wanted: typeof mode): Promise<(message: Message) => Promise<unknown>> {
  if (wanted === "insert") return inserting();
  if (wanted !== "echo") return () => Promise.resolve();
  const post = openPost(setting("BENCH_API"));
  return ({ id, chat, text }) => {
    void post("/messages", JSON.stringify({ key: id, chat, text }));
    return Promise.resolve();
  };
}

/** As many connections as the hub has. */
async function inserting(): Promise<(message: Message) => Promise<unknown>> {
  const pool = new Pool({ connectionString: setting("DATABASE_URL"), max: 10 });
  await pool.query(
    `CREATE TABLE received (id text PRIMARY KEY, chat text NOT NULL, said text NOT NULL,
     at timestamptz NOT NULL DEFAULT now())`,
  );
  const text = "INSERT INTO received (id, chat, said) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
  return (message) =>
    pool.query({ name: "receive", text, values: [message.id, message.chat, message.text] });
}
