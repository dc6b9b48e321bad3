import { z } from "zod";
import { change, draft } from "./body.ts";
import type { Upload } from "./body.ts";
import type { Interactions } from "./interactions.ts";
import { Refusal, invalid } from "./refusal.ts";
import type { World } from "./world.ts";

/** A call as it came: what the path named, and the body. */
export interface Call {
  readonly path: Readonly<Record<string, string>>;
  readonly json: unknown;
  readonly files: readonly Upload[];
}

export interface Route {
  readonly method: string;
  /** Behind the version, as the API's own description writes it. */
  readonly path: string;
  /** What a trouble spoils: the calls that a person would see the effect of. */
  readonly sends?: true;
  /** The token in the path is all that is asked for. */
  readonly open?: true;
  readonly run: (call: Call) => unknown;
}

/** Everything a bot may call. */
export function routes({ world, interactions, commands }: App): readonly Route[] {
  return [
    ...appRoutes({ world, interactions, commands }),
    ...messageRoutes(world),
    ...interactionRoutes(interactions),
  ];
}

const command = z.object({
  name: z.string().regex(/^[-_'\p{L}\p{N}]{1,32}$/u),
  description: z.string().min(1).max(100),
  name_localizations: z.record(z.string(), z.string()).optional(),
  description_localizations: z.record(z.string(), z.string().min(1).max(100)).optional(),
  options: z
    .array(z.looseObject({ type: z.int(), name: z.string() }))
    .max(25)
    .optional(),
});

export type Command = z.output<typeof command>;

/** The bot's commands as they are registered now. */
export interface Commands {
  list: readonly Command[];
}

interface App {
  readonly world: World;
  readonly interactions: Interactions;
  readonly commands: Commands;
}

function appRoutes(app: App): readonly Route[] {
  const { world, commands } = app;
  const limits = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };
  return [
    {
      method: "GET",
      path: "/gateway/bot",
      run: () => ({ url: world.gatewayUrl, shards: 1, session_start_limit: limits }),
    },
    { method: "GET", path: "/users/@me", run: () => world.bot },
    { method: "GET", path: "/applications/@me", run: () => described(app) },
    { method: "PATCH", path: "/applications/@me", run: ({ json }) => aim(app, json) },
    {
      method: "PUT",
      path: "/applications/{application}/commands",
      run({ json }) {
        commands.list = z.array(command).max(130).parse(json);
        return commands.list.map((one) => ({ id: world.nextId(), ...one }));
      },
    },
    {
      method: "GET",
      path: "/stickers/{sticker}",
      run: ({ path }) => ({ id: path["sticker"], name: "wave", format_type: 1 }),
    },
  ];
}

function described({ world: { bot }, interactions: { publicKey } }: App) {
  return { id: bot.id, name: bot.username, verify_key: publicKey };
}

const target = z.object({ interactions_endpoint_url: z.url().nullable() });

/** Tries the address first, as Discord does: it has to answer PING, and to refuse what is not signed. */
async function aim(app: App, json: unknown) {
  const { interactions_endpoint_url: url } = target.parse(json);
  if (url !== null && !(await app.interactions.probe(url)))
    throw invalid("interactions_endpoint_url", "The endpoint could not be verified.");
  app.interactions.endpoint = url ?? undefined;
  return described(app);
}

const ownMessage = "/channels/{channel}/messages/{message}";

function messageRoutes(world: World): readonly Route[] {
  const found = ({ path }: Call) => world.find(path["channel"] ?? "", path["message"] ?? "");
  const own = (call: Call) => {
    const message = found(call);
    if (message.author.id !== world.bot.id)
      throw new Refusal(403, 50_005, "Cannot edit a message authored by another user");
    return message;
  };
  return [
    {
      method: "POST",
      path: "/channels/{channel}/messages",
      sends: true,
      run: ({ path, json, files }) => world.send(path["channel"] ?? "", draft.parse(json), files),
    },
    {
      method: "PATCH",
      path: ownMessage,
      run: (call) => world.rewrite(own(call), change.parse(call.json)),
    },
    { method: "DELETE", path: ownMessage, run: (call) => world.remove(own(call)) },
    {
      method: "PUT",
      path: `${ownMessage}/reactions/{emoji}/@me`,
      sends: true,
      run(call) {
        world.reactions.set(found(call).id, call.path["emoji"] ?? "");
      },
    },
    {
      method: "POST",
      path: "/channels/{channel}/typing",
      run: ({ path }) => void world.reach(path["channel"] ?? ""),
    },
  ];
}

function interactionRoutes(interactions: Interactions): readonly Route[] {
  const original = "/webhooks/{application}/{token}/messages/@original";
  return [
    {
      method: "POST",
      path: "/interactions/{interaction}/{token}/callback",
      open: true,
      run: ({ path, json }) => interactions.answer(path["token"] ?? "", json),
    },
    {
      method: "PATCH",
      path: original,
      open: true,
      sends: true,
      run: ({ path, json, files }) =>
        interactions.rewrite(path["token"] ?? "", change.parse(json), files),
    },
    {
      method: "DELETE",
      path: original,
      open: true,
      run: ({ path }) => interactions.remove(path["token"] ?? ""),
    },
  ];
}
