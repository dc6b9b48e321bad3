import { createHash } from "node:crypto";
import type { Delivery } from "../../core/adapter.ts";
import type { DeadLetter, DeadLetters } from "../../core/dead-letters/dead-letters.ts";
import { isOutgoing } from "../../core/dead-letters/dead-letters.ts";
import { redacted } from "../../core/dead-letters/redacted.ts";
import { readJson } from "../../core/json.ts";

/** What a letter says: its shape, or in clear for somebody who has to read it. */
export async function contentOf(
  letters: DeadLetters,
  { id }: DeadLetter,
  { reveal }: { readonly reveal: boolean },
): Promise<unknown> {
  const shown = reveal ? (content: unknown) => content : redacted;
  if (isOutgoing(id)) return shown(await letters.said(id));
  const [arrival] = await letters.arrivals([id]);
  const { raw, read } = arrival ?? {};
  return {
    ...(read !== undefined && { read: shown(read) }),
    ...(raw && { raw: { ...measured(raw.delivery), body: bodyOf(raw.delivery, shown) } }),
  };
}

function measured({ body, contentType }: Delivery) {
  const sha256 = createHash("sha256").update(body).digest("hex");
  return { contentType, bytes: body.byteLength, sha256 };
}

/** As JSON where it is that, or as text. */
function bodyOf({ body }: Delivery, shown: (content: unknown) => unknown): unknown {
  const json = readJson(body);
  return shown(json.ok ? json.value : Buffer.from(body).toString("utf8"));
}
