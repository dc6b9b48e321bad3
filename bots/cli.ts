import { enableCompileCache } from "node:module";
import { join } from "node:path";

// What was compiled once is kept, and the next start is the quicker for it.
enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/prosa"));
const { run } = await import("./commands/run.ts");

process.exitCode = await run(process.argv.slice(2));
