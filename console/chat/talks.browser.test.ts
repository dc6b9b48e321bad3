import type { Browser, Page } from "playwright-core";
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

const bot = (text: string) => `Clínica Vila Serena: ${text}`;
const drawer = (page: Page) => page.getByRole("button", { name: /^Conversas/ });

describe("several conversations", () => {
  it("are begun, left and found again, each with its own words", async () => {
    await using visitor = await visit(place);
    const { page, complaints } = visitor;
    await say(page, "primeira");
    await eventually(() => messages(page)).toHaveLength(2);
    await drawer(page).tap();
    await page.getByRole("button", { name: "Nova conversa" }).tap();
    await page.getByRole("group", { name: "Para começar" }).waitFor();
    await say(page, "segunda");
    const second = ["Você: segunda Lida", bot("Você disse: segunda")];
    await eventually(() => messages(page)).toEqual(second);
    await page.reload();
    await eventually(() => messages(page)).toEqual(second);
    await drawer(page).tap();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /Você disse: primeira/ })
      .tap();
    await eventually(() => messages(page)).toEqual([
      "Você: primeira Lida",
      bot("Você disse: primeira"),
    ]);
    expect(complaints).toEqual([]);
  });

  it("keep apart what is begun in each", async () => {
    await using visitor = await visit(place);
    const { page, server } = visitor;
    await say(page, "primeira");
    await eventually(() => messages(page)).toHaveLength(2);
    await page.getByRole("textbox").fill("pela metade");
    await page
      .getByLabel("Documento", { exact: true })
      .setInputFiles({ name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF") });
    await page.getByText("1 kB").waitFor();
    await drawer(page).tap();
    await page.getByRole("button", { name: "Nova conversa" }).tap();
    await eventually(() => page.getByRole("textbox").inputValue()).toBe("");
    expect(await page.getByText("1 kB").count()).toBe(0);
    await drawer(page).tap();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /primeira/ })
      .tap();
    await eventually(() => page.getByRole("textbox").inputValue()).toBe("pela metade");
    expect(server.conversation.posts.filter(({ type }) => type === "files")).toEqual([]);
  });

  it("show where there is news", async () => {
    await using visitor = await visit(place);
    const { page, server } = visitor;
    await say(page, "primeira");
    await eventually(() => messages(page)).toHaveLength(2);
    await eventually(() => server.conversation.posts.some(({ type }) => type === "read")).toBe(
      true,
    );
    await drawer(page).tap();
    await page.getByRole("button", { name: "Nova conversa" }).tap();
    await page.getByRole("group", { name: "Para começar" }).waitFor();
    server.conversation.say({ text: "Lembrei de uma coisa." });
    await drawer(page).tap();
    await page.getByRole("button", { name: /Lembrei de uma coisa.*nova/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Conversas, 1 com novidade" }).tap();
    await page.getByRole("button", { name: /Lembrei de uma coisa/ }).tap();
    await eventually(() => messages(page)).toContain(bot("Lembrei de uma coisa."));
    await page.getByRole("button", { name: "Conversas", exact: true }).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  it("go on above, page by page, and nothing jumps", async () => {
    await using visitor = await visit(place, desktop);
    const { page, server } = visitor;
    const { conversation } = server;
    conversation.say(...Array.from({ length: 45 }, (_, index) => ({ text: `Linha ${index}.` })));
    conversation.history = 30;
    await page.reload();
    await eventually(() => messages(page)).toHaveLength(30);
    const log = page.getByRole("log");
    await log.evaluate((element) => element.scrollTo(0, 0));
    await eventually(() => messages(page)).toHaveLength(40);
    // What was at the top is still in sight, and what came stands above it.
    expect(await log.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
    await log.evaluate((element) => element.scrollTo(0, 0));
    await eventually(() => messages(page)).toHaveLength(45);
    await page.getByText("Linha 0.").waitFor();
    await eventually(() => page.getByRole("button", { name: "Mensagens anteriores" }).count()).toBe(
      0,
    );
    expect((await messages(page)).at(-1)).toBe(bot("Linha 44."));
  });
});

describe("a visitor", () => {
  it("picks from a long list with the keyboard", async () => {
    await using visitor = await visit(place, desktop);
    const { page, server } = visitor;
    const buttons = Array.from({ length: 12 }, (_, index) => ({
      label: `Horário ${index}`,
      action: `slot:${index}`,
      description: "com a Dra. Helena",
    }));
    server.conversation.say({ text: "Quando?", list: "Ver horários", buttons });
    await page.getByRole("button", { name: "Ver horários" }).press("Enter");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /Horário 3/ })
      .press("Enter");
    await eventually(() => server.conversation.posts).toContainEqual(
      expect.objectContaining({ type: "button", action: "slot:3", label: "Horário 3" }),
    );
    await page.getByRole("button", { name: "Horário 3 (escolhida)" }).waitFor();
    expect(await page.getByRole("button", { name: "Ver horários" }).count()).toBe(0);
  });

  it("ends a conversation and says how it was, once", async () => {
    await using visitor = await visit(place);
    const { page, server } = visitor;
    await say(page, "obrigada");
    await eventually(() => messages(page)).toHaveLength(2);
    await drawer(page).tap();
    await page.getByRole("button", { name: "Encerrar esta conversa" }).tap();
    const card = page.getByRole("group", { name: "Como foi esta conversa?" });
    await card.getByRole("radio", { name: "4 estrelas" }).check();
    await page.getByRole("textbox", { name: "Quer dizer mais?" }).fill("Foi rápido");
    await page.getByRole("log").getByRole("button", { name: "Enviar" }).tap();
    await page.getByText("Agradecemos por nos contar.").waitFor();
    const { posts } = server.conversation;
    // They are thanked before it is sent, which may take a moment.
    await eventually(() => posts.find(({ type }) => type === "button")).toMatchObject({
      on: `${posts.find(({ type }) => type === "end")?.id}:rating`,
      action: "rating",
      values: { stars: "4", words: "Foi rápido" },
    });
    await page.reload();
    await page.getByRole("img", { name: "4 estrelas" }).waitFor();
    expect(await card.count()).toBe(0);
  });

  it("mends their own words, and takes them back", async () => {
    await using visitor = await visit(place, desktop);
    const { page, server } = visitor;
    await say(page, "quinta as 9");
    await eventually(() => messages(page)).toHaveLength(2);
    const more = page.getByRole("button", { name: "Mudar esta mensagem" });
    await more.press("Enter");
    await page.getByRole("button", { name: "Editar" }).press("Enter");
    await page.getByRole("textbox").fill("quinta às 9");
    await page.keyboard.press("Enter");
    await eventually(async () => (await messages(page))[0]).toBe("Você: quinta às 9 editada Lida");
    await more.press("Enter");
    await page.getByRole("button", { name: "Apagar" }).press("Enter");
    await eventually(() => messages(page)).toEqual([bot("Você disse: quinta as 9")]);
    const types = () => server.conversation.posts.map(({ type }) => type);
    await eventually(types).toEqual(expect.arrayContaining(["edit", "removal"]));
    await page.reload();
    await eventually(() => messages(page)).toEqual([bot("Você disse: quinta as 9")]);
  });

  it("sees the sign that was put under their words", async () => {
    await using visitor = await visit(place);
    const { page, server } = visitor;
    await say(page, "cheguei");
    await eventually(() => server.conversation.posts).not.toEqual([]);
    const [said] = server.conversation.posts;
    server.conversation.tell({ kind: "reaction", message: said?.id, emoji: "👍" });
    await eventually(() => page.getByRole("img", { name: "Reação: 👍" }).count()).toBe(1);
    expect(visitor.complaints).toEqual([]);
  });
});
