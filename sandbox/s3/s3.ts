import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { isSigned, sha256 } from "./signature.ts";
import type { Credentials } from "./signature.ts";

/** A local stand-in for storage that speaks S3: one bucket, in memory, for those who sign. */
export interface LocalS3 extends Credentials {
  readonly endpoint: string;
  readonly bucket: string;
  /** What lies in the bucket, by key. */
  readonly objects: ReadonlyMap<string, StoredObject>;
  close(): Promise<void>;
}

export interface StoredObject {
  readonly type: string;
  readonly body: Uint8Array;
  readonly at: Date;
}

const credentials: Credentials = { key: "AKIALOCAL", secret: "local/secret", region: "sa-east-1" };
const bucket = "prosa";

export async function openS3(): Promise<LocalS3> {
  const objects = new Map<string, StoredObject>();
  const server = createServer((request, response) => {
    answer(objects, request, response).catch(() => response.destroy());
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening");
  return {
    ...credentials,
    bucket,
    endpoint: `http://127.0.0.1:${address.port}`,
    objects,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  objects: Map<string, StoredObject>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await buffer(request);
  const refused = refusal(request, body);
  if (refused) return refuse(response, refused);
  const { method, url = "", headers } = request;
  const key = decodeURIComponent(url).replace(`/${bucket}/`, "");
  if (method === "PUT") {
    objects.set(key, { type: headers["content-type"] ?? "", body, at: new Date() });
    return void response.end();
  }
  if (method === "DELETE") {
    objects.delete(key);
    return void response.writeHead(204).end();
  }
  const found = objects.get(key);
  if (!found) return refuse(response, [404, "NoSuchKey"]);
  const about = { "content-type": found.type, "last-modified": found.at.toUTCString() };
  response.writeHead(200, about).end(method === "HEAD" ? undefined : found.body);
}

type Refused = readonly [status: number, code: string];

function refusal(request: IncomingMessage, body: Uint8Array): Refused | undefined {
  const { method, headers } = request;
  if (!isSigned(request, credentials)) return [403, "SignatureDoesNotMatch"];
  if (method === "GET" || method === "HEAD" || method === "DELETE") return undefined;
  if (method !== "PUT") return [405, "MethodNotAllowed"];
  if (headers["content-length"] === undefined) return [411, "MissingContentLength"];
  if (headers["x-amz-content-sha256"] !== sha256(body)) return [400, "XAmzContentSHA256Mismatch"];
  return undefined;
}

function refuse(response: ServerResponse, [status, code]: Refused): void {
  response.writeHead(status).end(`<Error><Code>${code}</Code></Error>`);
}
