import { createHmac, randomUUID } from "node:crypto";
import type { WebhookCall } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import type { Clock } from "../../../core/ports.ts";
import { isSameSecret } from "../../../core/secret.ts";

/** Who sits before the page. */
export interface Visitor {
  readonly id: string;
  /** BCP 47: the page's language. */
  readonly language?: string;
}

/** Visitors' sessions, in a signed cookie that scripts cannot read. The hub keeps none of them. */
export interface Sessions {
  /** The visitor of a request, or throws `unauthenticated`. */
  require(call: Call): Visitor;
  /** The visitor of a request, or a new one; throws `unauthenticated` for another site's request. */
  begin(call: Call, language: string | undefined): Visitor;
  /** The `Set-Cookie` value for a visitor. */
  cookie(visitor: Visitor, request: Request): string;
}

type Call = Pick<WebhookCall, "headers">;

const COOKIE = "prosa_visitor";
const LIFE_SECONDS = 180 * 24 * 60 * 60;

export interface SessionParts {
  readonly clock: Clock;
  /** The account's path, to which alone the cookie goes. */
  readonly path: string;
  /** Where the world reaches the hub: behind TLS the cookie travels by TLS alone. */
  readonly publicUrl: string | undefined;
}

export function openSessions(
  secret: string,
  { clock, path, publicUrl = "" }: SessionParts,
): Sessions {
  const seconds = () => Math.floor(clock.now().getTime() / 1_000);
  const sign = (text: string) =>
    createHmac("sha256", secret).update(`${path} ${text}`).digest("base64url");

  function read(call: Call): Visitor | undefined {
    const [id, language, expires, signature] = cookieOf(call)?.split(".") ?? [];
    if (!id || language === undefined || !expires || !signature) return undefined;
    if (!isSameSecret(signature, sign(`${id}.${language}.${expires}`))) return undefined;
    if (!(Number(expires) > seconds())) return undefined;
    return { id, ...(language !== "" && { language }) };
  }

  return {
    require(call) {
      mustBeOurPages(call);
      const visitor = read(call);
      if (!visitor) throw new ChannelError("web", "unauthenticated", { detail: "no session" });
      return visitor;
    },
    begin(call, language) {
      mustBeOurPages(call);
      const id = read(call)?.id ?? randomUUID();
      return { id, ...(language !== undefined && { language }) };
    },
    cookie({ id, language = "" }, request) {
      const text = `${id}.${language}.${seconds() + LIFE_SECONDS}`;
      const isSecure = [publicUrl, request.url].some((url) => url.startsWith("https:"));
      const secure = isSecure ? "; Secure" : "";
      return `${COOKIE}=${text}.${sign(text)}; Path=${path}; Max-Age=${LIFE_SECONDS}; HttpOnly; SameSite=Strict${secure}`;
    },
  };
}

/** A page of another site may carry the cookie along, or have it replaced; its requests say where they come from. */
function mustBeOurPages({ headers }: Call): void {
  const site = headers.get("sec-fetch-site") ?? "same-origin";
  if (site !== "same-origin" && site !== "none")
    throw new ChannelError("web", "unauthenticated", { detail: "another site's page" });
}

function cookieOf({ headers }: Call): string | undefined {
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
}
