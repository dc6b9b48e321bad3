import { on } from "node:events";
import { clearLine, createInterface, cursorTo, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Tty } from "../../adapters/terminal/terminal.ts";
import { patience } from "./patience.ts";
import { greeting } from "./words.ts";

/** A terminal that says when the person has left it. */
export interface OpenTty extends Tty {
  readonly left: Promise<void>;
}

export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

/** How long a script waits for an answer to begin, and then for it to go on. */
export interface Pace {
  readonly beginMs: number;
  readonly pauseMs: number;
}

/** The terminal this process was started in, or the script that it was given. */
export function openTty(about: { bot: string; language: string | undefined }): OpenTty {
  const streams = { input: process.stdin, output: process.stdout };
  return process.stdin.isTTY
    ? personTty(streams, greeting(about.bot, about.language))
    : scriptTty(streams, { beginMs: 20_000, pauseMs: 400 });
}

/** For a person: a prompt, line editing and a history. Ctrl-C and Ctrl-D leave. */
export function personTty({ input, output }: Streams, welcome: string): OpenTty {
  const left = Promise.withResolvers<void>();
  let editor: Interface | undefined;
  return {
    left: left.promise,
    async *lines(signal) {
      const opened = createInterface({ input, output, prompt: "> " });
      opened.on("SIGINT", () => opened.close());
      opened.on("close", () => (editor = undefined));
      editor = opened;
      output.write(`${welcome}\n\n`);
      try {
        opened.prompt();
        for await (const [line] of on(opened, "line", { signal, close: ["close"] })) {
          const words = String(line).trim();
          if (words !== "") yield words;
          editor?.prompt();
        }
      } finally {
        opened.close();
        left.resolve();
      }
    },
    show(text) {
      clearLine(output, 0);
      cursorTo(output, 0);
      output.write(`${text}\n\n`);
      editor?.prompt(true);
    },
  };
}

/** For a script: every line is shown and waits until the one before has been answered. */
export function scriptTty({ input, output }: Streams, pace: Pace): OpenTty {
  const left = Promise.withResolvers<void>();
  let answer = patience(0);
  return {
    left: left.promise,
    async *lines() {
      for await (const line of createInterface({ input })) {
        if (line.trim() === "") continue;
        output.write(`> ${line.trim()}\n`);
        answer = patience(pace.beginMs);
        yield line.trim();
        await answer.over;
      }
      left.resolve();
    },
    show(text) {
      output.write(`${text}\n\n`);
      answer.renew(pace.pauseMs);
    },
  };
}
