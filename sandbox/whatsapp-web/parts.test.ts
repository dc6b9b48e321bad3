import * as baileys from "@whiskeysockets/baileys";
import { Curve, makeNoiseHandler, NOISE_WA_HEADER, proto } from "@whiskeysockets/baileys";
import { describe, expect, it } from "vitest";
import { beStrict } from "../../adapters/channels/whatsapp-web/trust.ts";
import { makeCertificate } from "./certificate.ts";
import { Chats } from "./chats.ts";
import { Files } from "./files.ts";
import { Handshake } from "./noise.ts";
import { CodePairing, scanned } from "./pairing.ts";
import { node } from "./nodes.ts";
import { Phone, silent } from "./signal.ts";

describe("the handshake", () => {
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

describe("a chat", () => {
  const said = (id: string, text: string) => ({
    id,
    chat: "55",
    who: "bot" as const,
    message: { extendedTextMessage: { text } },
  });
  const { MESSAGE_EDIT, REVOKE } = proto.Message.ProtocolMessage.Type;
  const about = (message: proto.IMessage) => ({
    id: "x",
    chat: "55",
    who: "bot" as const,
    message,
  });

  it("shows one message for one id, as it was edited, with its sign, until it is taken back", () => {
    const chats = new Chats();
    chats.take(said("1", "one"));
    chats.take(said("1", "one"));
    const editedMessage = { extendedTextMessage: { text: "two" } };
    chats.take(about({ protocolMessage: { key: { id: "1" }, type: MESSAGE_EDIT, editedMessage } }));
    chats.take(about({ reactionMessage: { key: { id: "1" }, text: "👍" } }));
    expect(chats.in("55")).toMatchObject([{ id: "1", text: "two", reaction: "👍" }]);
    chats.take(about({ reactionMessage: { key: { id: "1" }, text: "" } }));
    expect(chats.in("55")[0]).not.toHaveProperty("reaction");
    chats.take(about({ protocolMessage: { key: { id: "1" }, type: REVOKE } }));
    expect(chats.in("55")).toEqual([]);
  });
});

describe("a file", () => {
  it("is opened with its key, and with no other", () => {
    const complaints: string[] = [];
    const files = new Files(complaints);
    const body = Buffer.from("the bytes");
    const sealed = files.add("image", body);
    expect([files.open("image", sealed), complaints]).toEqual([body, []]);
    expect(() => files.open("image", { ...sealed, mediaKey: Buffer.alloc(32) })).toThrow("MAC");
    expect(complaints).toEqual(["a file's MAC is wrong"]);
    expect(() => files.open("image", { ...sealed, directPath: "/v/elsewhere" })).toThrow(
      "no such file",
    );
  });
});

describe("linking", () => {
  it("reads a QR code", () => {
    const key = Buffer.alloc(32, 7).toString("base64");
    expect(scanned(`https://wa.me/settings/linked_devices#ref,noise,${key},secret,1`)).toEqual({
      ref: "ref",
      identity: Buffer.alloc(32, 7),
      advSecret: "secret",
    });
  });

  it("takes no device whose code nobody typed", () => {
    const wrapped = node("link_code_pairing_wrapped_companion_ephemeral_pub", {}, Buffer.alloc(80));
    const pairing = new CodePairing(new Phone(), node("hello", {}, [wrapped]));
    expect(() => pairing.finish(node("last"))).toThrow("nobody typed the code");
  });
});
