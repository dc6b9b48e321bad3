import { mkdtemp, readdir, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigError } from "./problem.ts";
import { secretKey } from "./secret-key.ts";
import { Secret } from "./secret.ts";

async function newFolder(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), "prosa-key-")), "data");
}

describe("the secret key", () => {
  it("is the one that was given", async () => {
    const given = new Secret(Buffer.alloc(32, 7).toString("base64"));
    expect(await secretKey({ secretKey: given, data: "/nowhere" })).toEqual(Buffer.alloc(32, 7));
  });

  it("is made once for a data folder, for its owner's eyes only", async () => {
    const data = await newFolder();
    const first = await secretKey({ secretKey: undefined, data });
    expect(first).toHaveLength(32);
    expect(await secretKey({ secretKey: undefined, data })).toEqual(first);
    expect((await stat(join(data, "secret.key"))).mode & 0o777).toBe(0o600);
  });

  it("is the same for programs that ask for the first one at once, and leaves no drafts", async () => {
    const data = await newFolder();
    const asked = Array.from({ length: 8 }, () => secretKey({ secretKey: undefined, data }));
    const [first, ...others] = await Promise.all(asked);
    for (const other of others) expect(other).toEqual(first);
    expect(await readdir(data)).toEqual(["secret.key"]);
  });

  it("is not replaced when it is damaged", async () => {
    const data = await newFolder();
    await secretKey({ secretKey: undefined, data });
    await writeFile(join(data, "secret.key"), "half of it");
    await expect(secretKey({ secretKey: undefined, data })).rejects.toThrow(ConfigError);
  });
});
