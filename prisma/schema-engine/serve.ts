import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { SchemaEngine } from "@prisma/schema-engine-wasm";
import { z } from "zod";
import { adapterFactory } from "./adapter.ts";

const Request = z.object({ id: z.number(), method: z.string().optional(), params: z.unknown() });
type Request = z.infer<typeof Request>;
const Printed = z.object({ stdout: z.string() });
const Refusal = z.object({ message: z.string(), code: z.string().catch(""), meta: z.unknown() });

/** Answers requests on standard input, one a line and one at a time, until there are no more. */
export async function serve(url: string, schemas: readonly string[]): Promise<void> {
  const datamodels = schemas.length > 0 ? await Promise.all(schemas.map(read)) : undefined;
  const factory = bindMigrationAwareSqlAdapterFactory(adapterFactory(url));
  const engine = await SchemaEngine.new({ datamodels }, () => undefined, factory);
  for await (const line of createInterface(process.stdin)) {
    const request = Request.parse(JSON.parse(line));
    if (request.method !== undefined) await answer(engine, request);
  }
}

async function read(path: string): Promise<[string, string]> {
  return [path, await readFile(path, "utf8")];
}

async function answer(engine: SchemaEngine, { id, method = "", params }: Request): Promise<void> {
  // Before it dies of a panic, the engine leaves its last words here.
  const set_message = (message: string) => refuse(id, { message, code: "", meta: null });
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message } });
  const name = method === "getDatabaseVersion" ? "version" : method;
  try {
    const run = Reflect.apply(Reflect.get(engine, name), engine, [params ?? null]);
    const result: unknown = await run;
    const content = Printed.safeParse(result).data?.stdout;
    if (method === "diff" && content !== undefined)
      send({ id, method: "print", params: { content } });
    send({ id, result: result ?? {} });
  } catch (error) {
    refuse(id, Refusal.parse(error));
  }
}

function refuse(id: number, { message, code, meta }: z.infer<typeof Refusal>): void {
  const data = { is_panic: false, message, meta, error_code: code || null };
  send({ id, error: { code: 4466, message, data } });
}

function send(message: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}
