import { randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "./config.ts";
import { ConfigError } from "./problem.ts";

const bytes = 32;

/** The 32 bytes that seal what is kept: those given, or else the data folder's own, made when first asked for. */
export async function secretKey(config: Pick<Config, "secretKey" | "data">): Promise<Uint8Array> {
  if (config.secretKey) return Buffer.from(config.secretKey.reveal(), "base64");
  const path = join(config.data, "secret.key");
  const kept = (await read(path)) ?? (await make(path));
  const key = Buffer.from(kept, "base64");
  if (key.length === bytes) return key;
  throw new ConfigError([
    {
      key: path,
      expected: `${bytes} bytes in base64`,
      mend: "Put the file back from a backup: it opens what the database has sealed.",
    },
  ]);
}

/** Whether there is a key to open anything with; makes none. */
export async function hasSecretKey({
  secretKey: given,
  data,
}: Pick<Config, "secretKey" | "data">): Promise<boolean> {
  return given !== undefined || (await read(join(data, "secret.key"))) !== undefined;
}

/** Undefined while there is none. */
async function read(path: string): Promise<string | undefined> {
  return await readFile(path, "utf8").catch(unless("ENOENT"));
}

/** Of two programs that make one at once, both get the same: it is whole before it has its name. */
async function make(path: string): Promise<string> {
  const draft = `${path}.${randomUUID()}`;
  const key = `${randomBytes(bytes).toString("base64")}\n`;
  await mkdir(join(path, ".."), { recursive: true });
  try {
    await writeFile(draft, key, { mode: 0o600, flag: "wx", flush: true });
    await link(draft, path).catch(unless("EEXIST"));
  } finally {
    await rm(draft, { force: true });
  }
  return await readFile(path, "utf8");
}

function unless(code: string): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (error.code !== code) throw error;
  };
}
