import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { Curve, derivePairingCodeKey, proto } from "@whiskeysockets/baileys";
import type { BinaryNode } from "@whiskeysockets/baileys";
import { bytesIn, node, SERVER } from "./nodes.ts";
import type { Phone } from "./signal.ts";

/** What the owner's phone and the new device agree on, by whichever way. */
export interface Pairing {
  /** Base64: proves to the device that the phone is the one that saw its code. */
  readonly advSecret: string;
  /** The device's identity. */
  readonly identity: Uint8Array;
}

const ACCOUNT_SIGNATURE = Buffer.from([6, 0]);

/** Reads what a QR code says: a reference, the device's keys, and its secret. */
export function scanned(qr: string): Pairing & { readonly ref: string } {
  const [ref = "", , identity = "", advSecret = ""] = (qr.split("#")[1] ?? "").split(",");
  return { ref, identity: Buffer.from(identity, "base64"), advSecret };
}

export interface Paired {
  readonly jid: string;
  readonly lid: string;
}

/** Tells a device that it belongs to the account now, with the phone's signature under its identity. */
export function pairSuccess(
  owner: Phone,
  { advSecret, identity }: Pairing,
  paired: Paired,
): BinaryNode {
  const details = proto.ADVDeviceIdentity.encode({
    rawId: 1,
    timestamp: Math.floor(Date.now() / 1000),
    keyIndex: 1,
  }).finish();
  const signed = Buffer.concat([ACCOUNT_SIGNATURE, details, identity]);
  const account = proto.ADVSignedDeviceIdentity.encode({
    details,
    accountSignatureKey: owner.identity.public,
    accountSignature: Curve.sign(owner.identity.private, signed),
  }).finish();
  const hmac = createHmac("sha256", Buffer.from(advSecret, "base64")).update(account).digest();
  const vouched = proto.ADVSignedDeviceIdentityHMAC.encode({ details: account, hmac }).finish();
  return node("iq", { from: SERVER, type: "set", id: "pair-success" }, [
    node("pair-success", {}, [
      node("device-identity", {}, vouched),
      node("device", { jid: paired.jid, lid: paired.lid }),
      node("platform", { name: "android" }),
    ]),
  ]);
}

const SALT = 32;
const IV = 16;

/** The eight signs that a person types into the phone, and what follows from them. */
export class CodePairing {
  readonly ref = randomBytes(16);
  readonly #owner: Phone;
  readonly #ephemeral = Curve.generateKeyPair();
  readonly #wrapped: Buffer;

  /** `hello` is the device's first word, sealed with the code it shows. */
  constructor(owner: Phone, hello: BinaryNode) {
    this.#owner = owner;
    this.#wrapped = bytesIn(hello, "link_code_pairing_wrapped_companion_ephemeral_pub");
  }

  #device: Uint8Array | undefined;

  /** The phone's word to the device, once somebody typed the code. */
  async typed(code: string): Promise<BinaryNode> {
    const key = await derivePairingCodeKey(code, this.#wrapped.subarray(0, SALT));
    const iv = this.#wrapped.subarray(SALT, SALT + IV);
    this.#device = createDecipheriv("aes-256-ctr", key, iv).update(
      this.#wrapped.subarray(SALT + IV),
    );
    const [salt, ourIv] = [randomBytes(SALT), randomBytes(IV)];
    const ourKey = await derivePairingCodeKey(code, salt);
    const sealed = createCipheriv("aes-256-ctr", ourKey, ourIv).update(this.#ephemeral.public);
    return node("link_code_companion_reg", { stage: "primary_hello" }, [
      node(
        "link_code_pairing_wrapped_primary_ephemeral_pub",
        {},
        Buffer.concat([salt, ourIv, sealed]),
      ),
      node("primary_identity_pub", {}, this.#owner.identity.public),
      node("link_code_pairing_ref", {}, this.ref),
    ]);
  }

  /** The device's last word. A wrong code cannot have made it. */
  finish(last: BinaryNode): Pairing {
    if (!this.#device) throw new Error("nobody typed the code");
    const shared = Curve.sharedKey(this.#ephemeral.private, this.#device);
    const bundle = bytesIn(last, "link_code_pairing_wrapped_key_bundle");
    const info = "link_code_pairing_key_bundle_encryption_key";
    const key = Buffer.from(hkdfSync("sha256", shared, bundle.subarray(0, SALT), info, 32));
    const opener = createDecipheriv("aes-256-gcm", key, bundle.subarray(SALT, SALT + 12));
    opener.setAuthTag(bundle.subarray(-16));
    const plain = Buffer.concat([opener.update(bundle.subarray(SALT + 12, -16)), opener.final()]);
    const [identity, random] = [plain.subarray(0, 32), plain.subarray(64)];
    const between = Curve.sharedKey(this.#owner.identity.private, identity);
    const secret = hkdfSync(
      "sha256",
      Buffer.concat([shared, between, random]),
      "",
      "adv_secret",
      32,
    );
    return { identity, advSecret: Buffer.from(secret).toString("base64") };
  }
}
