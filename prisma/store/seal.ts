import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  randomBytes,
} from "node:crypto";
import { DatabaseError } from "../errors.ts";

/** What was sealed, and the id of the key that did it. */
export interface Sealed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly keyId: string;
}

/**
 * Seals what must not lie open in the database: AES-256-GCM, with the place it belongs to as
 * authenticated data, so that a sealed value moved to another row does not open there.
 */
export interface Vault {
  seal(plain: Uint8Array, place: string): Sealed;
  /** Throws when the key, the place or a single bit is another. */
  open(sealed: Sealed, place: string): Uint8Array;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** By so much what is sealed is longer. */
export const SEAL_BYTES = NONCE_BYTES + TAG_BYTES;

/** `key` is 32 bytes. */
export function openVault(key: Uint8Array): Vault {
  if (key.byteLength !== 32) throw new Error("the key that seals secrets must be 32 bytes");
  // Made once: made of the bytes for every seal, it costs more than the sealing.
  const secret = createSecretKey(key);
  const keyId = createHash("sha256").update(key).digest("hex").slice(0, 12);
  return {
    seal(plain, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", secret, nonce).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return { bytes: Buffer.concat([nonce, cipher.getAuthTag(), body]), keyId };
    },
    open(sealed, place) {
      if (sealed.keyId !== keyId)
        throw new DatabaseError(
          `What the database keeps was sealed with key ${sealed.keyId}, and this hub has ${keyId}. ` +
            "Give it back the PROSA_SECRET_KEY or the secret.key that it had.",
        );
      const bytes = Buffer.from(sealed.bytes);
      const body = bytes.subarray(SEAL_BYTES);
      const decipher = createDecipheriv("aes-256-gcm", secret, bytes.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(NONCE_BYTES, SEAL_BYTES));
      return Buffer.concat([decipher.update(body), decipher.final()]);
    },
  };
}
