import type { REST } from "@discordjs/rest";
import { GatewayIntentBits } from "discord-api-types/v10";
import type { Adapter, AdapterContext, Delivery, Webhook } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import { webhook } from "../../../core/webhook.ts";
import type { ApiCall, DiscordApi } from "./api.ts";
import { isDeferred, remember } from "./deferred.ts";
import { answerTo, respond, verifier } from "./endpoint.ts";
import { Gateway } from "./gateway.ts";
import { parse } from "./parse.ts";
import type { DiscordSettings } from "./settings.ts";
import { interaction } from "./shapes.ts";

export interface HearingParts {
  readonly context: AdapterContext;
  readonly api: DiscordApi;
  readonly rest: REST;
}

/** How the account hears of what people do. */
export function hearing(
  settings: DiscordSettings,
  parts: HearingParts,
): Pick<Adapter, "source" | "http"> {
  const { context } = parts;
  if (settings.mode === "interactions") return { source: posted(settings, context) };
  const source = gateway(settings, parts);
  if (settings.mode === "gateway") return { source };
  const endpoint = posted(settings, context);
  return {
    source,
    http: {
      async handle(rest, request) {
        if (rest !== "interactions" || request.method !== "POST") return undefined;
        const { response, ...received } = await endpoint.receive(request);
        if (received.reading.events.length > 0) await source.post(received);
        return response;
      },
    },
  };
}

/** Discord posts interactions, and waits for an answer that it acts on. */
function posted({ publicKey }: { publicKey: string }, context: AdapterContext): Webhook {
  const verified = webhook({
    verify: verifier(publicKey, context),
    parse: reader(context),
  });
  return {
    kind: "webhook",
    async receive(call) {
      const received = await verified.receive(call);
      return { ...received, response: await respond(context, received.delivery) };
    },
  };
}

function gateway(
  settings: Exclude<DiscordSettings, { mode: "interactions" }>,
  { context, api, rest }: HearingParts,
): Gateway {
  const { clock, keep, log } = context;
  const { token, privileged } = settings;
  return new Gateway({
    clock,
    keep,
    log,
    rest,
    token,
    intents: intentsOf(privileged),
    read: reader(context),
    answer: (given) => answerThroughApi(given, { context, api }),
  });
}

function reader({ account }: Pick<AdapterContext, "account">) {
  return (delivery: Delivery) => parse(delivery, account);
}

/** What Discord tells every app that asks. Source: docs.discord.com/developers/events/gateway#gateway-intents. */
const intents: GatewayIntentBits =
  GatewayIntentBits.Guilds |
  GatewayIntentBits.GuildMessages |
  GatewayIntentBits.GuildMessageReactions |
  GatewayIntentBits.GuildMessagePolls |
  GatewayIntentBits.DirectMessages |
  GatewayIntentBits.DirectMessageReactions |
  GatewayIntentBits.DirectMessagePolls;

const privilegedIntents = {
  message_content: GatewayIntentBits.MessageContent,
  members: GatewayIntentBits.GuildMembers,
} as const;

function intentsOf(privileged: readonly (keyof typeof privilegedIntents)[]): GatewayIntentBits {
  // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- several bits are one number to Discord
  return privileged.reduce((sum, name) => sum | privilegedIntents[name], intents);
}

/** Longer than Discord waits for an answer. */
const answerTimeoutMs = 3_000;

/**
 * Answers an interaction that came by the gateway. A replay of one that was answered already is no
 * trouble; where Discord no longer waits, what we say goes into the channel as any message.
 */
async function answerThroughApi(
  given: unknown,
  { context, api }: Pick<HearingParts, "context" | "api">,
): Promise<void> {
  const read = interaction.safeParse(given).data;
  if (!read) return;
  const path: ApiCall["path"] = `/interactions/${read.id}/${read.token ?? ""}/callback`;
  const signal = AbortSignal.timeout(answerTimeoutMs);
  try {
    const json = await answerTo(context, read);
    if (!json) return;
    await api({ method: "POST", path, json, auth: false }, signal);
    if (isDeferred(read)) await remember(context, read);
  } catch (error) {
    const { fault, detail } = error instanceof ChannelError ? error : {};
    context.log.warn("an interaction could not be answered in time", { fault, detail });
  }
}
