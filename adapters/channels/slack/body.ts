import { z } from "zod";
import type { Delivery } from "../../../core/adapter.ts";
import { jsonIn } from "../../../core/json.ts";

const object = z.record(z.string(), z.unknown());

/**
 * The payload in a delivery: events come as JSON, commands as a form of fields, presses as a form
 * with JSON in its `payload`. A form may also be given as JSON. Nothing when it is none of these.
 */
export function payloadOf({ body, contentType }: Delivery): Record<string, unknown> | undefined {
  const text = textOf(body);
  if (text === undefined) return undefined;
  const isForm = contentType.toLowerCase().startsWith("application/x-www-form-urlencoded");
  const fields = isForm ? Object.fromEntries(new URLSearchParams(text)) : jsonIn(text);
  const outer = object.safeParse(fields).data;
  const inner = outer?.["payload"];
  if (inner === undefined) return outer;
  return object.safeParse(typeof inner === "string" ? jsonIn(inner) : inner).data;
}

function textOf(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}
