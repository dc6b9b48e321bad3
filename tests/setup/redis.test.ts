import { Redis } from "ioredis";
import { expect, it, onTestFinished, vi } from "vitest";
import { ownRedis } from "../own-redis.ts";

async function openRedis() {
  const redis = await ownRedis();
  const client = new Redis(redis.url, { retryStrategy: () => 20, maxRetriesPerRequest: null });
  client.on("error", () => undefined);
  onTestFinished(() => client.disconnect());
  return { redis, client };
}

it("is a Redis that keeps what it has when it is stopped", async () => {
  const { redis, client } = await openRedis();
  await client.set("word", "kept");
  await redis.stop();
  await redis.start();
  await expect(client.get("word")).resolves.toBe("kept");
});

it("throws nothing away for want of memory", async () => {
  const { client } = await openRedis();
  await expect(client.config("GET", "maxmemory-policy")).resolves.toContain("noeviction");
});

it("answers nobody while it is frozen, and everybody after", async () => {
  const { redis, client } = await openRedis();
  await client.ping();
  redis.freeze();
  const answered = vi.fn<(answer: string) => void>();
  const pong = client.ping().then(answered);
  const other = new Redis(redis.url, { commandTimeout: 200, retryStrategy: () => null });
  other.on("error", () => undefined);
  await expect(other.ping()).rejects.toThrow(/timed out|retries|closed/u);
  expect(answered).not.toHaveBeenCalled();
  redis.thaw();
  await pong;
  expect(answered).toHaveBeenCalledWith("PONG");
  other.disconnect();
});

it("comes back with nothing in it", async () => {
  const { redis, client } = await openRedis();
  await client.set("word", "lost");
  await redis.startEmpty();
  await expect(client.get("word")).resolves.toBe(null);
});
