import { expect, it } from "vitest";
import { openHouse } from "../../tests/house.ts";
import { id } from "../../core/message/address.ts";
import { openPassedOver } from "./passed-over.ts";

it("counts by reason over all processes, the most frequent first, of the last days alone", async () => {
  const { pool, account, prisma } = await openHouse();
  const store = openPassedOver(pool);
  const count = (reason: string, times: number) => ({ account: account.id, reason, times });
  const gone = id<"channel-account">("00000000-0000-7000-8000-000000000000");
  await store.add([count("typing", 2), count("pin", 3), { ...count("typing", 1), account: gone }]);
  await Promise.all([store.add([count("typing", 2)]), store.add([count("typing", 1)])]);
  const day = new Date(Date.now() - 8 * 86_400_000);
  const old = { accountId: account.id, day, reason: "pin", times: 9 };
  await prisma.passedOver.create({ data: old });
  expect(await store.of(account.id, 7, 5)).toEqual([count("typing", 5), count("pin", 3)].map(seen));
  expect(await store.of(account.id, 30, 1)).toEqual([{ reason: "pin", times: 12 }]);
});

const seen = ({ reason, times }: { reason: string; times: number }) => ({ reason, times });
