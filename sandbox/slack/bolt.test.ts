import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from "@slack/bolt";
import type { Logger } from "@slack/bolt";
import { expect, it, onTestFinished } from "vitest";
import { openSlackSandbox } from "./slack.ts";
import type { LocalSlack } from "./slack.ts";

/** As long as a busy machine may take. */
const eventually = <Seen>(look: () => Seen) => expect.poll(look, { timeout: 10_000 });

/** A real Bolt app before the stand-in, which notes what it hears and answers what it can. */
async function openBolt(mode: "events" | "socket") {
  const platform = await openSlackSandbox({ mode });
  const heard: string[] = [];
  const app = await started(platform, mode);
  app.message(async ({ message, say }) => {
    heard.push(["message", message.subtype].filter(Boolean).join("."));
    if (message.subtype !== undefined) return;
    const { text = "" } = message;
    if (text.includes("thread")) await say({ text: "below", thread_ts: message.ts });
    if (text.includes("button"))
      await say({
        text: "?",
        blocks: [
          {
            type: "actions",
            elements: [
              {
                type: "button",
                action_id: "a",
                text: { type: "plain_text", text: "Yes" },
                value: "yes",
              },
            ],
          },
        ],
      });
  });
  app.event("app_mention", async () => void heard.push("app_mention"));
  app.event("reaction_added", async ({ event }) => void heard.push(`reaction ${event.reaction}`));
  app.command(/.*/u, async ({ command, ack }) => {
    heard.push(`${command.command} ${command.text}`);
    await ack();
  });
  app.action("a", async ({ action, ack }) => {
    heard.push(`press ${"value" in action ? action.value : ""}`);
    await ack();
  });
  app.view("form", async ({ view, ack }) => {
    heard.push(`form ${view.state.values["stars"]?.["stars"]?.value}`);
    await ack();
  });
  return { platform, heard };
}

/** Bolt tells of every line that it hangs up itself. */
const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

async function started(platform: LocalSlack, mode: "events" | "socket"): Promise<App> {
  const { signingSecret, appToken, token } = platform.secrets;
  const clientOptions = { slackApiUrl: `${platform.origin}/api/` };
  const quiet = { logger: silent };
  const receiver =
    mode === "socket"
      ? new SocketModeReceiver({ appToken, installerOptions: { clientOptions }, ...quiet })
      : new HTTPReceiver({ signingSecret, ...quiet });
  const app = new App({ token, receiver, clientOptions, ...quiet });
  const server = await app.start({ port: 0, host: "127.0.0.1" });
  onTestFinished(async () => {
    await app.stop();
    await platform.close();
  });
  const address = server && "address" in server ? server.address() : undefined;
  if (address && typeof address === "object")
    platform.aim(`http://127.0.0.1:${address.port}/slack/events`);
  return app;
}

it.each(["events", "socket"] as const)("speaks to a real Bolt by %s", async (mode) => {
  const { platform, heard } = await openBolt(mode);
  const room = platform.room();
  const ana = platform.person({ name: "Ana" }).in({ room });
  const root = await ana.says("@bot a thread");
  if (!root) throw new Error("not a message");
  const below = ana.in({ room, thread: root.ts });
  await eventually(() => below.transcript().at(-1)).toMatchObject({ who: "bot", text: "below" });
  await ana.reacts(root, "tada");
  await ana.edits(root, "otherwise");
  await ana.removes(root);
  await ana.sends({ kind: "document", type: "text/plain", name: "a.txt", body: new Uint8Array(3) });
  await ana.says("a button");
  await ana.presses("Yes");
  await ana.says("/book now");
  await ana.submits("form", { stars: "5" });
  await eventually(() => heard).toHaveLength(10);
  expect(heard.toSorted()).toEqual(
    [
      "/book now",
      "app_mention",
      "form 5",
      "message",
      "message",
      "message.file_share",
      "message.message_changed",
      "message.message_deleted",
      "press yes",
      "reaction tada",
    ].toSorted(),
  );
  expect(platform.complaints).toEqual([]);
});
