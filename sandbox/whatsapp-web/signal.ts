import {
  addTransactionCapability,
  Curve,
  DEFAULT_CONNECTION_CONFIG,
  encodeBigEndian,
  encodeWAMessage,
  generateSignalPubKey,
  initAuthCreds,
  proto,
  unpadRandomMax16,
} from "@whiskeysockets/baileys";
import type {
  BinaryNode,
  SignalDataSet,
  SignalDataTypeMap,
  SignalKeyStore,
} from "@whiskeysockets/baileys";
import { bytesIn, child, children, node, numberIn } from "./nodes.ts";

const KEY_TYPE = Buffer.from([5]);

export const silent = {
  level: "silent",
  child: () => silent,
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

type Stored = SignalDataTypeMap[keyof SignalDataTypeMap] | null;

/** Keys for as long as the stand-in lives. */
function keysInMemory(): SignalKeyStore {
  const kept = new Map<string, Stored>();
  return {
    get<Type extends keyof SignalDataTypeMap>(type: Type, ids: string[]) {
      const found: { [id: string]: SignalDataTypeMap[Type] } = {};
      for (const id of ids) {
        const value = kept.get(`${type}:${id}`);
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is kept under a type is of it
        if (value) found[id] = value as SignalDataTypeMap[Type];
      }
      return found;
    },
    set(data: SignalDataSet) {
      for (const [type, values] of Object.entries(data))
        for (const [id, value] of Object.entries(values)) kept.set(`${type}:${id}`, value);
    },
  };
}

/** The keys by which others can begin to write to a device. */
export interface Bundle {
  readonly registrationId: number;
  readonly identityKey: Uint8Array;
  readonly signedPreKey: { keyId: number; publicKey: Uint8Array; signature: Uint8Array };
  readonly preKeys: { keyId: number; publicKey: Uint8Array }[];
}

/** Reads what a device uploads. */
export function bundleIn(upload: BinaryNode): Bundle {
  const signed = child(upload, "skey");
  return {
    registrationId: numberIn(upload, "registration"),
    identityKey: generateSignalPubKey(bytesIn(upload, "identity")),
    signedPreKey: {
      keyId: numberIn(signed, "id"),
      publicKey: generateSignalPubKey(bytesIn(signed, "value")),
      signature: bytesIn(signed, "signature"),
    },
    preKeys: children(child(upload, "list"), "key").map((key) => ({
      keyId: numberIn(key, "id"),
      publicKey: generateSignalPubKey(bytesIn(key, "value")),
    })),
  };
}

/**
 * One after the other, whoever's keys are used: of two phones that write to one device at once, libsignal
 * works for the second one in the transaction of the first one's keys, and forgets what was turned.
 */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

let turn: Promise<unknown> = Promise.resolve();

/** A phone with its own keys: somebody's, or the account's own. */
export class Phone {
  readonly identity: ReturnType<typeof Curve.generateKeyPair>;
  readonly #credentials = initAuthCreds();
  readonly #keys = addTransactionCapability(keysInMemory(), silent, {
    maxCommitRetries: 2,
    delayBetweenTriesMs: 10,
  });
  readonly #repository = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(
    { creds: this.#credentials, keys: this.#keys },
    silent,
    async () => [],
  );
  #preKeys = 0;

  constructor() {
    const { signedIdentityKey } = this.#credentials;
    this.identity = {
      public: Buffer.from(signedIdentityKey.public),
      private: Buffer.from(signedIdentityKey.private),
    };
  }

  /** Its keys, as the server hands them out. */
  async bundle(jid: string): Promise<BinaryNode> {
    const { registrationId, signedPreKey: signed } = this.#credentials;
    const keyId = this.#preKeys + 1;
    this.#preKeys = keyId;
    const preKey = Curve.generateKeyPair();
    await this.#keys.set({ "pre-key": { [keyId]: preKey } });
    return node("user", { jid }, [
      node("registration", {}, encodeBigEndian(registrationId, 4)),
      node("type", {}, KEY_TYPE),
      node("identity", {}, this.identity.public),
      node("skey", {}, [
        node("id", {}, encodeBigEndian(signed.keyId, 3)),
        node("value", {}, signed.keyPair.public),
        node("signature", {}, signed.signature),
      ]),
      node("key", {}, [
        node("id", {}, encodeBigEndian(keyId, 3)),
        node("value", {}, preKey.public),
      ]),
    ]);
  }

  encrypt(to: string, bundle: Bundle, message: proto.IMessage): Promise<BinaryNode> {
    return inTurn(() => this.#encrypt(to, bundle, message));
  }

  async #encrypt(to: string, bundle: Bundle, message: proto.IMessage): Promise<BinaryNode> {
    const { exists } = await this.#repository.validateSession(to);
    if (!exists) {
      const { preKeys, ...session } = bundle;
      const preKey = preKeys.shift();
      await this.#repository.injectE2ESession({
        jid: to,
        session: { ...session, ...(preKey && { preKey }) },
      });
    }
    const data = encodeWAMessage(message);
    const { type, ciphertext } = await this.#repository.encryptMessage({ jid: to, data });
    return node("enc", { v: "2", type }, Buffer.from(ciphertext));
  }

  async decrypt(from: string, encrypted: BinaryNode): Promise<proto.Message> {
    const { type } = encrypted.attrs;
    const { content } = encrypted;
    if (!(content instanceof Uint8Array) || (type !== "pkmsg" && type !== "msg"))
      throw new Error(`${type} is not encrypted for one device`);
    const ciphertext = Buffer.from(content);
    const sealed = { jid: from, type, ciphertext } as const;
    const plain = await inTurn(() => this.#repository.decryptMessage(sealed));
    return proto.Message.decode(unpadRandomMax16(plain));
  }

  /** Takes the key under which somebody's device writes to a group. */
  async takeGroupKey(from: string, author: string, encrypted: BinaryNode): Promise<void> {
    const { senderKeyDistributionMessage: item } = await this.decrypt(from, encrypted);
    if (!item) return;
    await inTurn(() =>
      this.#repository.processSenderKeyDistributionMessage({ authorJid: author, item }),
    );
  }

  async decryptInGroup(group: string, author: string, { content }: BinaryNode) {
    if (!(content instanceof Uint8Array)) throw new Error("nothing is said to the group");
    const sealed = { group, authorJid: author, msg: Buffer.from(content) };
    const plain = await inTurn(() => this.#repository.decryptGroupMessage(sealed));
    return proto.Message.decode(unpadRandomMax16(plain));
  }
}
