import { onTestFinished } from "vitest";
import { OwnRedis } from "./setup/redis.ts";

/** A Redis for as long as the test takes; with `OwnRedis.reserve` one that is not there yet. */
export async function ownRedis(open = OwnRedis.open): Promise<OwnRedis> {
  const redis = await open();
  onTestFinished(() => redis.close());
  return redis;
}
