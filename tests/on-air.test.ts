import { expect, it } from "vitest";
import { secretKey } from "../bots/config/secret-key.ts";
import { openAccountStore } from "../prisma/store/accounts.ts";
import { openVault } from "../prisma/store/seal.ts";
import { hubForTest } from "./running-hub.ts";

/** A hub that runs, and an operator who changes its accounts from another program. */
async function operator() {
  const { url, config, database } = await hubForTest();
  const accounts = openAccountStore(database.prisma, openVault(await secretKey(config)));
  const organisation = await accounts.homeOrganisation("Test");
  const page = { organisation, channel: "web", name: "second", bot: "atende" };
  const status = async () => {
    const asked = { method: "POST", body: '{"locale":"pt-BR"}' };
    const answer = await fetch(`${url}/channels/web/second/session`, asked);
    await answer.body?.cancel();
    return answer.status;
  };
  const stored = async () => {
    const found = (await accounts.all()).find(({ account }) => account === "second");
    if (!found) throw new Error("there is no such account");
    return found.id;
  };
  return { accounts, page, status, stored };
}

it("takes an account on the air that is added while it runs, and off when it is paused or removed", async () => {
  const { accounts, page, status, stored } = await operator();
  expect(await status()).toBe(404);
  await accounts.add({ ...page, settings: { secret: "s".repeat(32) } });
  await expect.poll(status).toBe(200);
  await accounts.pause(await stored(), true);
  await expect.poll(status).toBe(404);
  await accounts.pause(await stored(), false);
  await expect.poll(status).toBe(200);
  await accounts.remove(await stored());
  await expect.poll(status).toBe(404);
});

it("keeps an account that is not right off the air, and takes it on once it is", async () => {
  const { accounts, page, status } = await operator();
  await accounts.add({ ...page, settings: { secret: "short" } });
  expect(await status()).toBe(404);
  await accounts.put({ ...page, settings: { secret: "s".repeat(32) } });
  await expect.poll(status).toBe(200);
});
