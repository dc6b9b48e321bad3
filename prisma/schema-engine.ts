#!/usr/bin/env node
/**
 * Stands in for the program that the Prisma CLI would download: the same arguments, the same
 * JSON-RPC on standard input and output, and the same engine, in the form that npm has it.
 */
import { parseArgs } from "node:util";
import { z } from "zod";
import { openEmbedded, runningUrl } from "./embedded.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    version: { type: "boolean", default: false },
    datasource: { type: "string", default: "{}" },
    datamodels: { type: "string", multiple: true, default: [] },
  },
});
const { url } = z.object({ url: z.string().default("") }).parse(JSON.parse(values.datasource));
/** Set in prisma.config.ts: the database is the embedded one in this folder. */
const folder = URL.parse(url)?.searchParams.get("embedded");
const [subject, command = ""] = positionals;

if (values.version) await printVersion();
else if (subject !== "cli") await serve();
else if (!folder) await (await import("./schema-engine/manage.ts")).manageDatabase(command, url);

async function printVersion(): Promise<void> {
  const { version } = await import("@prisma/schema-engine-wasm");
  process.stdout.write(`schema-engine-cli ${version()}\n`);
}

async function serve(): Promise<void> {
  const { serve: answer } = await import("./schema-engine/serve.ts");
  if (!folder) return await answer(url, values.datamodels);
  const running = await runningUrl(folder);
  if (running) return await answer(running, values.datamodels);
  const embedded = await openEmbedded({ folder });
  await answer(embedded.url, values.datamodels);
  await embedded.stop();
}
