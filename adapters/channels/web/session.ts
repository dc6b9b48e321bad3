import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { ChannelError } from "../../../core/errors.ts";
import type { Clock } from "../../../core/ports.ts";

/** Who sits before the page. */
export interface Visitor {
  readonly id: string;
  /** BCP 47: the page's language. */
  readonly language?: string;
}

/** Visitors' sessions, in a signed cookie that scripts cannot read. The hub keeps none of them. */
export interface Sessions {
  /** The visitor of a request, or throws `unauthenticated`. */
  require(request: Request): Visitor;
  /** The visitor of a request, or a new one. */
  begin(request: Request, language: string | undefined): Visitor;
  /** The `Set-Cookie` value for a visitor. */
  cookie(visitor: Visitor, request: Request): string;
}

const COOKIE = "prosa_visitor";
const LIFE_SECONDS = 180 * 24 * 60 * 60;

export function openSessions(
  secret: string,
  { clock, path }: { clock: Clock; path: string },
): Sessions {
  const seconds = () => Math.floor(clock.now().getTime() / 1_000);
  const sign = (text: string) =>
    createHmac("sha256", secret).update(`${path} ${text}`).digest("base64url");

  function read(request: Request): Visitor | undefined {
    const [id, language, expires, signature] = cookieOf(request)?.split(".") ?? [];
    if (!id || language === undefined || !expires || !signature) return undefined;
    if (!same(signature, sign(`${id}.${language}.${expires}`))) return undefined;
    if (!(Number(expires) > seconds())) return undefined;
    return { id, ...(language !== "" && { language }) };
  }

  return {
    require(request) {
      // A page of another site may carry the cookie along; its requests say where they come from.
      const site = request.headers.get("sec-fetch-site") ?? "same-origin";
      const visitor = site === "same-origin" || site === "none" ? read(request) : undefined;
      if (!visitor) throw new ChannelError("web", "unauthenticated", { detail: "no session" });
      return visitor;
    },
    begin(request, language) {
      const id = read(request)?.id ?? randomUUID();
      return { id, ...(language !== undefined && { language }) };
    },
    cookie({ id, language = "" }, request) {
      const text = `${id}.${language}.${seconds() + LIFE_SECONDS}`;
      const secure = new URL(request.url).protocol === "https:" ? "; Secure" : "";
      return `${COOKIE}=${text}.${sign(text)}; Path=${path}; Max-Age=${LIFE_SECONDS}; HttpOnly; SameSite=Strict${secure}`;
    },
  };
}

function cookieOf(request: Request): string | undefined {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}
