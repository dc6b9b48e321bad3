import { expect, it, onTestFinished } from "vitest";
import { factsUnder } from "../../prisma/facts.ts";
import { openSlackSandbox } from "../../sandbox/slack/slack.ts";
import { hubForTest } from "../running-hub.ts";

/** Monday 2 March 2026, 08:00 at the clinic. */
const now = new Date("2026-03-02T11:00:00Z");

it("books in Slack with everything filled into one form", async () => {
  const platform = await openSlackSandbox({ mode: "socket" });
  onTestFinished(() => platform.close());
  const account = { channel: "slack", name: "clinic", bot: "atende", settings: platform.settings };
  const { database } = await hubForTest({ clock: { now: () => now } }, {}, { accounts: [account] });
  const maria = platform.person({ name: "Maria", language: "pt-BR" });
  const last = () => maria.transcript().at(-1);
  await maria.says("/marcar");
  await maria.fillsIn("Preencher formulário", {
    Serviço: "Limpeza",
    Profissional: "Dra. Ana Ribeiro",
    Dia: "2026-03-04",
    Horário: "10:00",
  });
  await expect
    .poll(last, { timeout: 10_000 })
    .toMatchObject({ text: expect.stringContaining("Posso confirmar? *Limpeza* com Dra. Ana") });
  await maria.presses("Sim, confirmar");
  await expect
    .poll(last, { timeout: 10_000 })
    .toMatchObject({ text: expect.stringContaining("Tudo certo, está marcado") });
  const where = { pool: database.pool, timeZone: "America/Sao_Paulo" };
  expect(await factsUnder(["Service", "Professional", "Start"], where)).toEqual([
    ["Limpeza", "Dra. Ana Ribeiro", "2026-03-04 10:00"],
  ]);
  expect(platform.complaints).toEqual([]);
});
