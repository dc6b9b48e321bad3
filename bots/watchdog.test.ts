import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";

const watchdog = new URL("watchdog.ts", import.meta.url).href;

/** Runs a program whose main loop is watched, and whose patience is half a second. */
async function watched(program: string) {
  const code = `import { watchLoop } from ${JSON.stringify(watchdog)}; watchLoop(500); ${program}`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code]);
  const [log, [exit, signal]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  return { log, end: exit ?? signal };
}

it("ends a process whose main loop has stopped, and says so", async () => {
  const { log, end } = await watched("setTimeout(() => { for (;;); }, 100);");
  expect(end).toBe("SIGKILL");
  expect(JSON.parse(log)).toMatchObject({
    level: 60,
    msg: "the main loop has not turned for 500 ms; ending",
  });
});

it("lets a busy one be, for as long as it turns", async () => {
  const busy = `
    const end = Date.now() + 1_500;
    const block = () => { const until = Date.now() + 100; while (Date.now() < until); };
    const turn = () => { block(); if (Date.now() < end) setTimeout(turn, 1); };
    turn();`;
  expect(await watched(busy)).toEqual({ log: "", end: 0 });
});
