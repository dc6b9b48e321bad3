import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "data/**"],
    globalSetup: ["tests/setup/chromium.ts", "tests/setup/redis.ts", "tests/setup/database.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // No test file changes what another one finds; a module that is there needs no second reading.
    isolate: false,
    // They wait for a database or a platform most of the time.
    maxWorkers: availableParallelism() + 1,
  },
});
