import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";

const bots = fileURLToPath(new URL("..", import.meta.url));
const olderNode = `--import=data:text/javascript,${encodeURIComponent(
  "Object.defineProperty(process.versions, 'node', { value: '20.20.2' })",
)}`;

const folder = await mkdtemp(join(tmpdir(), "prosa-start-"));
afterAll(() => rm(folder, { recursive: true }));

/** All programs of a test share one working folder, and so one embedded database. */
function prosa(args: readonly string[], program: readonly string[] = [join(bots, "prosa")]) {
  const { PATH = "" } = process.env;
  const env = { PATH, PROSA_PORT: "0" };
  return spawn(process.execPath, [...program, ...args], { cwd: folder, env, detached: true });
}

/** An older Node hands over to a newer one: whoever is left of both goes. */
function killAll({ pid, exitCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null) process.kill(-pid, "SIGKILL");
}

async function said(stream: ChildProcess["stdout"], words: RegExp): Promise<RegExpExecArray> {
  let heard = "";
  for await (const chunk of stream?.iterator({ destroyOnReturn: false }) ?? []) {
    heard += String(chunk);
    const found = words.exec(heard);
    if (found) return found;
  }
  throw new Error(`ended without saying ${String(words)}: ${heard}`);
}

async function start(program?: readonly string[]) {
  const hub = prosa(["start"], program);
  const ended = once(hub, "exit");
  onTestFinished(() => killAll(hub));
  const [, url = ""] = await said(hub.stdout, /Talk to it\s+(\S+)[^]*Stop it/u);
  return { hub, url, ended };
}

describe("a hub that was started", () => {
  it("answers, is talked to beside it, and ends well on a signal, also from an older Node", async () => {
    const { hub, url, ended } = await start([olderNode, join(bots, "prosa")]);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);

    const chat = prosa(["chat", "--locale", "en"]);
    chat.stdin.end("hi\n");
    expect(await text(chat.stdout)).toMatch(/^> hi\n.+\n {2}\[1\] /su);

    const doctor = prosa(["doctor"]);
    expect(await text(doctor.stdout)).toContain("held by the hub that runs as pid");

    hub.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  }, 60_000);

  it("ends at once on a second signal, and starts again", async () => {
    const { hub, ended } = await start();
    hub.kill("SIGTERM");
    await said(hub.stderr, /"stopping"/u);
    hub.kill("SIGINT");
    expect(await ended).toEqual([130, null]);

    const again = await start();
    again.hub.kill("SIGTERM");
    expect(await again.ended).toEqual([0, null]);
  }, 60_000);
});
