import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, inject, it, vi } from "vitest";
import { afterwards } from "../../tests/database.ts";
import { pagesFor } from "./pages.ts";
import { perform } from "./perform.ts";
import { pageOf } from "./print.ts";
import { rehearse } from "./rehearsal.ts";
import type { Performance } from "./rehearsal.ts";
import { told, toldAsJson } from "./report.ts";
import { openTheatre } from "./theatre.ts";
import { readTranscript } from "./transcript.ts";

// A page plays through a whole hub, and a machine may have more to do.
vi.setConfig({ testTimeout: 60_000 });
const theatre = await openTheatre(inject("server"));
afterwards(() => theatre.close());

function played(page: string, words = false): Promise<Performance> {
  const transcript = readTranscript(page);
  return theatre.lend(transcript.now.year, (house) =>
    rehearse(transcript, { ...house, bot: "atende", words, folder: "." }),
  );
}

/** Two people want the same hour, one of them is reminded of it the day before, and gives it up. */
const reminded = `# Two people and an hour

Monday 2027-03-01 08:00, pt-BR, Maria Silva

> quero uma limpeza com a dra ana na quarta às 10

… Posso confirmar? …

> sim

…

> **Bia**: quero uma limpeza com a dra ana na quarta às 10

… O horário das 10:00 não está livre. …

Tuesday 2027-03-02 12:00

… lembrar da sua consulta: **Limpeza** … [Não posso ir]

> **Bia**: quero falar com uma pessoa

…

> [Não posso ir]

Posso cancelar? …

> [Sim, confirmar]

…

| Patient     | Service | Start            | Status    |
| ----------- | ------- | ---------------- | --------- |
| Maria Silva | Limpeza | 2027-03-03 10:00 | cancelled |

| Reminder | Patient     |
| -------- | ----------- |
| 24h      | Maria Silva |

| Handoff | Patient |
| ------- | ------- |
| waiting | Bia     |
`;

describe("a rehearsal", () => {
  it("plays several people through the whole hub, and moves the clock as the page says", async () => {
    expect((await played(reminded, true)).differences).toEqual([]);
  });

  it("plays the page of its own guide", async () => {
    const guide = await readFile(join(import.meta.dirname, "../../docs/dialogues.md"), "utf8");
    const page = /^```md\n(?<page>.*?)^```$/msu.exec(guide)?.groups?.["page"] ?? "";
    expect((await played(page, true)).differences).toEqual([]);
  });

  it("can be read afterwards as a page, which passes", async () => {
    const transcript = readTranscript(reminded);
    const page = pageOf(transcript, await played(reminded));
    expect(page).toContain("> **Bia**: quero falar com uma pessoa");
    expect((await played(page, true)).differences).toEqual([]);
  });

  it("says a label that is on no button, as people do", async () => {
    const page = reminded.replace("> sim", "> [Pode confirmar]");
    expect((await played(page)).differences).toEqual([]);
  });

  it("differs where something else stands in the database, whatever was said", async () => {
    const page = reminded.replace("2027-03-03 10:00 | cancelled", "2027-03-03 11:00 | confirmed");
    expect((await played(page)).differences).toEqual([
      {
        at: "Patient | Service | Start | Status",
        expected: "Maria Silva | Limpeza | 2027-03-03 11:00 | confirmed",
        found: "Maria Silva | Limpeza | 2027-03-03 10:00 | cancelled",
      },
    ]);
  });

  it("may leave open what stands in a cell, and which of its states a booking is in", async () => {
    const [talk = ""] = reminded.split("> [Não posso ir]");
    const page = `${talk}
| Patient     | Service | Start            | Status |
| ----------- | ------- | ---------------- | ------ |
| Maria Silva | …       | 2027-03-03 10:00 | booked |
`;
    expect((await played(page)).differences).toEqual([]);
  });

  it("differs where the bot said something else, when its words are asked for", async () => {
    const page = reminded.replace("Posso cancelar? …", "Posso desmarcar?");
    const [difference, ...others] = (await played(page, true)).differences;
    expect(others).toEqual([]);
    expect(difference).toMatchObject({
      at: 'the answer to {"presses":"Não posso ir"}',
      expected: "Posso desmarcar?",
    });
  });

  it("is broken off over a table that nobody knows, and the next one is played", async () => {
    const pages = [reminded.replace("| Reminder |", "| Weather |"), reminded].map((page) => ({
      path: "page.md",
      bot: "atende",
      transcript: readTranscript(page),
    }));
    const went = [];
    for await (const each of perform(pages, { theatre, atOnce: 2, words: false })) went.push(each);
    const [first, second] = went;
    expect(first && told(first)).toMatch(/^FAIL.*\n.*the rehearsal\n.*\n.*Weather \| Patient/u);
    expect(second && JSON.parse(toldAsJson(second))).toEqual({
      dialogue: "Two people and an hour",
      path: "page.md",
      bot: "atende",
      pass: true,
      differences: [],
    });
  });
});

describe("the dialogues of every bot", async () => {
  const pages = await pagesFor([], "atende");

  it.concurrent.for(pages)("$bot: $transcript.title", async ({ transcript, bot, path }) => {
    const folder = dirname(path);
    const { differences } = await theatre.lend(transcript.now.year, (house) =>
      rehearse(transcript, { ...house, bot, words: false, folder }),
    );
    expect(differences).toEqual([]);
  });
});
