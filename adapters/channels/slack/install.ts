import { createHmac, randomBytes } from "node:crypto";
import { z } from "zod";
import type { HttpPort } from "../../../core/adapter.ts";
import type { Clock, Log } from "../../../core/ports.ts";
import { isSameSecret } from "../../../core/secret.ts";
import type { SlackApi } from "./api.ts";
import { botScopes } from "./manifest.ts";
import type { SlackTexts } from "./locales/en.ts";
import { textsFor } from "./texts.ts";
import type { Workspaces } from "./workspaces.ts";

export interface InstallParts {
  readonly api: SlackApi;
  readonly workspaces: Workspaces;
  readonly clock: Clock;
  readonly log: Log;
  readonly apiRoot: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The account's own address for the world, without a slash at its end. */
  readonly home: string;
}

/** Milliseconds that someone may take to decide. */
const patienceMs = 10 * 60_000;
const cookie = "slack-install";

/**
 * How a workspace adds the app: `install` leads to Slack, which leads back to `oauth` with a code for
 * the workspace's own token. The way back is open to the browser that set out on it alone, and for a
 * while.
 *
 * Source: docs.slack.dev/authentication/installing-with-oauth.
 */
export function installing(parts: InstallParts): HttpPort {
  return {
    async handle(rest, request) {
      if (request.method !== "GET") return undefined;
      if (rest === "install") return setOut(parts);
      if (rest === "oauth") return comeBack(parts, request);
      return undefined;
    },
  };
}

function setOut(parts: InstallParts): Response {
  const state = stateFor(parts);
  const there = new URL("/oauth/v2/authorize", parts.apiRoot);
  there.search = new URLSearchParams({
    client_id: parts.clientId,
    scope: botScopes.join(","),
    redirect_uri: `${parts.home}/oauth`,
    state,
  }).toString();
  const { pathname, protocol } = new URL(parts.home);
  const secure = protocol === "https:" ? "; Secure" : "";
  return new Response(null, {
    status: 302,
    headers: {
      location: there.href,
      "cache-control": "no-store",
      "set-cookie": `${cookie}=${state}; Path=${pathname}; Max-Age=${patienceMs / 1_000}; HttpOnly; SameSite=Lax${secure}`,
    },
  });
}

async function comeBack(parts: InstallParts, request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const words = textsFor(request.headers.get("accept-language") ?? "");
  if (!isOurs(parts, searchParams.get("state") ?? "", request))
    return page(words, "install.expired");
  const code = searchParams.get("code");
  if (code === null) return page(words, "install.refused");
  try {
    await takeIn(parts, code);
    return page(words, "install.done");
  } catch (error) {
    const why = error instanceof Error ? error.message : "unknown";
    parts.log.warn("an installation of the Slack app failed", { why });
    return page(words, "install.failed");
  }
}

const granted = z.object({
  access_token: z.string(),
  bot_user_id: z.string(),
  team: z.object({ id: z.string() }).nullish(),
  enterprise: z.object({ id: z.string() }).nullish(),
  is_enterprise_install: z.boolean().optional(),
});

/** Whose token it is: a workspace's, or a whole organisation's. */
function grantedTo({ team, enterprise, is_enterprise_install }: z.infer<typeof granted>): string {
  const whole = is_enterprise_install ? enterprise?.id : team?.id;
  if (whole === undefined) throw new Error("Slack does not say whose token it gave");
  return whole;
}

async function takeIn(parts: InstallParts, code: string): Promise<void> {
  const { api, workspaces, clock, log, clientId, clientSecret, home } = parts;
  const at = clock.now();
  const grant = await api(
    {
      method: "oauth.v2.access",
      args: {
        code,
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uri: `${home}/oauth`,
      },
      answer: granted,
    },
    AbortSignal.timeout(10_000),
  );
  const team = grantedTo(grant);
  await workspaces.add(team, { token: grant.access_token, bot: grant.bot_user_id, at });
  log.info("a workspace added the Slack app", { team });
}

/** Chance, when it ends, and our signature under both. */
function stateFor({ clientSecret, clock }: InstallParts): string {
  const until = clock.now().getTime() + patienceMs;
  const said = `${randomBytes(16).toString("hex")}.${until}`;
  return `${said}.${signature(said, clientSecret)}`;
}

function isOurs({ clientSecret, clock }: InstallParts, state: string, request: Request): boolean {
  const [chance = "", until = "", shown = ""] = state.split(".");
  const isSigned = isSameSecret(shown, signature(`${chance}.${until}`, clientSecret));
  const cookies = (request.headers.get("cookie") ?? "").split(/;\s*/u);
  return (
    isSigned && Number(until) > clock.now().getTime() && cookies.includes(`${cookie}=${state}`)
  );
}

function signature(text: string, secret: string): string {
  return createHmac("sha256", secret).update(`install:${text}`).digest("hex");
}

function page(words: SlackTexts, key: Extract<keyof SlackTexts, `install.${string}`>): Response {
  const html = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Slack</title><p>${words[key]}</p>\n`;
  const status = key === "install.done" || key === "install.refused" ? 200 : 400;
  return new Response(html, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'",
    },
  });
}
