import { describe, expect, it } from "vitest";
import { openVault } from "./seal.ts";

const key = new Uint8Array(32).fill(7);
const secret = new TextEncoder().encode("a token");

describe("the vault", () => {
  it("opens what it sealed, in its place", () => {
    const vault = openVault(key);
    expect(new TextDecoder().decode(vault.open(vault.seal(secret, "row 1"), "row 1"))).toBe(
      "a token",
    );
  });

  it("does not open a sealed value that was moved to another row", () => {
    const vault = openVault(key);
    expect(() => vault.open(vault.seal(secret, "row 1"), "row 2")).toThrow(/authenticate/u);
  });

  it("does not open a value of which one bit was changed", () => {
    const vault = openVault(key);
    const sealed = vault.seal(secret, "row 1");
    const bytes = Uint8Array.from(sealed.bytes);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(() => vault.open({ ...sealed, bytes }, "row 1")).toThrow(/authenticate/u);
  });

  it("names the key that is missing", () => {
    const sealed = openVault(key).seal(secret, "row 1");
    const other = openVault(new Uint8Array(32).fill(8));
    expect(() => other.open(sealed, "row 1")).toThrow(`sealed with key ${sealed.keyId}`);
  });

  it("seals the same value differently every time", () => {
    const vault = openVault(key);
    expect(vault.seal(secret, "row 1")).not.toEqual(vault.seal(secret, "row 1"));
  });
});
