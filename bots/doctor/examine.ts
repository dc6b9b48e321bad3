import type { Config } from "../config/config.ts";
import { type Environment, withDotenv } from "../config/environment.ts";
import { loadConfig } from "../config/load.ts";
import { ConfigError } from "../config/problem.ts";
import { webPage } from "./bot.ts";
import { database } from "./database.ts";
import { dataFolder, openFiles } from "./files.ts";
import { type Finding, well } from "./finding.ts";
import { models } from "./models.ts";
import { node } from "./node.ts";
import { port } from "./port.ts";
import { redis } from "./redis.ts";
import { telegram } from "./telegram.ts";

/** Looks at everything the hub needs. Changes nothing. */
export async function examine(folder: string, env: Environment): Promise<readonly Finding[]> {
  return [node(process.versions.node), ...(await settings(folder, env))];
}

async function settings(folder: string, env: Environment): Promise<readonly Finding[]> {
  try {
    const config = loadConfig(withDotenv(folder, env));
    return [well("The settings are right"), ...(await surroundings(folder, config))];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ key, expected, mend }) => ({
      what: key,
      state: "problem",
      cause: `Expected ${expected}.`,
      mend,
    }));
  }
}

async function surroundings(folder: string, config: Config): Promise<readonly Finding[]> {
  const { databaseUrl, secretKey } = config;
  const findings = await Promise.all([
    databaseUrl && secretKey ? [] : dataFolder(config),
    openFiles(folder, config),
    database(config),
    redis(config),
    port(config),
    models(config),
  ]);
  const found = findings.flat();
  const isAdded = found.some(({ channel }) => channel === "telegram");
  return [...found, webPage(config), ...telegram(config, isAdded)];
}
