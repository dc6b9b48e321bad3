import { describe, expect, it } from "vitest";
import { wasNeverReached } from "./unreached.ts";

const failed = (of: object) => Object.assign(new Error("failed"), of);
const fetched = (cause: unknown) => new TypeError("fetch failed", { cause });

describe("whether nobody was reached", () => {
  it.each([
    ["ECONNREFUSED", true],
    ["ENOTFOUND", true],
    ["EAI_AGAIN", true],
    ["UND_ERR_CONNECT_TIMEOUT", true],
    ["CERT_HAS_EXPIRED", true],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", true],
    ["SELF_SIGNED_CERT_IN_CHAIN", true],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", true],
    ["ERR_TLS_CERT_ALTNAME_INVALID", true],
    ["ECONNRESET", false],
    ["EPIPE", false],
    ["ETIMEDOUT", false],
    ["UND_ERR_SOCKET", false],
    ["UND_ERR_HEADERS_TIMEOUT", false],
  ])("for %s: %s", (code, isSo) => {
    expect(wasNeverReached(failed({ code }))).toBe(isSo);
    expect(wasNeverReached(fetched(failed({ code })))).toBe(isSo);
  });

  it.each([
    ["connect", "ETIMEDOUT", true],
    ["connect", "EHOSTUNREACH", true],
    ["connect", "ENETUNREACH", true],
    ["getaddrinfo", "EAI_FAIL", true],
    ["read", "ETIMEDOUT", false],
    ["read", "EHOSTUNREACH", false],
    ["write", "ENETUNREACH", false],
  ])("at %s, for %s: %s", (syscall, code, isSo) => {
    expect(wasNeverReached(fetched(failed({ syscall, code })))).toBe(isSo);
  });

  it("at none of several addresses", () => {
    const refused = failed({ syscall: "connect", code: "ENETUNREACH" });
    const reset = failed({ syscall: "read", code: "ECONNRESET" });
    const all = (errors: Error[]) => wasNeverReached(fetched(new AggregateError(errors)));
    expect([all([refused, refused]), all([refused, reset]), all([])]).toEqual([true, false, false]);
  });

  it.each([
    [undefined],
    ["ECONNREFUSED"],
    [new Error("ECONNREFUSED")],
    [AbortSignal.abort().reason],
  ])("is not known of %s", (error) => {
    expect(wasNeverReached(error)).toBe(false);
  });

  it("where nobody listens", async () => {
    const error: unknown = await fetch("http://127.0.0.1:2").catch((thrown: unknown) => thrown);
    expect(wasNeverReached(error)).toBe(true);
  });
});
