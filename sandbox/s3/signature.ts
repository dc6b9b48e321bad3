import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

export interface Credentials {
  readonly key: string;
  readonly secret: string;
  readonly region: string;
}

const ALGORITHM = "AWS4-HMAC-SHA256";

/**
 * Whether a request is signed by these credentials, over what it asks for and the headers it names.
 *
 * Source: docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html.
 */
export function isSigned(request: IncomingMessage, credentials: Credentials): boolean {
  const { authorization = "", "x-amz-date": at } = request.headers;
  const shown = shownIn.exec(authorization)?.groups;
  if (!shown || typeof at !== "string") return false;
  const { scope = "", headers = "", signature = "", key } = shown;
  const { region } = credentials;
  if (key !== credentials.key || scope !== `${at.slice(0, 8)}/${region}/s3/aws4_request`)
    return false;
  const toSign = [ALGORITHM, at, scope, sha256(canonical(request, headers))].join("\n");
  const right = hmac(signingKey(credentials, at.slice(0, 8)), toSign).toString("hex");
  return timingSafeEqual(Buffer.from(sha256(right)), Buffer.from(sha256(signature)));
}

const shownIn =
  /^AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)\/(?<scope>[^,]+), SignedHeaders=(?<headers>[^,]+), Signature=(?<signature>[\da-f]{64})$/u;

function canonical({ method, url = "", headers }: IncomingMessage, signed: string): string {
  const { pathname, searchParams } = new URL(url, "http://127.0.0.1");
  searchParams.sort();
  const lines = signed.split(";").map((name) => `${name}:${String(headers[name] ?? "").trim()}\n`);
  const payload = headers["x-amz-content-sha256"];
  return [method, pathname, searchParams, lines.join(""), signed, payload].join("\n");
}

function signingKey({ secret, region }: Credentials, day: string): Uint8Array {
  const first: Uint8Array = Buffer.from(`AWS4${secret}`);
  return [day, region, "s3", "aws4_request"].reduce((key, step) => hmac(key, step), first);
}

function hmac(key: Uint8Array, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
