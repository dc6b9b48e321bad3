import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

/** Says what is wrong with a body by a schema of Meta's own description; nothing when all is well. */
export type Check = (schema: string, body: unknown) => readonly string[];

interface Schema {
  readonly $ref?: string | undefined;
  readonly type?: string | undefined;
  readonly required?: readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly additionalProperties?: unknown;
  readonly items?: Schema | undefined;
  readonly allOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly maxLength?: number | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  readonly discriminator?: Discriminator | undefined;
}

interface Discriminator {
  readonly propertyName: string;
  readonly mapping: Readonly<Record<string, string>>;
}

type Schemas = Readonly<Record<string, Schema>>;

const schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.string().optional(),
    required: z.array(z.string()).optional(),
    properties: z.record(z.string(), schema).optional(),
    additionalProperties: z.unknown().optional(),
    items: schema.optional(),
    allOf: z.array(schema).optional(),
    oneOf: z.array(schema).optional(),
    enum: z.array(z.unknown()).optional(),
    maxLength: z.number().optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
    discriminator: z
      .object({ propertyName: z.string(), mapping: z.record(z.string(), z.string()) })
      .optional(),
  }),
);

const description = z.object({
  components: z.object({ schemas: z.record(z.string(), schema) }),
});

/**
 * Reads Meta's OpenAPI description of the API (v23.0, the newest there is) from the shared folder, once.
 * Where that is absent nothing is checked but what the stand-in itself understands.
 */
export function loadCheck(): Promise<Check | undefined> {
  loading ??= load();
  return loading;
}

let loading: Promise<Check | undefined> | undefined;

async function load(): Promise<Check | undefined> {
  const shared = process.env["PROSA_SHARED"] ?? "../shared";
  const root = path.resolve(import.meta.dirname, "../..");
  const file = path.resolve(root, shared, "specs/meta-whatsapp-v23.yaml");
  if (!existsSync(file)) return undefined;
  const [{ parse }, text] = await Promise.all([import("yaml"), readFile(file, "utf8")]);
  const { schemas } = description.parse(parse(text)).components;
  return (name, body) => check({ schemas, path: name }, body, { $ref: `/${name}` });
}

/** Fields that came after v23.0. Source: Meta's pages on user ids and on tracking messages. */
const since = new Set(["recipient", "biz_opaque_callback_data"]);

interface Where {
  readonly schemas: Schemas;
  readonly path: string;
}

function check(where: Where, value: unknown, given: Schema): readonly string[] {
  const whole = flat(where.schemas, given);
  const chosen = chosenBy(whole.discriminator, value);
  if (chosen !== undefined && chosen !== given.$ref)
    return check(where, value, flat(where.schemas, { $ref: chosen }, { open: true }));
  const findings = [
    ...checkScalar(where, value, whole),
    ...checkList(where, value, whole),
    ...checkFields(where, value, whole),
  ];
  if (!whole.oneOf || findings.length > 0) return findings;
  const branches = whole.oneOf.map((one) => check(where, value, { ...one, oneOf: one.oneOf }));
  return branches.some((found) => found.length === 0) ? [] : (branches[0] ?? []);
}

function chosenBy(discriminator: Discriminator | undefined, value: unknown): string | undefined {
  if (!discriminator || !isObject(value)) return undefined;
  return discriminator.mapping[String(value[discriminator.propertyName])];
}

/** A schema and all that it is made of in one; its discriminator has then been followed. */
function flat(schemas: Schemas, given: Schema, { open = false } = {}): Schema {
  const { $ref, allOf = [], ...own } = given;
  const parts = [
    ...($ref === undefined ? [] : [flat(schemas, schemas[nameIn($ref)] ?? {}, { open })]),
    ...allOf.map((part) => flat(schemas, part, { open: true })),
    own,
  ];
  const merged: Schema = {
    ...Object.assign({}, ...parts.map(defined)),
    required: parts.flatMap(({ required = [] }) => required),
    properties: Object.assign({}, ...parts.map(({ properties = {} }) => properties)),
  };
  return open ? { ...merged, discriminator: undefined } : merged;
}

function nameIn(ref: string): string {
  return ref.slice(ref.lastIndexOf("/") + 1);
}

function defined(part: Schema): Schema {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
}

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  integer: (value) => Number.isSafeInteger(value),
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
  array: (value) => Array.isArray(value),
  object: (value) => isObject(value),
};

function checkScalar({ path: at }: Where, value: unknown, whole: Schema): readonly string[] {
  const { type, maxLength = Infinity, enum: allowed } = whole;
  const isOfType = type === undefined || (types[type]?.(value) ?? true);
  if (!isOfType) return [`${at}: not of type ${type}`];
  if (typeof value === "string" && value.length > maxLength)
    return [`${at}: longer than ${maxLength}`];
  return allowed && !allowed.includes(value) ? [`${at}: not one of ${allowed.join(", ")}`] : [];
}

function checkList(where: Where, value: unknown, whole: Schema): readonly string[] {
  if (!Array.isArray(value)) return [];
  const { minItems = 0, maxItems = Infinity, items = {} } = whole;
  if (value.length < minItems) return [`${where.path}: fewer than ${minItems}`];
  if (value.length > maxItems) return [`${where.path}: more than ${maxItems}`];
  return value.flatMap((one, index) =>
    check({ ...where, path: `${where.path}.${index}` }, one, items),
  );
}

function checkFields(where: Where, value: unknown, whole: Schema): readonly string[] {
  if (!isObject(value)) return [];
  const { properties = {}, required = [], additionalProperties } = whole;
  const isThere = (name: string) => name in value || (name === "to" && "recipient" in value);
  return [
    ...required.filter((name) => !isThere(name)).map((name) => `${where.path}.${name}: missing`),
    ...Object.entries(value).flatMap(([name, one]) => {
      const inner = { ...where, path: `${where.path}.${name}` };
      const known = properties[name];
      if (known) return check(inner, one, known);
      return additionalProperties === false && !since.has(name) ? [`${inner.path}: unknown`] : [];
    }),
  ];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
