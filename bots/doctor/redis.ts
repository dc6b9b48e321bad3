import { Redis } from "ioredis";
import type { Config } from "../config/config.ts";
import { causeOf, type Finding, well } from "./finding.ts";

/** Redis, where one is set: whether it answers, and whether it would throw jobs away. */
export async function redis({ redisUrl }: Pick<Config, "redisUrl">): Promise<readonly Finding[]> {
  if (!redisUrl) return [];
  const client = new Redis(redisUrl.reveal(), {
    lazyConnect: true,
    connectTimeout: 5_000,
    retryStrategy: () => null,
  });
  let cause = "";
  client.on("error", (error) => (cause = causeOf(error)));
  try {
    await client.connect();
    return judged(await client.info());
  } catch (error) {
    return [
      {
        what: "Redis does not answer",
        state: "problem",
        cause: cause || causeOf(error),
        mend: "Start it, mend REDIS_URL, or take REDIS_URL out: the queues are then in PostgreSQL.",
      },
    ];
  } finally {
    client.disconnect();
  }
}

function judged(info: string): readonly Finding[] {
  const fact = (name: string) => new RegExp(`^${name}:(.*)$`, "mu").exec(info)?.[1]?.trim();
  const found = well(`Redis ${fact("redis_version") ?? "answers"}`);
  const policy = fact("maxmemory_policy") ?? "noeviction";
  if (policy === "noeviction") return [found];
  return [
    found,
    {
      what: `Redis may throw jobs away`,
      state: "problem",
      cause: `Its maxmemory-policy is ${policy}.`,
      mend: "Set it with: redis-cli config set maxmemory-policy noeviction",
    },
  ];
}
