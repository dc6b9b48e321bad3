import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import type { Log } from "../core/ports.ts";
import { type Embedded, openEmbedded, runningUrl } from "./embedded.ts";
import { accountFor } from "./embedded/account.ts";
import { findBinaries } from "./embedded/binaries.ts";
import { clusterIn } from "./embedded/cluster.ts";
import { readPidFile } from "./embedded/pid-file.ts";
import { startServer } from "./embedded/server.ts";
import { settings } from "./embedded/settings.ts";

let folder = "";

beforeAll(async () => {
  folder = await newFolder();
  const embedded = await openEmbedded({ folder });
  await ask(embedded.url, "CREATE TABLE notes (answer text)");
  await embedded.stop();
});

afterAll(() => rm(folder, { recursive: true }));

describe("an embedded database", () => {
  it("makes itself at the first start, for its owner's eyes alone", async () => {
    const fresh = await newFolder();
    onTestFinished(() => rm(fresh, { recursive: true }));
    await opened({ folder: fresh });
    const { home, password } = clusterIn(fresh);
    expect([await mode(home), await mode(password)]).toEqual(["700", "600"]);
  });

  it("keeps what was written for the next start", async () => {
    const before = await opened();
    await ask(before.url, "INSERT INTO notes VALUES ('olá')");
    await before.stop();
    const after = await opened();
    expect(await ask(after.url, "SELECT answer FROM notes")).toEqual(["olá"]);
  });

  it("is durable, in UTC, and knows capital letters beyond ASCII", async () => {
    const { url } = await opened();
    const names = ["fsync", "synchronous_commit", "TimeZone", "shared_buffers"];
    const sql = `SELECT current_setting(name) AS answer FROM unnest('{${names.join()}}'::text[]) AS name`;
    expect(await ask(url, sql)).toEqual(["on", "on", "UTC", settings["shared_buffers"]]);
    expect(await ask(url, "SELECT lower('ÁGUA DE SÃO JOÃO') AS answer")).toEqual([
      "água de são joão",
    ]);
  });

  it("takes connections with its password only, and shows it nowhere", async () => {
    const { url } = await opened();
    const { password } = new URL(url);
    const { data, log } = clusterIn(folder);
    await expect(ask(url.replace(password, "guess"), "SELECT 1")).rejects.toThrow("password");
    const shown = [
      await readFile(join(data, "postmaster.opts"), "utf8"),
      await readFile(log, "utf8"),
    ];
    expect(shown.filter((text) => text.includes(password))).toEqual([]);
  });

  it("keeps what people wrote out of its log", async () => {
    const { url } = await opened();
    const refused = ask(url, "SELECT 'meu CPF'::int AS answer");
    await expect(refused).rejects.toThrow("meu CPF");
    expect(await readFile(clusterIn(folder).log, "utf8")).not.toContain("meu CPF");
  });

  it("tells others where it listens while it runs", async () => {
    const embedded = await opened();
    expect(await runningUrl(folder)).toBe(embedded.url);
    await embedded.stop();
    expect(await runningUrl(folder)).toBeUndefined();
  });

  it("reports an end that nobody asked for", async () => {
    const error = vi.fn<Log["error"]>();
    await opened({ log: { info: vi.fn<Log["info"]>(), warn: vi.fn<Log["warn"]>(), error } });
    await killServer();
    await vi.waitFor(() => expect(error).toHaveBeenCalledOnce(), 10_000);
  });
});

describe("a folder has one hub", () => {
  it("names the folder and the hub that holds it to a second one", async () => {
    const { hub } = await otherHub();
    await expect(openEmbedded({ folder })).rejects.toThrow(
      `The folder ${folder} is in use by another hub (pid ${hub.pid}).`,
    );
  });

  it("lets one of two first starts at the same moment win", async () => {
    const fresh = await newFolder();
    onTestFinished(() => rm(fresh, { recursive: true }));
    const starts = await Promise.allSettled([opened({ folder: fresh }), opened({ folder: fresh })]);
    expect(starts.map((start) => start.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("after a crash", () => {
  it("ends with a hub that was killed", async () => {
    const { hub } = await otherHub();
    await kill(hub);
    await serverEnds();
    expect(await runningUrl(folder)).toBeUndefined();
  });

  it("goes on where the killed hub stopped", async () => {
    const { hub, url } = await otherHub();
    await ask(url, "INSERT INTO notes VALUES ('written before the crash')");
    await kill(hub);
    const { url: next } = await opened();
    expect(await ask(next, "SELECT answer FROM notes")).toContain("written before the crash");
  });

  it("recovers when hub and server were killed together", async () => {
    const { hub, url } = await otherHub();
    await ask(url, "INSERT INTO notes VALUES ('written before the power cut')");
    await Promise.all([kill(hub), killServer()]);
    const { url: next } = await opened();
    expect(await ask(next, "SELECT answer FROM notes")).toContain("written before the power cut");
  });

  it("ends a server that outlived its hub", async () => {
    const orphan = await serverOf(await deadPid());
    const { url } = await opened();
    await orphan.ended;
    expect(await ask(url, "SELECT 1 AS answer")).toEqual([1]);
  });

  it("is not misled by a pid that another program has now", async () => {
    const stale = [process.pid, "", "", 1, "", "127.0.0.1", "", "ready"].join("\n");
    await writeFile(join(clusterIn(folder).data, "postmaster.pid"), stale);
    const { url } = await opened();
    expect(await ask(url, "SELECT 1 AS answer")).toEqual([1]);
  });
});

describe("Ctrl-C in a terminal", () => {
  it("leaves the hub its database until the hub has finished", async () => {
    const { hub, lines } = await otherHub(`
      process.on("SIGINT", async () => {
        await client.query("INSERT INTO notes VALUES ('written after Ctrl-C')");
        console.log("finished");
        process.exit();
      });
    `);
    process.kill(-(hub.pid ?? 0), "SIGINT");
    expect(await lines()).toBe("finished");
  });
});

async function newFolder(): Promise<string> {
  return await mkdtemp(join(tmpdir(), "prosa-embedded-"));
}

/** A database in the folder of this file, stopped when the test is over. */
async function opened(options: { folder?: string; log?: Log } = {}): Promise<Embedded> {
  const embedded = await openEmbedded({ folder, ...options });
  onTestFinished(() => embedded.stop());
  return embedded;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url);
  try {
    await client.connect();
    const { rows } = await client.query<{ answer: unknown }>(sql);
    return rows.map((row) => row.answer);
  } finally {
    await client.end();
  }
}

async function mode(path: string): Promise<string> {
  return ((await stat(path)).mode & 0o777).toString(8);
}

/** A hub that is a process of its own, as a terminal would start it. */
async function otherHub(more = ""): Promise<{
  hub: ChildProcess;
  url: string;
  lines: () => Promise<string>;
}> {
  const program = `
    import { Client } from "pg";
    import { openEmbedded } from "./prisma/embedded.ts";
    const { url } = await openEmbedded({ folder: process.argv[1] });
    const client = new Client(url);
    await client.connect();
    ${more}
    console.log(url);
  `;
  const hub = spawn(process.execPath, ["--input-type=module", "--eval", program, folder], {
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  onTestFinished(async () => {
    await kill(hub);
    await serverEnds();
  });
  const output = createInterface(hub.stdout)[Symbol.asyncIterator]();
  const lines = async () => String((await output.next()).value);
  return { hub, url: await lines(), lines };
}

async function kill(hub: ChildProcess): Promise<void> {
  if (hub.exitCode !== null || hub.signalCode !== null) return;
  hub.kill("SIGKILL");
  await once(hub, "exit");
}

/** A server takes a moment to end after its hub, and writes until it has. */
async function serverEnds(): Promise<void> {
  const left = () => readPidFile(clusterIn(folder));
  await vi.waitFor(async () => expect(await left()).toBeUndefined(), 10_000);
}

async function killServer(): Promise<void> {
  const server = await readPidFile(clusterIn(folder));
  if (server) process.kill(server.pid, "SIGKILL");
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ["--version"]);
  await once(child, "exit");
  return child.pid ?? 0;
}

/** A server that believes that the hub with this pid started it. */
async function serverOf(hub: number) {
  const cluster = clusterIn(folder);
  const account = await accountFor(cluster.data);
  const binaries = await findBinaries(account);
  return await startServer({
    cluster,
    account,
    binaries,
    settings: { ...settings, "prosa.hub_pid": hub },
  });
}
