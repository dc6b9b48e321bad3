import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { MOVED_BY, movedUp } from "./graph.ts";

/** The file of Prisma's query compiler, beside the module that opens it. */
const COMPILER = "query_compiler.wasm";

const BASE64 =
  /const \{ wasm \} = await import\("([^"]+)"\)\s+return await decodeBase64AsWasm\(wasm\)/u;
const GRAPH = /strings: JSON\.parse\(("(?:[^"\\]|\\.)*")\),\s+graph: "([\w-]+)"/u;

/**
 * The module that Prisma generates for its client, so that every process carries 25 MB less: the query
 * compiler is read from a file in place of a module with its base64, which stays in memory twice and
 * once more in the cache of compiled code; and the graph of types is a small one.
 *
 * Throws where Prisma writes it in another way.
 */
export function leanClient(source: string): string {
  return source
    .replace(found(BASE64, source)[0], () => OPENED)
    .replace(found(GRAPH, source)[0], () => smallGraph(source));
}

/** Makes the generated client in a folder lean, and puts what it opens beside it. */
export async function makeLean(folder: string): Promise<void> {
  const path = join(folder, "class.ts");
  const source = await readFile(path, "utf8");
  if (source.includes(COMPILER)) return; // whoever generates at the same time was quicker
  const [, module = ""] = found(BASE64, source);
  const { wasm } = z.object({ wasm: z.string() }).parse(await import(module));
  await writeFile(join(folder, COMPILER), wasm, "base64");
  await writeFile(path, leanClient(source));
}

const OPENED = `const { readFile } = await import("node:fs/promises")
    return new WebAssembly.Module(await readFile(new URL("./${COMPILER}", import.meta.url)))`;

function smallGraph(source: string): string {
  const [, strings = "", graph = ""] = found(GRAPH, source);
  const padding = `...Array(${MOVED_BY}).fill("")`;
  return `strings: [${padding}, ...JSON.parse(${strings})],\n  graph: "${movedUp(graph)}"`;
}

function found(pattern: RegExp, source: string): RegExpExecArray {
  const match = pattern.exec(source);
  if (match) return match;
  throw new Error("Prisma's client is generated in another way: mend prisma/lean/client.ts");
}
