import { once } from "node:events";
import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import { createInterface } from "node:readline";
import { askConsent } from "../../adapters/calendar/google/consent.ts";
import type { ConsentParts } from "../../adapters/calendar/google/consent.ts";
import type { Words } from "../channels/words.ts";

/** How long somebody may take to agree. */
const PATIENCE_MS = 10 * 60_000;

export interface Asking extends Pick<ConsentParts, "clientId" | "clientSecret" | "apiRoot"> {
  readonly words: Words;
  /** Where the browser comes back to on this machine; 0 for any port that is free. */
  readonly port: number;
}

/**
 * Has the owner of a calendar agree in their browser, and gives the refresh token. The browser brings
 * the answer to a port of this machine; from another machine its address is pasted.
 */
export async function obtainConsent(asking: Asking): Promise<string> {
  const { words, port, ...client } = asking;
  const { say } = words;
  const answered = Promise.withResolvers<URLSearchParams>();
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? "", "http://127.0.0.1");
    const isAnswer = searchParams.has("state");
    show(response, isAnswer ? say("link.agreed") : say("link.notAgreed"));
    if (isAnswer) answered.resolve(searchParams);
  });
  await once(server.listen(port, "127.0.0.1"), "listening");
  const pasted = createInterface({ input: process.stdin });
  pasted.on("line", (line) => {
    if (URL.canParse(line.trim())) answered.resolve(new URL(line.trim()).searchParams);
  });
  const timer = setTimeout(() => answered.reject(new Error("nobody has agreed")), PATIENCE_MS);
  try {
    const redirect = `http://127.0.0.1:${portOf(server.address())}/`;
    const consent = await askConsent({ ...client, redirect, fetch });
    process.stderr.write(`${say("link.open")}\n\n${consent.url}\n\n${say("link.paste")}\n`);
    return await consent.redeem(await answered.promise);
  } finally {
    clearTimeout(timer);
    pasted.close();
    server.close();
    server.closeAllConnections();
  }
}

function show(response: ServerResponse, words: string): void {
  response.writeHead(200, { "content-type": "text/plain; charset=utf-8", connection: "close" });
  response.end(words);
}

function portOf(address: string | { readonly port: number } | null): number {
  if (address === null || typeof address === "string") throw new Error("not listening");
  return address.port;
}
