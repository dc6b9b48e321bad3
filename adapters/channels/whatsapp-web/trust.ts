import { createRequire } from "node:module";
import { z } from "zod";
import type { Baileys } from "./baileys.ts";

/** Of the library's own dependency. */
const SIGNATURES = "libsignal/src/curve.js";

type Verify = Baileys["Curve"]["verify"];

/** Roots of stand-ins on this machine, beside WhatsApp's own. */
const localRoots = new Set<string>();
const strict = new WeakSet<object>();

/**
 * Makes signatures count. 7.0.0-rc14 asks libsignal whether a signature is right and does not listen to
 * the answer, so that anybody between us and WhatsApp could pose as it. It is mended for the whole
 * process, as the function is the library's own, once one account asks for it.
 */
export function beStrict({ Curve, WA_CERT_DETAILS }: Baileys, rootKey?: string): void {
  if (rootKey !== undefined) localRoots.add(rootKey);
  if (strict.has(Curve)) return;
  strict.add(Curve);
  const isRight = signatures();
  Curve.verify = (publicKey, message, signature) => {
    const isRoot = WA_CERT_DETAILS.PUBLIC_KEY.equals(publicKey);
    const roots = isRoot ? [...localRoots].map((root) => Buffer.from(root, "hex")) : [];
    return [Buffer.from(publicKey), ...roots].some((key) => isRight(key, message, signature));
  };
}

const signalCurve = z.object({ verifySignature: z.custom<Verify>((f) => typeof f === "function") });

/** libsignal is the library's own dependency: it is found from where the library is. */
function signatures(): (key: Buffer, message: Uint8Array, signature: Uint8Array) => boolean {
  const require = createRequire(import.meta.resolve("@whiskeysockets/baileys"));
  const { verifySignature } = signalCurve.parse(require(SIGNATURES));
  return (key, message, signature) => {
    const marked = key.length === 33 ? key : Buffer.concat([Buffer.from([5]), key]);
    try {
      return verifySignature(marked, Buffer.from(message), Buffer.from(signature));
    } catch {
      return false;
    }
  };
}
