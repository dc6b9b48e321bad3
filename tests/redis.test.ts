import { expect, it, onTestFinished, vi } from "vitest";
import { openAgenda } from "../core/agenda/open-agenda.ts";
import { id } from "../core/message/address.ts";
import { StoredAgenda } from "../prisma/store/agenda/agenda.ts";
import { ownRedis } from "./own-redis.ts";
import { soonAfter, took } from "./pace.ts";
import { hubForTest } from "./running-hub.ts";
import type { HubForTest } from "./running-hub.ts";
import { OwnRedis } from "./setup/redis.ts";
import { Visitor } from "./visitor.ts";

/** Somebody at the chat page of a hub whose job queue is in this Redis, who was greeted already. */
async function visitHub({ url }: OwnRedis) {
  const hub = await hubForTest({}, { REDIS_URL: url });
  const visitor = await Visitor.open(hub.url);
  onTestFinished(() => visitor.leave());
  await visitor.says("oi");
  await visitor.hears(1);
  return { hub, visitor };
}

/** Books something for the one visitor there is, long ago, that begins in half an hour. */
async function bookForSoon({ database: { prisma } }: HubForTest): Promise<void> {
  const where = { service: { slug: "limpeza" } };
  const offered = await prisma.professionalService.findFirstOrThrow({
    where,
    include: { service: true },
  });
  const contact = await prisma.contact.findFirstOrThrow();
  const conversation = await prisma.conversation.findFirstOrThrow();
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  const booking = await openAgenda(new StoredAgenda(prisma)).book({
    key: "long ago",
    at: inMinutes(-10_000),
    clinic: id(offered.service.clinicId),
    service: id(offered.serviceId),
    professional: id(offered.professionalId),
    contact: id(contact.id),
    conversation: id(conversation.id),
    language: "pt-BR",
    from: inMinutes(30),
    to: inMinutes(75),
  });
  expect(booking.status).toBe("booked");
}

async function readiness({ url }: HubForTest) {
  const answer = await fetch(`${url}/readyz`);
  return [answer.status, await answer.json()];
}

const readyBut = (...degraded: string[]) => [200, { ready: true, problems: [], degraded }];

it("answers as ever while Redis is away, hangs or dies, and says what comes later", async () => {
  const redis = await ownRedis();
  const { hub, visitor } = await visitHub(redis);
  expect(await readiness(hub)).toEqual(readyBut());
  const answering = async () => {
    const answers = visitor.heard.length;
    await visitor.says("o que você faz?");
    await visitor.hears(answers + 1);
  };
  const outages = [() => redis.stop(), async () => redis.freeze(), () => redis.kill()];
  for (const outage of outages) {
    const asEver = await took(answering);
    await outage();
    expect(await took(answering)).toBeLessThan(soonAfter(asEver));
    expect(await readiness(hub)).toEqual(readyBut("the job queue does not answer"));
    redis.thaw();
    await redis.start();
    await vi.waitFor(async () => expect(await readiness(hub)).toEqual(readyBut()), 15_000);
  }
}, 120_000);

it("starts without Redis, and reminds people once it is there", async () => {
  const redis = await ownRedis(OwnRedis.reserve);
  const { hub, visitor } = await visitHub(redis);
  await bookForSoon(hub);
  await redis.start();
  const [, reminder] = await visitor.hears(2);
  expect(reminder?.text).toContain("Clínica Demonstração");
});

it("loses nothing with a Redis that lost all it had", async () => {
  const redis = await ownRedis();
  const { hub, visitor } = await visitHub(redis);
  await bookForSoon(hub);
  await redis.startEmpty();
  const [, reminder] = await visitor.hears(2);
  expect(reminder?.text).toContain("Clínica Demonstração");
});

it("stops soon though Redis hangs", async () => {
  const redis = await ownRedis();
  const [{ hub: well }, { hub }] = [await visitHub(redis), await visitHub(redis)];
  const asEver = await took(() => well.close());
  redis.freeze();
  expect(await took(() => hub.close())).toBeLessThan(6_000 + soonAfter(asEver));
}, 60_000);
