import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** They open nothing and change nothing that another file finds: a module that is there is not read again. */
const alone = ["core/**/*.test.ts", "bots/atende/skills/**/*.test.ts"];

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // They wait for a database or a platform most of the time.
    maxWorkers: availableParallelism() + 1,
    projects: [
      { extends: true, test: { name: "rules", include: alone, isolate: false } },
      {
        extends: true,
        test: {
          name: "hub",
          include: ["**/*.test.ts"],
          exclude: ["**/node_modules/**", "data/**", ...alone],
          globalSetup: [
            "tests/setup/chromium.ts",
            "tests/setup/redis.ts",
            "tests/setup/database.ts",
          ],
        },
      },
    ],
  },
});
