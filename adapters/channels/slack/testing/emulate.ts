import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { webApi } from "@slack/bolt";
import { createEmulator } from "emulate";
import { onTestFinished } from "vitest";
import { z } from "zod";

/** Somebody else's Slack: one workspace with a channel, a person and our bot. */
export interface EmulatedSlack {
  /** For our settings. */
  readonly apiRoot: string;
  readonly token: string;
  readonly signingSecret: string;
  /** A person's own client. */
  readonly alice: webApi.WebClient;
  readonly bot: string;
  readonly general: string;
  /** Has the person write in the channel, and answers with the message's `ts`. */
  says(text: string): Promise<string>;
  /** What lets a modal be opened for the person, as a press of theirs would. */
  trigger(): Promise<string>;
  /** A page on which the modals stand that were opened. */
  modals(): Promise<string>;
  /** Has it tell of everything at this address. */
  aim(webhookUrl: string): void;
}

const token = "xoxb-hub";
const signingSecret = "emulated-signing-secret";

export async function openEmulatedSlack(): Promise<EmulatedSlack> {
  const hooks = await catchHooks();
  const emulator = await createEmulator({ service: "slack", port: 0, seed });
  onTestFinished(() => emulator.close());
  const apiRoot = `${emulator.url}/api/`;
  const alice = new webApi.WebClient("xoxp-alice", { slackApiUrl: apiRoot });
  const bot = new webApi.WebClient(token, { slackApiUrl: apiRoot });
  const { members = [] } = await alice.users.list({});
  const { channels = [] } = await alice.conversations.list({});
  const general = channels.find(({ name }) => name === "general")?.id ?? "";
  return {
    apiRoot,
    token,
    signingSecret,
    alice,
    bot: members.find(({ name }) => name === "hub")?.id ?? "",
    general,
    says: async (text) =>
      said.parse(await alice.apiCall("chat.postMessage", { channel: general, text })).ts,
    trigger: async () =>
      made.parse(await bot.apiCall("views.generateTriggerId", { user_id: "alice" })).trigger_id,
    modals: async () => (await fetch(new URL("/?tab=views", emulator.url))).text(),
    aim: (url) => hooks().register({ url, events: ["*"], active: true, owner: "slack" }),
  };
}

const said = z.object({ ts: z.string() });
const made = z.object({ trigger_id: z.string() });

const scopes =
  "chat:write channels:read channels:history groups:read im:read im:write users:read reactions:write reactions:read files:write files:read".split(
    " ",
  );

const seed = {
  slack: {
    team: { name: "Acme", domain: "acme" },
    users: [
      { name: "alice", real_name: "Alice" },
      { name: "hub", real_name: "Hub" },
    ],
    channels: [{ name: "general" }],
    tokens: [
      { token, user: "hub", scopes },
      { token: "xoxp-alice", user: "alice", scopes },
    ],
    signing_secret: signingSecret,
  },
};

interface Hooks {
  register(hook: { url: string; events: string[]; active: boolean; owner: string }): void;
}

type Register = (...parts: unknown[]) => unknown;

/**
 * Emulate tells of events only at addresses that its own parts register, so its Slack part is caught
 * as it is put together.
 */
async function catchHooks(): Promise<() => Hooks> {
  let caught: Hooks | undefined;
  const { slackPlugin } = slackPart.parse(await import(pathToFileURL(slackFile()).href));
  const register = slackPlugin.register;
  slackPlugin.register = function caughtRegister(this: unknown, ...parts) {
    caught = hooks.parse(parts[2]);
    return Reflect.apply(register, this, parts);
  };
  return () => {
    if (!caught) throw new Error("emulate's Slack was not put together");
    return caught;
  };
}

const slackPart = z.object({
  slackPlugin: z.custom<{ register: Register }>((part) => typeof part === "object"),
});
const hooks = z.custom<Hooks>((given) => typeof given === "object");

function slackFile(): string {
  const dist = path.dirname(fileURLToPath(import.meta.resolve("emulate")));
  const file = readdirSync(dist).find(
    (name) =>
      /^dist-.*\.js$/u.test(name) &&
      readFileSync(path.join(dist, name), "utf8").includes("slackPlugin"),
  );
  if (file === undefined) throw new Error("emulate has no Slack");
  return path.join(dist, file);
}
