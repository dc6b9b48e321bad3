import { toString as draw } from "qrcode";
import type { AdapterContext, HttpPort } from "../../../core/adapter.ts";
import { isSameSecret } from "../../../core/secret.ts";
import { readLive } from "./live.ts";
import { pageFor, script, style } from "./page.ts";
import type { WhatsAppWebSettings } from "./settings.ts";

/**
 * `GET pair`: a page that shows the code and how the account stands, and holds no secret itself.
 * `GET state`: what it shows, for whoever has the account's secret. The secret stands behind the
 * `#` of the page's address, which browsers tell nobody.
 */
export function pairingPages(
  { secret }: Pick<WhatsAppWebSettings, "secret">,
  { keep, clock }: Pick<AdapterContext, "clock" | "keep">,
): HttpPort {
  return {
    async handle(rest, request) {
      if (request.method !== "GET") return undefined;
      if (rest === "pair")
        return page(pageFor(request.headers.get("accept-language") ?? ""), "html");
      if (rest === "pair.js") return page(script, "javascript");
      if (rest === "pair.css") return page(style, "css");
      if (rest !== "state") return undefined;
      if (!isTold(request, secret)) return new Response(null, { status: 401 });
      return Response.json(await stateOf(keep, clock.now()), {
        headers: { "cache-control": "no-store" },
      });
    },
  };
}

function page(body: string, type: string): Response {
  const headers = {
    "content-type": `text/${type}; charset=utf-8`,
    "referrer-policy": "no-referrer",
  };
  return new Response(body, { headers });
}

function isTold(request: Request, secret: string): boolean {
  const shown = /^Bearer (?<secret>\S+)$/u.exec(request.headers.get("authorization") ?? "");
  return isSameSecret(shown?.groups?.["secret"] ?? "", secret);
}

async function stateOf(keep: AdapterContext["keep"], now: Date) {
  const { qr, ...live } = await readLive(keep, now);
  return { ...live, ...(qr !== undefined && { qr, svg: await draw(qr, { type: "svg" }) }) };
}
