import { App } from "@slack/bolt";
import { SECRET } from "../load/platforms.ts";
import { portOf, setting, standBy } from "../servers/child.ts";

/** Bolt's echo bot. */
const app = new App({
  token: "xoxb-bench",
  signingSecret: SECRET,
  clientOptions: { slackApiUrl: `${setting("BENCH_API")}/api/` },
});
app.message(async ({ message, say }) => {
  if ("text" in message && message.text !== undefined) await say(message.text);
});
standBy(portOf(await app.start({ host: "127.0.0.1", port: 0 })));
