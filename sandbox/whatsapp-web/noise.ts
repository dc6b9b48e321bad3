import { createCipheriv, createDecipheriv, createHash, hkdfSync } from "node:crypto";
import { Curve, proto } from "@whiskeysockets/baileys";
import type { Certificate } from "./certificate.ts";

const PROTOCOL = Buffer.from("Noise_XX_25519_AESGCM_SHA256\0\0\0\0");
const NOTHING = Buffer.alloc(0);
const TAG = 16;

/** Seals and opens with one key, each time under the next number. */
class Cipher {
  readonly #key: Uint8Array;
  #count = 0;

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  seal(plain: Uint8Array, context: Uint8Array = NOTHING): Uint8Array {
    const cipher = createCipheriv("aes-256-gcm", this.#key, this.#nonce()).setAAD(context);
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  open(sealed: Uint8Array, context: Uint8Array = NOTHING): Uint8Array {
    const cipher = createDecipheriv("aes-256-gcm", this.#key, this.#nonce()).setAAD(context);
    cipher.setAuthTag(sealed.subarray(-TAG));
    return Buffer.concat([cipher.update(sealed.subarray(0, -TAG)), cipher.final()]);
  }

  #nonce(): Uint8Array {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(this.#count, 8);
    this.#count += 1;
    return nonce;
  }
}

/** A channel that is open: what is sealed for the other side, and what comes from there. */
export interface Transport {
  readonly ours: Cipher;
  readonly theirs: Cipher;
  /** What the other side says it is. */
  readonly payload: proto.ClientPayload;
}

/** The answering side of Noise XX, as WhatsApp plays it: two messages in, one out. */
export class Handshake {
  readonly #certificate: Certificate;
  readonly #ephemeral = Curve.generateKeyPair();
  #hash: Uint8Array = PROTOCOL;
  #salt: Uint8Array = PROTOCOL;
  #cipher = new Cipher(PROTOCOL);

  constructor(certificate: Certificate, prologue: Uint8Array) {
    this.#certificate = certificate;
    this.#mix(prologue);
  }

  /** Answers the client's first message with ours. */
  hello(frame: Uint8Array): Uint8Array {
    const theirs = required(proto.HandshakeMessage.decode(frame).clientHello?.ephemeral);
    const { key, chain } = this.#certificate;
    this.#mix(theirs);
    this.#mix(this.#ephemeral.public);
    this.#mixKey(Curve.sharedKey(this.#ephemeral.private, theirs));
    const sealedKey = this.#seal(key.public);
    this.#mixKey(Curve.sharedKey(key.private, theirs));
    const serverHello = {
      ephemeral: this.#ephemeral.public,
      static: sealedKey,
      payload: this.#seal(chain),
    };
    return proto.HandshakeMessage.encode({ serverHello }).finish();
  }

  /** Takes the client's second message; what follows is sealed with keys of the two sides' own. */
  finish(frame: Uint8Array): Transport {
    const { clientFinish } = proto.HandshakeMessage.decode(frame);
    const theirs = this.#open(required(clientFinish?.static));
    this.#mixKey(Curve.sharedKey(this.#ephemeral.private, theirs));
    const payload = proto.ClientPayload.decode(this.#open(required(clientFinish?.payload)));
    const [forThem, forUs] = derive(NOTHING, this.#salt);
    return { theirs: new Cipher(forThem), ours: new Cipher(forUs), payload };
  }

  #seal(plain: Uint8Array): Uint8Array {
    const sealed = this.#cipher.seal(plain, this.#hash);
    this.#mix(sealed);
    return sealed;
  }

  #open(sealed: Uint8Array): Uint8Array {
    const plain = this.#cipher.open(sealed, this.#hash);
    this.#mix(sealed);
    return plain;
  }

  #mix(data: Uint8Array): void {
    this.#hash = createHash("sha256").update(this.#hash).update(data).digest();
  }

  #mixKey(shared: Uint8Array): void {
    const [salt, key] = derive(shared, this.#salt);
    this.#salt = salt;
    this.#cipher = new Cipher(key);
  }
}

function derive(shared: Uint8Array, salt: Uint8Array): readonly [Uint8Array, Uint8Array] {
  const both = Buffer.from(hkdfSync("sha256", shared, salt, "", 64));
  return [both.subarray(0, 32), both.subarray(32)];
}

function required(field: Uint8Array | null | undefined): Uint8Array {
  if (!field || field.length === 0) throw new Error("the handshake lacks a part");
  return field;
}
