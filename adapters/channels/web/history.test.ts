import { describe, expect, it } from "vitest";
import { openHub, uuid } from "./testing/page.ts";
import type { Page } from "./testing/page.ts";

async function before(page: Page, query: string): Promise<readonly number[]> {
  const { entries } = Object(await (await page.ask(`history?${query}`))?.json());
  return entries.map(({ seq }: { seq: number }) => seq);
}

describe("older entries", () => {
  it("are read page by page, up to the first", async () => {
    const { arrive } = openHub();
    const page = await arrive();
    for (let said = 1; said <= 70; said += 1)
      await page.hears({ kind: "text", markdown: `${said}` }, { key: `${said}` });
    const upTo = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index);
    expect(await before(page, "before=66")).toEqual(upTo(6, 65));
    expect(await before(page, "before=6")).toEqual(upTo(1, 5));
    expect(await before(page, "before=1")).toEqual([]);
    expect(await before(page, "before=x")).toEqual([]);
    expect(await before(page, `before=66&thread=${uuid(9)}`)).toEqual([]);
  });

  it("are no one else's, nor another place's", async () => {
    const { arrive } = openHub();
    const [ana, bia] = [await arrive(), await arrive()];
    await ana.posts({ type: "message", text: "segredo" });
    expect(await before(bia, "before=9")).toEqual([]);
    expect((await bia.ask(`history?before=9&thread=../${ana.visitor}`))?.status).toBe(400);
    expect((await bia.ask(`stream?thread=${ana.visitor}:x`))?.status).toBe(400);
  });
});

describe("a visitor's conversations", () => {
  it("are told with the last thing said in each, and the newest answer", async () => {
    const { arrive } = openHub();
    const page = await arrive();
    await page.posts({ type: "message", text: "oi" });
    await page.hears({ kind: "text", markdown: "olá" }, { key: "a" });
    await page.posts({ type: "message", text: "outra coisa", thread: uuid(9) });
    await page.posts({ type: "end", thread: uuid(9) });
    expect(await (await page.ask("conversations"))?.json()).toEqual({
      conversations: [
        { last: expect.objectContaining({ seq: 2, text: "olá" }), reply: "a" },
        {
          thread: uuid(9),
          last: expect.objectContaining({ seq: 1, text: "outra coisa" }),
        },
      ],
    });
  });

  it("end with a question how it was, and take the answer once", async () => {
    const { arrive } = openHub();
    const page = await arrive();
    await page.posts({ type: "end" });
    const rated = {
      type: "button",
      id: uuid(5),
      on: `${uuid(1)}:rating`,
      action: "rating",
      values: { stars: "9", words: "bom" },
    };
    await page.posts(rated);
    await page.posts(rated);
    expect(await page.entries()).toEqual([
      { kind: "rating", id: `${uuid(1)}:rating` },
      { kind: "rated", rating: `${uuid(1)}:rating`, stars: 5, words: "bom" },
    ]);
  });

  it("are asked about as well when a person gives them back to the bot", async () => {
    const { arrive } = openHub();
    const page = await arrive();
    await page.posts({ type: "button", action: "resume", label: "Voltar" });
    expect(await page.entries()).toEqual([
      { kind: "message", id: uuid(1), from: "visitor", text: "Voltar" },
      { kind: "rating", id: `${uuid(1)}:rating` },
    ]);
  });

  it("show what was changed and taken back", async () => {
    const { arrive } = openHub();
    const page = await arrive();
    await page.posts({ type: "message", text: "as 9" });
    await page.posts({ type: "edit", message: uuid(1), text: "às 9" });
    await page.posts({ type: "removal", message: uuid(1) });
    expect(await page.entries()).toMatchObject([
      { kind: "message", text: "as 9" },
      { kind: "edit", message: uuid(1), text: "às 9" },
      { kind: "removal", message: uuid(1) },
    ]);
  });
});
