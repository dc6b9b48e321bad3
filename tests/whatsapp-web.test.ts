import { expect, it } from "vitest";
import { registry } from "../bots/registry.ts";
import { openHub } from "../bots/wire.ts";
import { openWhatsAppWebSandbox } from "../sandbox/whatsapp-web/whatsapp-web.ts";
import { afterwards } from "./database.ts";
import { quiet } from "./house.ts";
import { hubForTest } from "./running-hub.ts";

async function openPlatform() {
  const platform = await openWhatsAppWebSandbox();
  afterwards(() => platform.close());
  const { settings } = platform;
  const accounts = [{ channel: "whatsapp-web", name: "wa", bot: "atende", settings }];
  return { platform, accounts };
}

it("answers on WhatsApp Web, and shows how the number stands to whoever has its secret", async () => {
  const { platform, accounts } = await openPlatform();
  const { url } = await hubForTest({}, {}, { accounts });
  const ana = platform.person({ name: "Ana" });
  await ana.says("oi");
  await expect.poll(() => ana.transcript().at(-1)?.who, { timeout: 30_000 }).toBe("bot");
  const at = (rest: string) => `${url}/channels/whatsapp-web/wa/${rest}`;
  const page = await fetch(at("pair"), { headers: { "accept-language": "es" } });
  expect(await page.text()).toContain('<html lang="es">');
  expect((await fetch(at("state"))).status).toBe(401);
  const authorization = `Bearer ${platform.settings.secret}`;
  const state = await fetch(at("state"), { headers: { authorization } });
  expect(await state.json()).toMatchObject({ phase: "open" });
  expect(platform.complaints).toEqual([]);
});

it("answers where one process has the line and another one works", async () => {
  const { platform, accounts } = await openPlatform();
  const roles = { web: true, worker: false };
  const { config } = await hubForTest({ roles }, {}, { accounts });
  const elsewhere = { web: false, worker: true };
  const worker = await openHub(config, { log: quiet, roles: elsewhere, registry });
  afterwards(() => worker.close());
  const ana = platform.person({ name: "Ana" });
  await ana.says("oi");
  await expect.poll(() => ana.transcript().at(-1)?.who, { timeout: 30_000 }).toBe("bot");
});
