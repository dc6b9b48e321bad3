import { execFile } from "node:child_process";
import { chmod, copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterwards } from "../database.ts";
import { house } from "./dockerfile.ts";

const run = promisify(execFile);

/** The folder that `deploy/make-secrets.sh` makes, in a place of the test's own. */
export class Secrets {
  readonly #deploy: string;

  private constructor(deploy: string) {
    this.#deploy = deploy;
  }

  static async make(): Promise<Secrets> {
    const deploy = await mkdtemp(join(tmpdir(), "prosa-deploy-"));
    afterwards(() => rm(deploy, { recursive: true }));
    await copyFile(join(house, "deploy/make-secrets.sh"), join(deploy, "make-secrets.sh"));
    const secrets = new Secrets(deploy);
    await secrets.makeAgain();
    return secrets;
  }

  get folder(): string {
    return join(this.#deploy, "secrets");
  }

  /** Types the command once more. */
  async makeAgain(): Promise<void> {
    await run(join(this.#deploy, "make-secrets.sh"), { cwd: "/" });
  }

  async read(name: string): Promise<string> {
    return (await readFile(join(this.folder, name), "utf8")).trim();
  }

  async write(name: string, text: string): Promise<void> {
    await writeFile(join(this.folder, name), text);
  }

  /** Docker shows each user the files alone, wherever they lie. */
  async show(): Promise<void> {
    await Promise.all([this.#deploy, this.folder].map((folder) => chmod(folder, 0o755)));
  }

  /** The same words, with the files where they are here. */
  here(text: string): string {
    return text.replaceAll("/run/secrets", this.folder);
  }
}
