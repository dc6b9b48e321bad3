import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";

/** Runs `prisma <words>` on a database and returns what it printed; throws when it fails. */
export async function prismaCli(url: string, ...words: string[]): Promise<string> {
  const cli = createRequire(import.meta.url).resolve("prisma/build/index.js");
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...words], {
    cwd: join(import.meta.dirname, ".."),
    env: {
      CHECKPOINT_DISABLE: "1",
      DATABASE_URL: url,
      PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter),
    },
  });
  return stdout;
}
