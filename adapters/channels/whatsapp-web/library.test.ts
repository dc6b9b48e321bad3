import { describe, expect, it } from "vitest";
import { loadBaileys, requireBaileys } from "./baileys.ts";
import { quieten } from "./quiet.ts";
import { beStrict } from "./trust.ts";

describe("the library", () => {
  it("is asked for plainly where it is not installed", () => {
    const missing = () => {
      throw new Error("not found");
    };
    expect(() => requireBaileys(missing)).toThrow(/npm install .*GPL-3\.0/u);
    expect(() => requireBaileys()).not.toThrow();
  });

  it("has its signatures count", async () => {
    const baileys = await loadBaileys();
    const { Curve, WA_CERT_DETAILS } = baileys;
    const [ours, other, root] = [1, 2, 3].map(() => Curve.generateKeyPair());
    if (!ours || !other || !root) throw new Error("no keys");
    const message = Buffer.from("message");
    const signature = Curve.sign(ours.private, message);
    const asRoot = Curve.sign(root.private, message);
    beStrict(baileys);
    expect(Curve.verify(ours.public, message, signature)).toBe(true);
    expect(Curve.verify(other.public, message, signature)).toBe(false);
    expect(Curve.verify(ours.public, Buffer.from("massage"), signature)).toBe(false);
    expect(Curve.verify(ours.public, message, Buffer.alloc(3))).toBe(false);
    expect(Curve.verify(WA_CERT_DETAILS.PUBLIC_KEY, message, asRoot)).toBe(false);
    beStrict(baileys, Buffer.from(root.public).toString("hex"));
    expect(Curve.verify(WA_CERT_DETAILS.PUBLIC_KEY, message, asRoot)).toBe(true);
    expect(Curve.verify(other.public, message, asRoot)).toBe(false);
  });
});

describe("the console", () => {
  class SessionEntry {
    readonly privKey = "CANARY";
  }

  it("shows nothing of libsignal's, and everything of everyone else's", () => {
    const written: unknown[][] = [];
    const speak = (...said: unknown[]) => void written.push(said);
    const target = { log: speak, info: speak, warn: speak, error: speak };
    quieten(target);
    quieten(target);
    target.info("Closing session:", { privKey: "CANARY" });
    target.log("Removing old closed session:", { privKey: "CANARY" });
    target.warn("Session already closed", new SessionEntry());
    target.error("Session error:Error: Bad MAC", "CANARY");
    target.info(new SessionEntry());
    target.info("a session of ours", 1);
    target.error(new Error("kept"));
    expect(written).toEqual([["a session of ours", 1], [new Error("kept")]]);
  });
});
