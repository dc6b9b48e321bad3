import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment, with what the folder's `.env` adds to it. The environment wins. */
export function withDotenv(folder: string, env: Environment = process.env): Environment {
  return { ...dotenv(join(folder, ".env")), ...env };
}

function dotenv(path: string): Environment {
  try {
    return parseEnv(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw error;
  }
}
