import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { patience } from "./patience.ts";
import { type OpenTty, personTty, scriptTty } from "./tty.ts";
import { greeting } from "./words.ts";

const pace = { beginMs: 5_000, pauseMs: 5 };

function sit(open: (streams: { input: PassThrough; output: PassThrough }) => OpenTty) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  return { input, output, tty: open({ input, output }) };
}

async function linesOf(tty: OpenTty, onLine: (line: string) => void = () => {}) {
  const lines: string[] = [];
  for await (const line of tty.lines(new AbortController().signal)) {
    lines.push(line);
    onLine(line);
  }
  return lines;
}

describe("a script in the terminal", () => {
  it("is read line by line, each once the one before was answered", async () => {
    const { input, output, tty } = sit((streams) => scriptTty(streams, pace));
    input.end("oi\n\n  2 \n");
    const lines = await linesOf(tty, (line) => {
      tty.show(`to ${line}:`);
      setTimeout(() => tty.show("and more"), 1);
    });
    output.end();
    expect(lines).toEqual(["oi", "2"]);
    expect(await text(output)).toBe("> oi\nto oi:\n\nand more\n\n> 2\nto 2:\n\nand more\n\n");
    await tty.left;
  });

  it("goes on when no answer comes", async () => {
    const { input, tty } = sit((streams) => scriptTty(streams, { beginMs: 5, pauseMs: 5 }));
    input.end("a\nb\n");
    expect(await linesOf(tty)).toEqual(["a", "b"]);
  });
});

describe("a person in the terminal", () => {
  it("is greeted, asked and answered", async () => {
    const { input, output, tty } = sit((streams) => personTty(streams, "Welcome."));
    input.write(" oi\n\n");
    const lines = await linesOf(tty, () => {
      tty.show("Olá!");
      input.end();
    });
    expect(lines).toEqual(["oi"]);
    await tty.left;
    tty.show("too late to be asked again");
    output.end();
    const screen = await text(output);
    expect(screen).toMatch(/^Welcome\.\n\n> .*Olá!\n\n> .*too late to be asked again\n\n$/su);
  });

  it("is let go when the hub closes", async () => {
    const { tty } = sit((streams) => personTty(streams, "Welcome."));
    const closing = new AbortController();
    const next = tty.lines(closing.signal)[Symbol.asyncIterator]().next();
    closing.abort();
    await expect(next).rejects.toThrow("aborted");
    await tty.left;
  });
});

it("greets in the person's language, or in English", () => {
  expect(["pt-BR", "pt", "es-AR", "de", undefined].map((tag) => greeting("atende", tag))).toEqual([
    expect.stringMatching(/^Você está falando com atende\./u),
    expect.stringMatching(/^Você/u),
    expect.stringMatching(/^Estás/u),
    expect.stringMatching(/^You/u),
    expect.stringMatching(/^You/u),
  ]);
});

it("runs out of patience, but not while it is renewed", async () => {
  const waiting = patience(1);
  waiting.renew(10);
  const begun = performance.now();
  await waiting.over;
  expect(performance.now() - begun).toBeGreaterThan(5);
});
