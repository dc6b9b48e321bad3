import { z } from "zod";
import { json, method, ts } from "./method.ts";
import type { Methods, World } from "./method.ts";
import { Refusal } from "./refusal.ts";
import { blocks } from "./shapes.ts";
import type { Workspace } from "./workspace.ts";

/** What the app has to show when it asks for a workspace's token. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly token: string;
  /** Codes that were given out and not used yet, and where to they lead. */
  readonly codes: Map<string, string>;
}

/** The methods about the app, its people and its places. */
export function accountMethods(world: World, credentials: Credentials): Methods {
  return { ...appMethods(world, credentials), ...peopleMethods(world) };
}

function appMethods(world: World, credentials: Credentials): Methods {
  const { workspace } = world;
  const { team, bot } = workspace;
  return {
    "auth.test": method(z.object({}), () => ({
      team,
      user: bot.name,
      url: "https://local.slack.com/",
      team_id: team,
      user_id: bot.user,
      bot_id: bot.id,
    })),
    "apps.connections.open": method(z.object({}), () => ({
      url: `${world.origin().replace(/^http/u, "ws")}/link`,
    })),
    "oauth.v2.access": grant(world, credentials),
  };
}

function peopleMethods({ workspace }: World): Methods {
  return {
    "users.info": method(
      z.strictObject({ user: z.string(), include_locale: json(z.boolean()).optional() }),
      ({ user }) => {
        const found = workspace.users.get(user);
        if (!found) throw new Refusal("user_not_found");
        return { user: found };
      },
    ),
    "conversations.open": method(z.strictObject({ users: z.string() }), ({ users }) => {
      if (!workspace.users.has(users)) throw new Refusal("user_not_found");
      return { channel: { id: workspace.direct(users).id } };
    }),
    "views.publish": method(
      z.strictObject({
        user_id: z.string(),
        view: json(z.strictObject({ type: z.literal("home"), blocks: blocks.max(100) })),
      }),
      ({ user_id, view }) => {
        workspace.homes.set(user_id, view);
        workspace.stir();
        return { view };
      },
    ),
    "assistant.threads.setStatus": method(
      z.strictObject({ channel_id: z.string(), thread_ts: ts, status: z.string() }),
      () => ({}),
    ),
  };
}

/** By whom, as Slack says it to whoever asks for a token. */
function installed({ team, enterprise }: Workspace) {
  if (enterprise === undefined)
    return { team: { id: team, name: "Local" }, enterprise: null, is_enterprise_install: false };
  return { team: null, enterprise: { id: enterprise, name: "Local" }, is_enterprise_install: true };
}

function grant({ workspace }: World, { codes, token, ...app }: Credentials) {
  const shape = z.strictObject({
    code: z.string(),
    client_id: z.string(),
    client_secret: z.string(),
    redirect_uri: z.string(),
  });
  return method(shape, ({ code, client_id, client_secret, redirect_uri }) => {
    if (client_id !== app.clientId) throw new Refusal("invalid_client_id");
    if (client_secret !== app.clientSecret) throw new Refusal("bad_client_secret");
    if (codes.get(code) !== redirect_uri) throw new Refusal("invalid_code");
    codes.delete(code);
    return {
      access_token: token,
      token_type: "bot",
      bot_user_id: workspace.bot.user,
      app_id: workspace.app,
      ...installed(workspace),
    };
  });
}
