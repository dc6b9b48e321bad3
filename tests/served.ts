import { onTestFinished } from "vitest";
import type { Adapter } from "../core/adapter.ts";
import { defineBot } from "../core/bot.ts";
import { prepareBot } from "../core/engine/prepared.ts";
import { Lines } from "../core/lines.ts";
import { id } from "../core/message/address.ts";
import type { AccountId } from "../core/message/address.ts";
import { defineSkill, pass } from "../core/skill.ts";
import { openPolicy } from "../core/testing/policy.ts";
import { quiet } from "./house.ts";
import { openServer } from "../bots/server.ts";
import type { Readiness } from "../bots/server.ts";

const fallback = defineSkill({ name: "mute", summary: "mute", triggers: [], run: () => pass });
const mute = prepareBot(
  defineBot({
    name: "mute",
    persona: { displayName: "Mute", manner: "", about: "mute" },
    locales: { fallback: "en", texts: { en: { mute: "Says nothing" } } },
    prompts: [],
    skills: [],
    fallback,
  }),
  { train: () => ({ rank: () => [] }) },
);

export interface Served {
  readonly channel: string;
  readonly account: AccountId;
  readonly adapter: Adapter;
  readonly readiness?: Readiness | undefined;
  readonly receive?: (() => Promise<Response>) | undefined;
}

/** A server before one channel, until the test is over. Its webhook answers "webhook" unless given. */
export async function serverBefore({ channel, account, adapter, ...given }: Served) {
  const { receive = () => Promise.resolve(new Response("webhook")) } = given;
  const { readiness = { problems: [], degraded: [] } } = given;
  const line = {
    id: id<"channel-account">("1"),
    organisation: id<"organisation">("1"),
    channel,
    account,
    bot: "mute",
  };
  const server = await openServer({
    hub: { receive },
    lines: new Lines([{ account: line, adapter, bot: mute, policy: openPolicy }]),
    log: quiet,
    consoleFolder: import.meta.dirname,
    calendarCalled: () => Promise.resolve(404),
    readiness: () => Promise.resolve(readiness),
  });
  onTestFinished(() => server.close());
  return server;
}
