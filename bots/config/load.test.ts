import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import type { Environment } from "./environment.ts";
import { loadConfig } from "./load.ts";
import { ConfigError } from "./problem.ts";
import { settings } from "./settings.ts";

const KEY = Buffer.alloc(32, 7).toString("base64");
const TOKEN = "42:canary-token";

function problemsOf(env: Environment): ConfigError {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error("the settings were taken");
}

function keysOf(env: Environment): readonly string[] {
  return problemsOf(env).problems.map(({ key }) => key);
}

function fileWith(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "prosa-config-")), "secret");
  writeFileSync(path, text);
  return path;
}

describe("the settings", () => {
  it("start a hub with nothing given", () => {
    expect(loadConfig({})).toEqual({
      host: "127.0.0.1",
      port: 3000,
      publicUrl: undefined,
      log: "info",
      demo: true,
      shutdownSeconds: 25,
      data: join(process.cwd(), "data"),
      databaseUrl: undefined,
      databasePool: 3,
      redisUrl: undefined,
      secretKey: undefined,
      rawRetentionHours: 72,
      dedupeDays: 30,
      debounceMs: 700,
      webBot: "atende",
      telegram: undefined,
      mediaS3: undefined,
      models: undefined,
    });
  });

  it("keep files on S3 where all of it is given, and say what is missing", () => {
    const storage = {
      PROSA_MEDIA_S3_ENDPOINT: "https://s3.example.org/",
      PROSA_MEDIA_S3_BUCKET: "prosa",
      PROSA_MEDIA_S3_KEY: "canary-key",
      PROSA_MEDIA_S3_SECRET: "canary-secret",
    };
    const { mediaS3 } = loadConfig(storage);
    expect(mediaS3).toMatchObject({
      endpoint: "https://s3.example.org",
      region: "us-east-1",
      bucket: "prosa",
    });
    expect(mediaS3?.secret.reveal()).toBe("canary-secret");
    expect(keysOf({ PROSA_MEDIA_S3_REGION: "sa-east-1" })).toEqual(Object.keys(storage));
    expect(keysOf({ ...storage, PROSA_MEDIA_S3_KEY: undefined })).toEqual(["PROSA_MEDIA_S3_KEY"]);
  });

  it("are read in the types the programs use", () => {
    const config = loadConfig({
      PROSA_PORT: " 8080 ",
      PROSA_DEMO: "no",
      PROSA_PUBLIC_URL: "https://prosa.example.org/",
      DATABASE_URL: "postgres://me@db/prosa",
      PROSA_SECRET_KEY: KEY,
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_MODE: "webhook",
      TELEGRAM_WEBHOOK_SECRET: "s3cret",
    });
    expect(config).toMatchObject({
      port: 8080,
      demo: false,
      publicUrl: "https://prosa.example.org",
      telegram: { mode: "webhook", apiRoot: "https://api.telegram.org", bot: "atende" },
    });
    expect(config.databaseUrl?.reveal()).toBe("postgres://me@db/prosa");
    expect(config.telegram?.token.reveal()).toBe(TOKEN);
  });

  it("cannot be changed once they are read", () => {
    const config = loadConfig({ TELEGRAM_BOT_TOKEN: TOKEN });
    expect([config, config.telegram].map(Object.isFrozen)).toEqual([true, true]);
  });

  it("never show a secret, however they are printed", () => {
    const config = loadConfig({ TELEGRAM_BOT_TOKEN: TOKEN });
    const printed = [
      String(config.telegram?.token),
      JSON.stringify(config),
      inspect(config),
    ].join();
    expect(printed).toContain("[secret]");
    expect(printed).not.toContain("canary");
  });

  it.each(["", " ", "\t\n"])("take a secret of %j for missing", (blank) => {
    expect(loadConfig({ TELEGRAM_BOT_TOKEN: blank }).telegram).toBeUndefined();
    expect(keysOf({ DATABASE_URL: "postgres://db/prosa", PROSA_SECRET_KEY: blank })).toEqual([
      "PROSA_SECRET_KEY",
    ]);
  });

  it("leave alone what belongs to others", () => {
    const env = { PATH: "/bin", PROSA_SHARED: "../shared", REDIS_SERVICE_HOST: "10.0.0.1" };
    const links = { REDIS_PORT_6379_TCP_ADDR: "10.0.0.1", PROSA_PORT: "tcp://10.0.0.2:3000" };
    expect(loadConfig({ ...env, ...links })).toEqual(loadConfig({}));
  });
});

describe("settings that are not right", () => {
  it("are told of all at once", () => {
    const error = problemsOf({
      PROSA_PORT: "eighty",
      PROSA_LOG: "loud",
      PROSA_PROT: "3000",
      DATABASE_URL: "mysql://db",
      TELEGRAM_MODE: "webhook",
    });
    expect(error.problems).toEqual([
      {
        key: "PROSA_PROT",
        expected: "a setting that Prosa knows",
        mend: "Did you mean PROSA_PORT?",
      },
      {
        key: "PROSA_PORT",
        expected: "a whole number from 0 to 65535",
        mend: "As in PROSA_PORT=3000; or take it out.",
      },
      expect.objectContaining({ key: "PROSA_LOG" }),
      expect.objectContaining({ key: "DATABASE_URL" }),
      expect.objectContaining({ key: "PROSA_SECRET_KEY" }),
      expect.objectContaining({ key: "TELEGRAM_BOT_TOKEN" }),
      expect.objectContaining({ key: "TELEGRAM_WEBHOOK_SECRET" }),
    ]);
    expect(error.message).toContain(
      "  PROSA_PORT\n    Expected a whole number from 0 to 65535.\n    As in PROSA_PORT=3000",
    );
  });

  it.each([
    ["TELEGRAM_BOT_TOKN", "TELEGRAM_BOT_TOKEN"],
    ["prosa_port", "PROSA_PORT"],
    ["REDIS_URI", "REDIS_URL"],
    ["PROSA_SECRETKEY_FILE", "PROSA_SECRET_KEY_FILE"],
  ])("guess that %s was to be %s", (typed, meant) => {
    expect(problemsOf({ [typed]: "x" }).problems).toEqual([
      expect.objectContaining({ key: typed, mend: `Did you mean ${meant}?` }),
    ]);
  });

  it("make no guess where nothing is near", () => {
    expect(problemsOf({ PROSA_UNHEARD_OF_THING: "x" }).problems[0]?.mend).toBe(
      "Take it out. All settings are in .env.example.",
    );
  });

  it.each([
    ["PROSA_PORT", "65536"],
    ["PROSA_PORT", "0x10"],
    ["PROSA_SHUTDOWN_SECONDS", "0"],
    ["PROSA_RAW_RETENTION", "-1"],
    ["PROSA_DEMO", "perhaps"],
    ["PROSA_HOST", "a host"],
    ["PROSA_PUBLIC_URL", "ftp://prosa.example.org"],
    ["REDIS_URL", "127.0.0.1:6379"],
    ["PROSA_SECRET_KEY", Buffer.alloc(31).toString("base64")],
    ["TELEGRAM_BOT_TOKEN", "canary"],
    ["TELEGRAM_BOT_TOKEN", ` ${TOKEN}`],
    ["TELEGRAM_API_ROOT", "api.telegram.org"],
    ["TELEGRAM_BOT", "Atende!"],
    ["PROSA_WEB_BOT", "Atende!"],
  ])("refuse %s=%s", (key, value) => {
    expect(keysOf({ [key]: value })).toEqual([key]);
  });

  it("never show the value, which may be a secret in the wrong place", () => {
    const canary = "canary canary";
    const everywhere = Object.fromEntries(
      [...keysOfEverySetting(), "PROSA_CANARY"].map((key) => [key, canary]),
    );
    const { message, problems, stack } = problemsOf(everywhere);
    expect(problems.length).toBeGreaterThan(10);
    expect(JSON.stringify([message, problems, stack])).not.toContain(canary);
  });
});

function keysOfEverySetting(): readonly string[] {
  return Object.keys(settings.shape).filter((key) => key !== "PROSA_DATA");
}

describe("a secret in a file", () => {
  it("is read without the newline at its end", () => {
    const config = loadConfig({ TELEGRAM_BOT_TOKEN_FILE: fileWith(`${TOKEN}\r\n`) });
    expect(config.telegram?.token.reveal()).toBe(TOKEN);
  });

  it("counts as given for the settings that need it", () => {
    const env = { DATABASE_URL: "postgres://db/prosa", PROSA_SECRET_KEY_FILE: fileWith(KEY) };
    expect(loadConfig(env).secretKey?.reveal()).toBe(KEY);
  });

  it("is held to the same shape", () => {
    expect(keysOf({ TELEGRAM_BOT_TOKEN_FILE: fileWith(`${TOKEN}\n\n`) })).toEqual([
      "TELEGRAM_BOT_TOKEN",
    ]);
  });

  it("cannot be given twice", () => {
    const env = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_BOT_TOKEN_FILE: fileWith(TOKEN) };
    expect(problemsOf(env).problems).toEqual([
      {
        key: "TELEGRAM_BOT_TOKEN",
        expected: "either TELEGRAM_BOT_TOKEN or TELEGRAM_BOT_TOKEN_FILE",
        mend: "Take one of the two out.",
      },
    ]);
  });

  it.each([
    ["is not there", "/nowhere/at/all"],
    ["is empty", fileWith("\n")],
  ])("is a problem when it %s, and not two", (_, path) => {
    const env = { DATABASE_URL: "postgres://db/prosa", PROSA_SECRET_KEY_FILE: path };
    expect(keysOf(env)).toEqual(["PROSA_SECRET_KEY_FILE"]);
  });
});
