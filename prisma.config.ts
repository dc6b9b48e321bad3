import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { defineConfig } from "prisma/config";

const root = import.meta.dirname;
const dotenv = join(root, ".env");
if (existsSync(dotenv)) process.loadEnvFile(dotenv);

const embedded = encodeURIComponent(resolve(process.env["PROSA_DATA"] ?? "data"));

// The engine that npm has, in place of one that the CLI would download.
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= join(root, "prisma", "schema-engine.ts");

export default defineConfig({
  schema: join(root, "prisma", "schema.prisma"),
  migrations: { path: join(root, "prisma", "migrations") },
  datasource: {
    url: process.env["DATABASE_URL"] ?? `postgresql://127.0.0.1/postgres?embedded=${embedded}`,
  },
});
