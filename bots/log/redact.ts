const MASK = "[redacted]";
const DEEPEST = 6;

/** A field whose name ends so is never shown: `botToken`, `set-cookie`, `text`; `textLength` is. */
const PRIVATE =
  /(^|_)(token|secret|password|authorization|cookie|text|markdown|said|caption|transcript|body|payload|phone|cpf|email|(secret|api|private)_key)s?$/u;

/** Log fields without what is private in them, and with errors in a shape that can be read. */
export function redact(fields: Record<string, unknown>): Record<string, unknown> {
  return withoutPrivate(fields, 0);
}

function withoutPrivate(fields: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      PRIVATE.test(words(name)) ? MASK : shown(value, depth + 1),
    ]),
  );
}

/** `botToken` and `Bot-Token` are `bot_token`. */
function words(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/gu, "$1_$2")
    .replace(/[^A-Za-z\d]+/gu, "_")
    .toLowerCase();
}

function shown(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth > DEEPEST) return "[deep]";
  if (value instanceof Error) return described(value, depth);
  if (Array.isArray(value)) return value.map((item) => shown(item, depth + 1));
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  return "toJSON" in value ? value : withoutPrivate(value, depth);
}

/** Only these: the other fields of a vendor's error may hold the request it made. */
function described(error: Error, depth: number): Record<string, unknown> {
  return {
    type: error.name,
    message: error.message,
    ...("code" in error && { code: shown(error.code, depth + 1) }),
    ...(error instanceof AggregateError && { errors: shown(error.errors, depth + 1) }),
    ...(error.cause !== undefined && { cause: shown(error.cause, depth + 1) }),
    stack: error.stack,
  };
}
