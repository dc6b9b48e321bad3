import { once } from "node:events";
import fastifyStatic from "@fastify/static";
import fastify from "fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { protect } from "../protect.ts";
import { mishaps } from "./door.ts";
import { stateOf } from "./state.ts";
import type { Talk } from "./talk.ts";
import type { World } from "./world.ts";

/** Recordings and pictures come as base64 in a post. */
const LARGEST_BODY = 24 * 1024 * 1024;
const LOOK_MS = 100;
const HOST = "127.0.0.1";

const language = z.enum(["pt-BR", "en", "es"]);
const trouble = z.enum(["rate_limited", "expired", "server_error", "page", "reset", "silence"]);
const file = z.object({
  kind: z.enum(["voice", "image", "video", "document"]),
  type: z.string().regex(/^[\w.+-]+\/[\w.+-]+(?:; ?codecs=\w+)?$/u),
  name: z.string().min(1).max(200),
  caption: z.string().optional(),
  body: z.base64(),
});

/** What the page may ask for, each at its own path. */
const asks = {
  say: z.object({ text: z.string().min(1) }),
  press: z.object({ label: z.string() }),
  /** Without what was entered the form is closed. */
  fill: z.object({ entered: z.record(z.string(), z.string()).optional() }),
  send: file,
  anew: z.object({ language }),
  trouble: z.union([
    z.object({ answer: trouble, times: z.int().min(1).max(20).default(1) }),
    z.object({ mishaps }),
    z.object({ crash: z.literal(true) }),
  ]),
};

export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The simulator's page and its API, on this machine alone. They answer to this very page: by its own
 * address, and in JSON, which no other site can post here unasked.
 */
export async function openPage(
  world: World,
  { folder, port }: { readonly folder: string; readonly port: number },
): Promise<PageServer> {
  const server = fastify({ bodyLimit: LARGEST_BODY, forceCloseConnections: true });
  server.removeContentTypeParser("text/plain");
  server.addHook("onRequest", (request, reply, done) => {
    const { host, origin = `http://${host}` } = request.headers;
    if (!isOurs(host) || origin !== `http://${host}`) void reply.code(403).send();
    else protect(request.raw, reply.raw, () => done());
  });
  server.setErrorHandler((error, _request, reply) => refuse(error, reply));
  await server.register(fastifyStatic, { root: folder, prefix: "/simulate/" });
  server.get("/", (_request, reply) => reply.redirect("/simulate/"));
  server.get("/events", (request, reply) => tell(world, request, reply));
  server.get("/files/:channel/:turn/:index", (request, reply) => fileOf(world, request, reply));
  posts(server, world);
  const url = await server.listen({ host: HOST, port });
  return { url, close: () => server.close() };
}

/** A name of another site's that points to this machine is refused. */
function isOurs(host = ""): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/u.test(host);
}

function refuse(error: unknown, reply: FastifyReply): FastifyReply {
  const why = error instanceof Error ? error.message : String(error);
  if (error instanceof z.ZodError) return reply.code(400).send({ why: z.prettifyError(error) });
  const status = error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 502;
  return reply.code(status).send({ why });
}

function posts(server: FastifyInstance, world: World): void {
  const at = <Ask>(path: string, shape: z.ZodType<Ask>, act: (talk: Talk, ask: Ask) => unknown) =>
    server.post(`/${path}`, async ({ body }, reply) => {
      const talk = world.talk(channelIn.parse(body).channel);
      if (!talk) return reply.code(404).send({ why: "no such channel" });
      await act(talk, shape.parse(body));
      return { done: true };
    });
  at("say", asks.say, (talk, { text }) => talk.says(text));
  at("press", asks.press, (talk, { label }) => talk.presses(label));
  at("fill", asks.fill, (talk, { entered }) => talk.answersForm(entered));
  at("send", asks.send, (talk, { body, caption, ...sent }) =>
    talk.sends({
      ...sent,
      body: new Uint8Array(Buffer.from(body, "base64")),
      ...(caption !== undefined && { caption }),
    }),
  );
  at("anew", asks.anew, (talk, ask) => talk.startsAnew(ask.language));
  at("trouble", asks.trouble, (talk, ask) => disturb(world, talk, ask));
}

const channelIn = z.object({ channel: z.string() });

/** A crash is only ordered: it comes with the next send. */
function disturb(world: World, talk: Talk, ask: z.infer<typeof asks.trouble>): void {
  if ("crash" in ask) void world.crashInMidSend(talk);
  else if ("mishaps" in ask) world.befall(talk, ask.mishaps);
  else world.fails(talk, ask.answer, ask.times);
}

/** Tells the page how everything stands, again after every change, until it goes. */
async function tell(world: World, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  const gone = once(request.raw, "close").then(() => true);
  let told = "";
  for (let isGone = false; !isGone;) {
    // While the world ends, what was told last stands.
    const state = await stateOf(world).then(JSON.stringify, () => told);
    if (state !== told) raw.write(`data: ${state}\n\n`);
    told = state;
    isGone = await Promise.race([gone, pause()]);
  }
}

function pause(): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, LOOK_MS, false));
}

const place = z.object({
  channel: z.string(),
  turn: z.coerce.number(),
  index: z.coerce.number().int().min(0),
});

function fileOf(world: World, { params }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { channel, turn, index } = place.parse(params);
  const talk = world.talk(channel);
  const found = talk?.turn === turn ? talk.fileAt(index) : undefined;
  if (!found) return reply.code(404).send();
  return reply
    .header("content-security-policy", "sandbox; default-src 'none'")
    .type(found.type)
    .send(Buffer.from(found.body));
}
