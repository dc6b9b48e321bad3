import { z } from "zod";
import { defineAdapter } from "../../../core/adapter.ts";
import type {
  AdapterContext,
  Delivery,
  HttpPort,
  PresencePort,
  Reading,
  Stream,
  Webhook,
} from "../../../core/adapter.ts";
import type { Limits, Pace } from "../../../core/limits.ts";
import { webhook } from "../../../core/webhook.ts";
import { openApi } from "./api.ts";
import type { SlackApi } from "./api.ts";
import { payloadOf } from "./body.ts";
import { FORM_SIZE } from "./forms.ts";
import { channel, placeOf } from "./ids.ts";
import { installing } from "./install.ts";
import { mediaPort } from "./media.ts";
import { heed } from "./notices.ts";
import { parse } from "./parse.ts";
import { undated } from "./reading.ts";
import { render } from "./render.ts";
import { revisions, send } from "./send.ts";
import { settings as settingsSchema } from "./settings.ts";
import type { SlackSettings } from "./settings.ts";
import { socketMode } from "./socket.ts";
import { verify } from "./verify.ts";
import { Workspaces } from "./workspaces.ts";

/**
 * Slack, by the Events API over HTTP or Socket Mode. Calls and sockets go through Bolt's own clients;
 * requests are proven and read by us, since Bolt takes ones from the future and hears everything twice.
 */
export const slack = defineAdapter<SlackSettings>({
  channel,
  settings: settingsSchema,
  parse,
  create(settings, context) {
    const api = openApi({ apiRoot: settings.apiRoot, fetch: context.fetch });
    const workspaces = new Workspaces({
      api,
      keep: context.keep,
      token: settings.token,
      isShared: settings.clientId !== undefined,
    });
    const parts = { ...context, api, workspaces, apiRoot: settings.apiRoot };
    const http = httpOf(settings, parts);
    return {
      channel,
      limits,
      repeatable: false,
      pace,
      source: sourceOf(settings, parts),
      open: (signal) => workspaces.learn(signal),
      send: (message, signal) => send(parts, message, signal),
      media: mediaPort(parts),
      revisions: revisions(parts),
      ...(http && { http }),
      ...(settings.assistant && { presence: presence(parts) }),
    };
  },
});

/**
 * A text may have 40,000 characters and is at its best up to 4,000; one in a section, where buttons
 * stand below it, 3,000. Marks and escapes count.
 *
 * Source: docs.slack.dev/reference/methods/chat.postMessage and docs.slack.dev/reference/block-kit.
 */
const limits: Limits = {
  sends: ["voice", "image", "video", "document", "reaction"],
  measure: (markdown) => render(markdown).length,
  textLength: 4_000,
  textLengthWithChoices: 3_000,
  captionLength: 3_000,
  buttons: 25,
  buttonLength: 75,
  list: { rows: 100, rowLength: 75, descriptionLength: 75, openLength: 150 },
  forms: { titleLength: 24, choices: 100, choiceLength: 75, size: FORM_SIZE },
};

/**
 * "Apps may post no more than one message per second per channel", with short bursts let pass, and
 * several hundred a minute in a workspace. Source: docs.slack.dev/apis/web-api/rate-limits.
 */
const pace: Pace = {
  account: { count: 300, perMs: 60_000, burst: 20 },
  recipient: () => ({ count: 1, perMs: 1_000, burst: 3 }),
};

interface Parts extends AdapterContext {
  readonly api: SlackApi;
  readonly workspaces: Workspaces;
  readonly apiRoot: string;
}

function sourceOf(settings: SlackSettings, parts: Parts): Webhook | Stream {
  const { account, clock, workspaces } = parts;
  const read = (delivery: Delivery) => {
    const reading = parse(delivery, account, (team) => workspaces.bot(team));
    if (reading.events.length === 0) void heed(parts, delivery, AbortSignal.timeout(30_000));
    return dated(reading, clock.now());
  };
  if (settings.mode === "socket")
    return socketMode({ ...parts, read, appToken: settings.appToken });
  const secret = settings.signingSecret;
  return webhook({
    verify: (request, body) => verify(request, body, { secret, clock }),
    parse: read,
    acknowledge: answerTo,
  });
}

const question = z.object({ type: z.literal("url_verification"), challenge: z.string() });

/** When the address is first given, Slack wants to see its challenge again. */
function answerTo(delivery: Delivery): Response {
  const asked = question.safeParse(payloadOf(delivery)).data;
  return asked ? Response.json({ challenge: asked.challenge }) : new Response(null);
}

/** Commands and forms carry no time of their own: they are made as they are sent. */
function dated({ events, ...about }: Reading, at: Date): Reading {
  return {
    ...about,
    events: events.map((event) => (event.at === undated ? { ...event, at } : event)),
  };
}

/** For an app that others install, where the world can reach it. */
function httpOf(settings: SlackSettings, parts: Parts): HttpPort | undefined {
  const { clientId, clientSecret } = settings;
  const { publicUrl, account } = parts;
  if (clientId === undefined || clientSecret === undefined || publicUrl === undefined)
    return undefined;
  const home = `${publicUrl}/channels/${channel}/${account}`;
  return installing({ ...parts, clientId, clientSecret, home });
}

/** Slack shows a bot at work only in the threads of its assistant view; an answer takes the sign away. */
function presence({ api, workspaces }: Parts): PresencePort {
  return {
    async typing(at, signal) {
      const { team, channel: chat, thread } = placeOf(at);
      if (thread === undefined || !chat.startsWith("D")) return;
      const token = await workspaces.token(team);
      const args = { channel_id: chat, thread_ts: thread, status: "…" };
      const call = { method: "assistant.threads.setStatus", token, args, answer: z.object({}) };
      await api(call, signal);
    },
  };
}
