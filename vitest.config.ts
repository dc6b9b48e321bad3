import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "data/**"],
    globalSetup: ["tests/setup/chromium.ts", "tests/setup/redis.ts", "tests/setup/database.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // They wait for a database or a platform most of the time.
    maxWorkers: availableParallelism() + 1,
  },
});
