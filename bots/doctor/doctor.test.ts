import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readdir, writeFile } from "node:fs/promises";
import { createServer as createHttpServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openAccountStore } from "../../prisma/store/accounts.ts";
import { openVault } from "../../prisma/store/seal.ts";
import { databaseForTest } from "../../tests/database.ts";
import { loadConfig } from "../config/load.ts";
import { Secret } from "../config/secret.ts";
import { clock, database, upToDate } from "./database.ts";
import { webPage } from "./bot.ts";
import { examine } from "./examine.ts";
import { dataFolder, openFiles } from "./files.ts";
import { node } from "./node.ts";
import { port } from "./port.ts";
import { redis } from "./redis.ts";

const KEY = Buffer.alloc(32, 7).toString("base64");

const newFolder = () => mkdtemp(join(tmpdir(), "prosa-doctor-"));

async function listening(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server's address is one
  return (server.address() as AddressInfo).port;
}

describe("Node", () => {
  it("is to be 24 or newer", () => {
    expect(["24.0.0", "25.1.0", "22.19.0"].map((version) => node(version).state)).toEqual([
      "ok",
      "ok",
      "problem",
    ]);
  });
});

describe("the data folder", () => {
  it("is well when it can be made", async () => {
    const data = join(await newFolder(), "a", "b");
    expect(await dataFolder({ data })).toEqual({ what: `Data folder: ${data}`, state: "ok" });
  });

  it.runIf(process.getuid?.() !== 0)("is a problem when it cannot be written to", async () => {
    const data = await newFolder();
    await chmod(data, 0o500);
    expect(await dataFolder({ data })).toMatchObject({ state: "problem" });
  });

  it("is no place for secrets that others may read", async () => {
    const folder = await newFolder();
    const [dotenv, key] = [join(folder, ".env"), join(folder, "secret.key")];
    await writeFile(dotenv, "", { mode: 0o600 });
    await writeFile(key, "");
    await chmod(key, 0o640);
    expect(await openFiles(folder, { data: folder })).toMatchObject([
      { what: `Others may read ${key}`, state: "notice", mend: `chmod 600 ${key}` },
    ]);
  });
});

describe("the database", () => {
  it("is none yet before the first start, and none is started", async () => {
    const config = loadConfig({ PROSA_DATA: await newFolder() });
    expect(await database(config)).toEqual([
      { what: "The embedded PostgreSQL will be made at the first start", state: "ok" },
    ]);
  });

  it("is named, up to date and of one mind about the time", async () => {
    const { url } = await databaseForTest();
    const config = loadConfig({ DATABASE_URL: url, PROSA_SECRET_KEY: KEY });
    expect(await database(config)).toEqual([
      { what: expect.stringMatching(/^PostgreSQL \d+/u), state: "ok" },
      { what: "The database is up to date", state: "ok" },
      { what: "The clock agrees with the database's", state: "ok" },
    ]);
  });

  it("is a problem when it does not answer, and its password stays unsaid", async () => {
    const DATABASE_URL = "postgresql://prosa:canary@127.0.0.1:1/prosa";
    const findings = await database(loadConfig({ DATABASE_URL, PROSA_SECRET_KEY: KEY }));
    expect(findings).toMatchObject([{ what: "Database", state: "problem" }]);
    expect(JSON.stringify(findings)).not.toContain("canary");
  });

  it("is worth a notice when migrations wait", () => {
    expect(upToDate(["20270101_more"])).toMatchObject({
      state: "notice",
      cause: "To be applied: 20270101_more.",
    });
  });

  it.each([
    [-30_000, "ok", undefined],
    [31_000, "problem", "It is 31 s behind."],
    [-90_400, "problem", "It is 90 s ahead."],
  ])("%i ms away from our clock: %s", (skew, state, cause) => {
    expect(clock(skew)).toMatchObject({ state, ...(cause !== undefined && { cause }) });
  });
});

/** Speaks as much of Redis's protocol as a client needs to ask INFO. */
function redisThatSays(info: string): Server {
  return createServer((socket) => {
    socket.on("data", (chunk) => {
      for (const command of chunk
        .toString()
        .split(/^\*\d+\r\n/mu)
        .slice(1))
        socket.write(/^info\r$/imu.test(command) ? `$${info.length}\r\n${info}\r\n` : "+OK\r\n");
    });
  });
}

describe("Redis", () => {
  it("is left alone when none is set", async () => {
    expect(await redis({ redisUrl: undefined })).toEqual([]);
  });

  it.each([
    ["noeviction", ["ok"]],
    ["allkeys-lru", ["ok", "problem"]],
  ])("may not throw jobs away: %s", async (policy, states) => {
    const info = `redis_version:8.2.1\r\nmaxmemory_policy:${policy}\r\n`;
    const number = await listening(redisThatSays(info));
    const findings = await redis({ redisUrl: new Secret(`redis://127.0.0.1:${number}`) });
    expect(findings.map(({ state }) => state)).toEqual(states);
    expect(findings[0]?.what).toBe("Redis 8.2.1");
  });

  it("is a problem when it does not answer", async () => {
    const findings = await redis({ redisUrl: new Secret("redis://:canary@127.0.0.1:1") });
    expect(findings).toMatchObject([
      { state: "problem", cause: expect.stringContaining("ECONNREFUSED") },
    ]);
    expect(JSON.stringify(findings)).not.toContain("canary");
  });
});

describe("the port", () => {
  const answering = (body: string) => {
    const answer: RequestListener = (_request, response) => response.end(body);
    return createHttpServer(answer);
  };

  it("is free", async () => {
    const server = createServer();
    const number = await listening(server);
    server.close();
    expect(await port({ host: "127.0.0.1", port: number })).toMatchObject({ state: "ok" });
  });

  it("is a hub's already", async () => {
    const number = await listening(answering('{"alive":true}'));
    expect(await port({ host: "127.0.0.1", port: number })).toEqual({
      what: `A hub answers on port ${number}`,
      state: "ok",
    });
  });

  it("is another program's", async () => {
    const number = await listening(answering("hello"));
    expect(await port({ host: "127.0.0.1", port: number })).toMatchObject({
      state: "notice",
      cause: expect.stringContaining("EADDRINUSE"),
    });
  });
});

describe("the web page", () => {
  it.each([
    ["atende", "ok"],
    ["nobody", "problem"],
  ])("answered by %s: %s", (name, state) => {
    expect(webPage(loadConfig({ PROSA_WEB_BOT: name }))).toMatchObject({ state });
  });
});

describe("the examination", () => {
  it("tells of every setting that is not right, and then goes no further", async () => {
    const env = { PROSA_PORT: "x", PROSA_PROT: "1" };
    expect(await examine(await newFolder(), env)).toEqual([
      expect.objectContaining({ state: "ok" }),
      {
        what: "PROSA_PROT",
        state: "problem",
        cause: "Expected a setting that Prosa knows.",
        mend: "Did you mean PROSA_PORT?",
      },
      expect.objectContaining({ what: "PROSA_PORT", state: "problem" }),
    ]);
  });

  it("reads the folder's .env and leaves no trace", async () => {
    const folder = await newFolder();
    const data = join(folder, "data");
    await mkdir(data);
    await writeFile(join(folder, ".env"), `PROSA_DATA=${data}\nPROSA_PORT=0\n`, { mode: 0o600 });
    const findings = await examine(folder, {});
    expect(findings.map(({ state }) => state)).not.toContain("problem");
    expect(findings).toContainEqual({ what: `Data folder: ${data}`, state: "ok" });
    expect(await readdir(data)).toEqual([]);
  });

  it("asks for no data folder where the database and the key are given", async () => {
    const folder = await newFolder();
    const { url: DATABASE_URL } = await databaseForTest();
    const env = { DATABASE_URL, PROSA_SECRET_KEY: KEY, PROSA_PORT: "0" };
    const findings = await examine(folder, env);
    expect(findings.map(({ what }) => what).join("; ")).not.toContain("Data folder");
    expect(findings.map(({ state }) => state)).not.toContain("problem");
  });

  it("asks each account's platform whether it still knows it", async () => {
    const { url: DATABASE_URL, database: opened } = await databaseForTest();
    const store = openAccountStore(opened.prisma, openVault(Buffer.from(KEY, "base64")));
    const organisation = await store.homeOrganisation("Test");
    const page = { organisation, channel: "web", bot: "atende" };
    await store.add({ ...page, name: "good", settings: { secret: "s".repeat(32) } });
    await store.add({ ...page, name: "bad", settings: { secret: "short" } });
    await store.add({ ...page, name: "resting", settings: {} });
    const resting = (await store.all()).find(({ account }) => account === "resting");
    if (resting) await store.pause(resting.id, true);
    const env = { DATABASE_URL, PROSA_SECRET_KEY: KEY, PROSA_PORT: "0" };
    const findings = await examine(await newFolder(), env);
    expect(findings.filter(({ channel }) => channel === "web")).toEqual([
      { what: "web/good is Web", state: "ok", channel: "web" },
      {
        what: "web/bad is not right",
        state: "problem",
        cause: expect.stringContaining("at least 32 characters"),
        mend: "prosa channel verify web bad",
        channel: "web",
      },
      {
        what: "web/resting is paused",
        state: "notice",
        mend: "prosa channel resume web resting",
        channel: "web",
      },
    ]);
    expect(findings.map(({ what }) => what)).toContain("Telegram is off");
  });
});
