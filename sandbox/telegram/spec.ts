import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { unpacked } from "./method.ts";

/** The parameters of a call, and how they came: a form has text only. */
export interface Call {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly encoding: "json" | "form";
}

/** Says what is wrong with a call by the Bot API's own description; nothing when all is well. */
export type Check = (call: Call) => readonly string[];

const field = z.object({ name: z.string(), types: z.array(z.string()), required: z.boolean() });
const described = z.object({
  fields: z.array(field).optional(),
  subtypes: z.array(z.string()).optional(),
});
const description = z.object({
  methods: z.record(z.string(), described),
  types: z.record(z.string(), described),
});
type Description = z.infer<typeof description>;
type Field = z.infer<typeof field>;

/**
 * Reads the machine-readable Bot API (telegram-bot-api-spec) from the shared folder. Where that is
 * absent nothing is checked but what the stand-in itself understands.
 */
export function loadCheck(): Check | undefined {
  const shared = process.env["PROSA_SHARED"] ?? "../shared";
  const root = path.resolve(import.meta.dirname, "../..");
  try {
    const file = path.resolve(root, shared, "specs/telegram-botapi.json");
    const spec = description.parse(JSON.parse(readFileSync(file, "utf8")));
    return (call) => checkCall(spec, call);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function checkCall({ methods, types }: Description, call: Call): readonly string[] {
  const method = methods[call.method];
  if (!method) return [`${call.method}: no such method`];
  const params = call.encoding === "json" ? call.params : decoded(call.params, method.fields ?? []);
  return checkFields({ path: call.method, types }, params, method.fields ?? []);
}

/** In a form everything but strings is JSON. */
function decoded(params: Call["params"], fields: readonly Field[]): Call["params"] {
  const takesText = new Set(
    fields.filter(({ types }) => types.includes("String")).map(({ name }) => name),
  );
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      takesText.has(name) ? value : unpacked(value),
    ]),
  );
}

interface Where {
  readonly path: string;
  readonly types: Description["types"];
}

/** Stricter than Telegram, which lets unknown parameters pass: here they are a slip of the pen. */
function checkFields(where: Where, value: object, fields: readonly Field[]): readonly string[] {
  const given = new Map<string, unknown>(Object.entries(value));
  const unknown = [...given.keys()]
    .filter((name) => !fields.some((known) => known.name === name))
    .map((name) => `${where.path}.${name}: unknown`);
  const wrong = fields.flatMap(({ name, types, required }) => {
    const inner = { ...where, path: `${where.path}.${name}` };
    if (!given.has(name)) return required ? [`${inner.path}: missing`] : [];
    const findings = types.map((type) => checkType(inner, given.get(name), type));
    return findings.some((found) => found.length === 0) ? [] : (findings[0] ?? []);
  });
  return [...unknown, ...wrong];
}

const scalars: Readonly<Record<string, (value: unknown) => boolean>> = {
  Integer: (value) => Number.isSafeInteger(value),
  Float: (value) => typeof value === "number",
  String: (value) => typeof value === "string",
  InputFile: (value) => value instanceof Blob,
  Boolean: (value) => typeof value === "boolean",
  True: (value) => value === true,
};

function checkType(where: Where, value: unknown, type: string): readonly string[] {
  const item = /^Array of (?<item>.+)$/u.exec(type)?.groups?.["item"];
  if (item !== undefined) {
    if (!Array.isArray(value)) return [`${where.path}: not an ${type}`];
    return value.flatMap((one, index) =>
      checkType({ ...where, path: `${where.path}.${index}` }, one, item),
    );
  }
  const scalar = scalars[type];
  if (scalar) return scalar(value) ? [] : [`${where.path}: not of type ${type}`];
  return checkObject(where, value, type);
}

function checkObject(where: Where, value: unknown, type: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [`${where.path}: not a ${type}`];
  const { fields, subtypes } = where.types[type] ?? {};
  if (!subtypes) return checkFields(where, value, fields ?? []);
  const findings = subtypes.map((subtype) => checkType(where, value, subtype));
  return findings.some((found) => found.length === 0) ? [] : [`${where.path}: no kind of ${type}`];
}
