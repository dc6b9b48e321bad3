import { expect, it, onTestFinished } from "vitest";
import { factsUnder } from "../../prisma/facts.ts";
import { openDiscordSandbox } from "../../sandbox/discord/discord.ts";
import { openSlackSandbox } from "../../sandbox/slack/slack.ts";
import { hubForTest } from "../running-hub.ts";

/** Monday 2 March 2026, 08:00 at the clinic. */
const now = new Date("2026-03-02T11:00:00Z");

it.each([
  {
    where: "in Slack, with its pickers",
    open: () => openSlackSandbox({ mode: "socket" }),
    when: { Dia: "2026-03-04", Horário: "10:00" },
  },
  {
    where: "in Discord, which has none, in words",
    open: () => openDiscordSandbox(),
    when: { Dia: "quarta", Horário: "às dez da manhã" },
  },
])("books with everything filled into one form $where", async ({ open, when }) => {
  const platform = await open();
  onTestFinished(() => platform.close());
  const { channel, settings } = platform;
  const account = { channel, name: "clinic", bot: "atende", settings };
  const { database } = await hubForTest({ clock: { now: () => now } }, {}, { accounts: [account] });
  if ("online" in platform) await platform.online();
  const maria = platform.person({ name: "Maria", language: "pt-BR" });
  const last = () => maria.transcript().at(-1);
  await maria.says("/marcar");
  await maria.fillsIn("Preencher formulário", {
    Serviço: "Limpeza",
    Profissional: "Dra. Ana Ribeiro",
    ...when,
  });
  await expect
    .poll(last, { timeout: 10_000 })
    .toMatchObject({ text: expect.stringContaining("Posso confirmar?") });
  expect(last()?.text).toMatch(/\*Limpeza\*+ com Dra\. Ana/u);
  await maria.presses("Sim, confirmar");
  const said = () => maria.transcript().map(({ text }) => text);
  await expect
    .poll(said, { timeout: 10_000 })
    .toContainEqual(expect.stringContaining("Tudo certo, está marcado"));
  const where = { pool: database.pool, timeZone: "America/Sao_Paulo" };
  expect(await factsUnder(["Service", "Professional", "Start"], where)).toEqual([
    ["Limpeza", "Dra. Ana Ribeiro", "2026-03-04 10:00"],
  ]);
  expect(platform.complaints).toEqual([]);
});
