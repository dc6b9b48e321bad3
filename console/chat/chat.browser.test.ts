import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openBrowser } from "../../tests/browser.ts";
import { buildConsole } from "../build.ts";
import { desktop, eventually, messages, say, visit } from "./testing/visit.ts";
import type { Place } from "./testing/visit.ts";

let browser: Browser;
let place: Place;

beforeAll(async () => {
  browser = await openBrowser();
  place = { browser, folder: (await buildConsole()).folder };
});
afterAll(() => browser.close());

const asked = "Você: Quero marcar uma consulta Lida";
const question = "Clínica Vila Serena: Claro! Para qual especialidade?";

describe("a visitor", () => {
  it("books an appointment with the keyboard alone, and finds the dialogue again", async () => {
    await using visitor = await visit(place, desktop);
    const { page, complaints } = visitor;
    const field = page.getByRole("textbox", { name: "Sua mensagem" });
    await eventually(() => field.evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.type("Quero marcar uma consulta");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Dermatologia" }).waitFor();
    for (let times = 0; times < 3; times += 1) await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Quinta, 9h30" }).waitFor();
    await eventually(() => field.evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    const dialogue = [
      asked,
      question,
      "Você: Dermatologia Lida",
      "Clínica Vila Serena: Ótima escolha. A Dra. Helena Prado atende esta semana.",
      "Clínica Vila Serena: Estes horários estão livres: quinta, 9h30 sexta, 14h00 Qual prefere?",
    ];
    await eventually(() => messages(page)).toEqual(dialogue);
    await page.reload();
    await eventually(() => messages(page)).toEqual(dialogue);
    await eventually(() =>
      page.getByRole("button", { name: "Dermatologia (escolhida)" }).isDisabled(),
    ).toBe(true);
    expect(complaints).toEqual([]);
  });

  it("begins with one of the bot's suggestions", async () => {
    await using visitor = await visit(place);
    const { page } = visitor;
    await page.getByRole("group", { name: "Para começar" }).getByText("Quero marcar").tap();
    await eventually(() => messages(page)).toEqual([asked, question]);
    await page.getByRole("button", { name: "Cardiologia" }).tap();
    await page.getByRole("button", { name: "Sexta" }).waitFor();
    expect(await page.getByRole("group", { name: "Para começar" }).count()).toBe(0);
  });

  it("breaks a line with Shift and Enter", async () => {
    await using visitor = await visit(place, desktop);
    const { page, server } = visitor;
    await page.getByRole("textbox").pressSequentially("uma");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("duas");
    await page.keyboard.press("Enter");
    await eventually(() => server.conversation.posts).toContainEqual(
      expect.objectContaining({ text: "uma\nduas" }),
    );
  });

  it("sees that the bot types, and tells it how far they have read", async () => {
    await using visitor = await visit(place);
    const { page, server } = visitor;
    await page.getByRole("button", { name: "Quero marcar" }).waitFor();
    server.conversation.typing(10_000);
    await page.getByRole("status").getByText("digitando…").waitFor();
    const [id] = server.conversation.say({ text: "Bom dia!" });
    await eventually(() => page.getByText("digitando…").count()).toBe(0);
    await eventually(() => server.conversation.posts).toEqual([
      expect.objectContaining({ type: "read", message: id }),
    ]);
    await page.reload();
    await eventually(() => messages(page)).toHaveLength(1);
    expect(server.conversation.posts).toHaveLength(1);
  });

  it("is not pulled down while reading, and goes to what is new with one press", async () => {
    await using visitor = await visit(place);
    const { page, server } = visitor;
    const log = page.getByRole("log");
    server.conversation.say(
      ...Array.from({ length: 30 }, (_, index) => ({ text: `Linha ${index}` })),
    );
    await page.getByText("Linha 29").waitFor();
    await eventually(() => page.getByText("Linha 29").isVisible()).toBe(true);
    await log.evaluate((element) => element.scrollTo(0, 0));
    await page.getByRole("button", { name: "Ir para o fim" }).waitFor();
    server.conversation.say({ text: "Uma novidade" }, { text: "E outra" });
    await page.getByRole("button", { name: "2 mensagens novas" }).waitFor();
    expect(await log.evaluate((element) => element.scrollTop)).toBe(0);
    expect(await page.title()).toBe("(2) Clínica Vila Serena");
    await page.getByRole("button", { name: "2 mensagens novas" }).tap();
    await eventually(() => page.title()).toBe("Clínica Vila Serena");
    expect(await page.getByRole("button", { name: "mensagens novas" }).count()).toBe(0);
  });
});

describe("when the line is bad", () => {
  it("shows nothing twice and misses nothing after the stream was cut", async () => {
    await using visitor = await visit(place);
    const { page, server } = visitor;
    server.conversation.say({ text: "um" }, { text: "dois" });
    await page.getByText("dois").waitFor();
    server.setStreams(false);
    await page.getByRole("status").getByText("Reconectando").waitFor();
    server.conversation.say({ text: "três" });
    await say(page, "quatro");
    await eventually(() => messages(page)).toContain("Você: quatro Enviada");
    server.setStreams(true);
    const bot = (text: string) => `Clínica Vila Serena: ${text}`;
    await eventually(() => messages(page)).toEqual([
      ...["um", "dois", "três"].map(bot),
      "Você: quatro Lida",
      bot("Você disse: quatro"),
    ]);
    await eventually(() => page.getByText("Reconectando").count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  });

  it("keeps what is unsent over a reload, and sends it once and in order", async () => {
    await using visitor = await visit(place);
    const { page, server } = visitor;
    server.refusal = { status: 503, headers: { "retry-after": "1" } };
    await say(page, "primeira");
    await say(page, "segunda");
    const waiting = ["Você: primeira Aguardando conexão", "Você: segunda Aguardando conexão"];
    await eventually(() => messages(page)).toEqual(waiting);
    await page.reload();
    await eventually(() => messages(page)).toEqual(waiting);
    server.refusal = undefined;
    const texts = () =>
      server.conversation.posts.flatMap((post) => (post.type === "message" ? [post.text] : []));
    await eventually(texts).toEqual(["primeira", "segunda"]);
    await eventually(() => messages(page)).toHaveLength(4);
    await page.reload();
    await eventually(() => messages(page)).toHaveLength(4);
    expect(texts()).toEqual(["primeira", "segunda"]);
  });

  it("begins a new session when the old one has run out, and loses no word", async () => {
    await using visitor = await visit(place);
    const { page, server } = visitor;
    await say(page, "antes");
    await eventually(() => messages(page)).toHaveLength(2);
    server.forget();
    await say(page, "depois");
    await eventually(() => messages(page)).toEqual([
      "Você: depois Lida",
      "Clínica Vila Serena: Você disse: depois",
    ]);
    expect(visitor.complaints).toEqual([]);
  });

  it("gives a message that is too long back, to be made shorter", async () => {
    await using visitor = await visit(place);
    const { page, server } = visitor;
    server.refusal = { status: 413 };
    await say(page, "longa demais");
    await page.getByRole("alert").getByText("o texto é longo demais").waitFor();
    server.refusal = undefined;
    await page.getByRole("button", { name: "Editar" }).tap();
    expect(await page.getByRole("textbox").inputValue()).toBe("longa demais");
    await say(page, "curta");
    await eventually(() => messages(page)).toEqual([
      "Você: curta Lida",
      "Clínica Vila Serena: Você disse: curta",
    ]);
  });

  it("opens without a network, with what waits to be sent", async () => {
    await using visitor = await visit(place);
    const { page } = visitor;
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.context().setOffline(true);
    await page.getByRole("status").getByText("Você está sem internet").waitFor();
    await say(page, "até já");
    await page.reload();
    await eventually(() => messages(page)).toEqual(["Você: até já Aguardando conexão"]);
    await page.getByRole("status").getByText("Você está sem internet").waitFor();
    await page.context().setOffline(false);
    await eventually(() => messages(page)).toHaveLength(2);
    const kept = await page.evaluate(async () => {
      const shell = await caches.open("prosa-shell");
      return (await shell.keys()).map(({ url }) => new URL(url).pathname);
    });
    expect(kept.every((path) => path.startsWith("/chat/"))).toBe(true);
  });
});
