import * as baileys from "@whiskeysockets/baileys";
import { Curve, makeNoiseHandler, NOISE_WA_HEADER, proto } from "@whiskeysockets/baileys";
import { describe, expect, it } from "vitest";
import { makeCertificate } from "../../../sandbox/whatsapp-web/certificate.ts";
import { Handshake } from "../../../sandbox/whatsapp-web/noise.ts";
import { silent } from "../../../sandbox/whatsapp-web/signal.ts";
import { beStrict } from "./trust.ts";

describe("the stand-in's handshake", () => {
  /** A client's side, by the library's own hand. */
  function client() {
    const ephemeral = Curve.generateKeyPair();
    const header = { keyPair: ephemeral, NOISE_HEADER: NOISE_WA_HEADER, logger: silent };
    const hello = { clientHello: { ephemeral: ephemeral.public } };
    return {
      noise: makeNoiseHandler(header),
      hello: proto.HandshakeMessage.encode(hello).finish(),
      key: Curve.generateKeyPair(),
    };
  }

  it("agrees with the library's on keys, and learns who is there", () => {
    const { noise, hello, key } = client();
    const certificate = makeCertificate();
    beStrict(baileys, Buffer.from(certificate.root).toString("hex"));
    const ours = new Handshake(certificate, NOISE_WA_HEADER);
    const answer = proto.HandshakeMessage.decode(ours.hello(hello));
    const sealedKey = noise.processHandshake(answer, key);
    const payload = proto.ClientPayload.encode({ username: 5_511, device: 3 }).finish();
    const clientFinish = { static: sealedKey, payload: noise.encrypt(payload) };
    const finish = proto.HandshakeMessage.encode({ clientFinish }).finish();
    expect(Number(ours.finish(finish).payload.username)).toBe(5_511);
  });

  it("breaks off with whoever changed a byte", () => {
    const { hello } = client();
    const ours = new Handshake(makeCertificate(), NOISE_WA_HEADER);
    ours.hello(hello);
    const clientFinish = { static: Buffer.alloc(48), payload: Buffer.alloc(32) };
    const finish = proto.HandshakeMessage.encode({ clientFinish }).finish();
    expect(() => ours.finish(finish)).toThrow(/authenticate/u);
  });
});
