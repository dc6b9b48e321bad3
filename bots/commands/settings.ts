import type { Config } from "../config/config.ts";

/** The settings of whoever typed the command: the environment, and `.env` in the working folder. */
export async function readSettings(): Promise<Config> {
  const [{ withDotenv }, { loadConfig }] = await Promise.all([
    import("../config/environment.ts"),
    import("../config/load.ts"),
  ]);
  return loadConfig(withDotenv(process.cwd()));
}
