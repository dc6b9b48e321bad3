import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DCLinter } from "dclint";
import { validate } from "dockerfile-utils";
import { describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { loadConfig } from "../bots/config/load.ts";
import packageFile from "../package.json" with { type: "json" };
import { compose, service } from "./deploy/compose.ts";
import { dockerfile, house, listed, stages, type Step } from "./deploy/dockerfile.ts";
import { copied, ignored } from "./deploy/image.ts";
import { Secrets } from "./deploy/secrets.ts";

const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build !== undefined);
const theirs = services.filter(([, { build }]) => build === undefined);

describe("the compose file", () => {
  it.each(["docker-compose.yml", "deploy/telegram.yml"])("%s follows the schema", (file) => {
    expect(complaints(join(house, file))).toEqual([]);
  });

  it("would not follow it with a word misspelt", async () => {
    const folder = await mkdtemp(join(tmpdir(), "prosa-compose-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const text = await readFile(join(house, "docker-compose.yml"), "utf8");
    await writeFile(join(folder, "compose.yml"), text.replace("healthcheck:", "healthchek:"));
    expect(complaints(join(folder, "compose.yml"))).toEqual(["invalid-schema"]);
  });

  it("leans on nothing that is not there", () => {
    for (const [, { depends_on, networks, secrets, volumes }] of services) {
      expect(Object.keys(compose.services)).toEqual(
        expect.arrayContaining(Object.keys(depends_on)),
      );
      expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining(networks));
      expect(Object.keys(compose.secrets)).toEqual(expect.arrayContaining(secrets));
      const kept = volumes.map((volume) => volume.split(":")[0]);
      expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(kept));
    }
  });

  it("opens one door, to this machine alone", () => {
    const doors = services.flatMap(([name, { ports }]) => ports.map((port) => [name, port]));
    expect(doors).toEqual([["web", "127.0.0.1:3000:3000"]]);
  });

  it("keeps the database and Redis where nobody from outside comes", () => {
    const places = theirs.map(([name, { networks }]) => [name, networks]);
    expect(places).toEqual([
      ["postgres", ["inside"]],
      ["redis", ["inside"]],
    ]);
    expect(compose.networks["inside"]).toEqual({ internal: true });
  });

  it.each(services)("locks %s in", (_, locked) => {
    expect(locked).toMatchObject({
      read_only: true,
      cap_drop: ["ALL"],
      security_opt: ["no-new-privileges:true"],
    });
  });

  it.each(services)(
    "gives %s longer to end than a hub takes itself",
    (_, { stop_grace_period }) => {
      expect(stop_grace_period).toBe("30s");
      expect(loadConfig({}).shutdownSeconds).toBeLessThan(30);
    },
  );

  it("starts hubs on a migrated database, and again when they end", () => {
    expect(service("migrate")).toMatchObject({
      restart: "no",
      healthcheck: { disable: true },
      depends_on: { postgres: { condition: "service_healthy" } },
    });
    for (const name of ["web", "worker"])
      expect(service(name)).toMatchObject({
        restart: "unless-stopped",
        depends_on: { migrate: { condition: "service_completed_successfully" } },
      });
  });

  it("asks everyone who stays how they are", () => {
    const unasked = services.filter(([, { healthcheck, build }]) =>
      build === undefined ? !healthcheck?.test : healthcheck?.disable,
    );
    expect(unasked.map(([name]) => name)).toEqual(["migrate"]);
  });

  it("lets a hub hear that it is to end, at any moment", () => {
    expect(ours.map(([name, { init }]) => [name, init])).toEqual([
      ["migrate", true],
      ["web", true],
      ["worker", true],
    ]);
  });

  it("lets there be any number of workers", () => {
    expect(service("worker").ports).toEqual([]);
    expect(service("worker")).not.toHaveProperty("container_name");
  });

  it("keeps the database where PostgreSQL 18 has it, and nobody is root", () => {
    expect(service("postgres")).toMatchObject({
      user: "postgres",
      volumes: ["postgres:/var/lib/postgresql"],
    });
    expect(service("redis")).toMatchObject({ user: "redis", volumes: ["redis:/data"] });
  });

  it("keeps the files that people send on a volume that all hubs share, where the image has room", () => {
    for (const name of ["web", "worker"]) {
      const { environment, volumes } = service(name);
      expect([environment["PROSA_DATA"], volumes]).toEqual(["/data", ["files:/data"]]);
      expect(loadConfig({ PROSA_DATA: environment["PROSA_DATA"] })).toMatchObject({
        data: "/data",
        mediaS3: undefined,
      });
    }
    const room = stages()
      .at(-1)
      ?.steps.find(({ keyword }) => keyword === "RUN");
    expect(room?.rest).toBe("install --directory --mode=0700 --owner=1000 --group=1000 ../data");
  });

  it("names every image by its exact version", () => {
    for (const [, { image }] of theirs) expect(image).toMatch(/^[\w/]+:\d+\.\d+\.\d+-[\w.-]+$/u);
    for (const [, { image }] of ours) expect(image).toBe(`prosa:${packageFile.version}`);
  });
});

describe("the secrets", () => {
  it("are files, each read by those who were given it", () => {
    for (const [, { environment, secrets }] of services) {
      const files = Object.entries(environment).filter(([key]) => key.endsWith("_FILE"));
      const read = files.map(([, path]) => path.replace("/run/secrets/", ""));
      expect(secrets).toEqual(expect.arrayContaining(read));
      expect(JSON.stringify(environment)).not.toMatch(/PASSWORD"|_URL"|_KEY"|_TOKEN"/u);
    }
  });

  it("are all made by one command, and only once", async () => {
    const secrets = await Secrets.make();
    const names = Object.values(compose.secrets).map(({ file }) =>
      file.replace("deploy/secrets/", ""),
    );
    const made = await Promise.all(names.map((name) => secrets.read(name)));
    expect(new Set(made).size).toBe(names.length);
    await expect(secrets.makeAgain()).rejects.toThrow("Nothing was changed");
    expect(await Promise.all(names.map((name) => secrets.read(name)))).toEqual(made);
  });

  it("are closed to others on the machine, and open to the users in the containers", async () => {
    const secrets = await Secrets.make();
    expect((await stat(secrets.folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(secrets.folder, "secret-key"))).mode & 0o777).toBe(0o644);
  });

  it("are what the hub takes, with the password that the database was given", async () => {
    const secrets = await Secrets.make();
    for (const [, { environment }] of ours) {
      const env = Object.entries(environment).map(([key, value]) => [key, secrets.here(value)]);
      const { databaseUrl, redisUrl } = loadConfig(Object.fromEntries(env));
      const password = await secrets.read("postgres-password");
      expect(databaseUrl?.reveal()).toBe(`postgresql://prosa:${password}@postgres:5432/prosa`);
      const [, redisPassword] = (await secrets.read("redis.conf")).split(" ");
      expect(redisUrl?.reveal()).toBe(`redis://:${redisPassword}@redis:6379`);
    }
  });

  it("give Telegram's token to those who talk to Telegram", async () => {
    const secrets = await Secrets.make();
    await secrets.write("telegram-bot-token", "1:token");
    const text = await readFile(join(house, "deploy/telegram.yml"), "utf8");
    const { services: more } = Addition.parse(parse(text));
    expect(Object.keys(more)).toEqual(["web", "worker"]);
    for (const { environment, secrets: given } of Object.values(more)) {
      const env = Object.entries(environment).map(([key, value]) => [key, secrets.here(value)]);
      expect(loadConfig(Object.fromEntries(env)).telegram?.token.reveal()).toBe("1:token");
      expect(given).toEqual(["telegram-bot-token"]);
    }
  });

  it("go neither into git nor into the image", async () => {
    expect(await readFile(join(house, ".gitignore"), "utf8")).toMatch(/^deploy\/secrets\*$/mu);
    const secretive = ["deploy/secrets/secret-key", ".env", "data/secret.key", ".git/config"];
    expect(secretive.filter((path) => !ignored.ignores(path))).toEqual([]);
  });
});

describe("the Dockerfile", () => {
  const [build, image] = stages();

  it("is one that a builder takes", () => {
    expect(validate(dockerfile)).toEqual([]);
    expect(validate(dockerfile.replace("HEALTHCHECK", "HEALTHCHEK"))).toHaveLength(1);
  });

  it("has the Node that the hub has everywhere", () => {
    const node = `node:${packageFile.dependencies.node}-trixie-slim`;
    expect([build?.image, image?.image]).toEqual([node, node]);
  });

  it("copies what is there, and what .dockerignore lets through", async () => {
    const sources = build?.steps.filter(isCopy).flatMap(({ words }) => words.slice(0, -1)) ?? [];
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(await copied(source)).not.toEqual([]);
  });

  it("takes into the image what was built, as it belongs to root, and nothing else", () => {
    const copies = image?.steps.filter(isCopy).map(({ from, words }) => [from, ...words]);
    expect(copies).toEqual([["build", "/app", "."]]);
    expect(dockerfile).not.toMatch(/--chown|--chmod|^ADD/mu);
  });

  it("starts Node itself, as `npm start` does, with a user who owns nothing", () => {
    const last = (keyword: string) => image?.steps.findLast((step) => step.keyword === keyword);
    const program = [...listed(last("ENTRYPOINT")), ...listed(last("CMD"))];
    expect(program.join(" ")).toBe(packageFile.scripts.start);
    expect(last("USER")?.words).toEqual(["1000:1000"]);
    expect(last("STOPSIGNAL")?.words).toEqual(["SIGTERM"]);
    expect(listed(last("HEALTHCHECK"))[0]).toBe("node");
  });

  it("leaves out of the image nothing but what the hub is given as a dependency", () => {
    const uninstall = build?.steps.findLast(({ keyword }) => keyword === "RUN")?.words ?? [];
    const gone = uninstall.slice(2).filter((word) => !word.startsWith("--"));
    expect(Object.keys(packageFile.dependencies)).toEqual(expect.arrayContaining(gone));
  });
});

const Addition = z.object({
  services: z.record(
    z.string(),
    z.object({ environment: z.record(z.string(), z.string()), secrets: z.array(z.string()) }),
  ),
});

const Report = z.array(
  z.object({ messages: z.array(z.object({ type: z.string(), rule: z.string() })) }),
);

function isCopy({ keyword }: Step): boolean {
  return keyword === "COPY";
}

/** What Compose itself would refuse; the linter's taste in other things is not asked for. */
function complaints(path: string): readonly string[] {
  const linter = new DCLinter({ rules: {}, quiet: false, debug: false, exclude: [] });
  const results = Report.parse(linter.lintFiles([path], false));
  const messages = results.flatMap((result) => result.messages);
  return messages.filter(({ type }) => type === "error").map(({ rule }) => rule);
}
