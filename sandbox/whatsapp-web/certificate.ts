import { Curve, proto } from "@whiskeysockets/baileys";

type KeyPair = ReturnType<typeof Curve.generateKeyPair>;

const { Details } = proto.CertChain.NoiseCertificate;

/** What the stand-in shows to prove who it is: as WhatsApp does, but under a root of its own. */
export interface Certificate {
  /** What whoever connects has to trust. */
  readonly root: Uint8Array;
  /** The key of this server, which the chain vouches for. */
  readonly key: KeyPair;
  readonly chain: Uint8Array;
}

export function makeCertificate(): Certificate {
  const [root, intermediate, key] = [keyPair(), keyPair(), keyPair()];
  const vouched = detailsOf({ serial: 1, issuerSerial: 0, key: intermediate.public });
  const leaf = detailsOf({ serial: 2, issuerSerial: 1, key: key.public });
  const chain = proto.CertChain.encode({
    intermediate: { details: vouched, signature: Curve.sign(root.private, vouched) },
    leaf: { details: leaf, signature: Curve.sign(intermediate.private, leaf) },
  }).finish();
  return { root: root.public, key, chain };
}

function keyPair(): KeyPair {
  return Curve.generateKeyPair();
}

function detailsOf(certified: proto.CertChain.NoiseCertificate.IDetails): Uint8Array {
  return Details.encode({ notBefore: 0, notAfter: 4_000_000_000, ...certified }).finish();
}
