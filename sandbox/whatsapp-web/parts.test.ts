import { proto } from "@whiskeysockets/baileys";
import { describe, expect, it } from "vitest";
import { Chats } from "./chats.ts";
import { Files } from "./files.ts";
import { CodePairing, scanned } from "./pairing.ts";
import { node } from "./nodes.ts";
import { Phone } from "./signal.ts";

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
