import { Agent, createServer } from "node:http";
import { Telegraf } from "telegraf";
import { message } from "telegraf/filters";
import { listen, setting, standBy } from "../servers/child.ts";

/** Telegraf's echo bot. Its reply is a call of its own, as a bot's that must know what became of it. */
const bot = new Telegraf("42:bench", {
  telegram: {
    apiRoot: setting("BENCH_API"),
    agent: new Agent({ keepAlive: true }),
    webhookReply: false,
  },
});
bot.on(message("text"), (context) => context.reply(context.message.text));

const webhook = bot.webhookCallback("/telegram", { secretToken: "bench" });
const server = createServer((request, response) => void webhook(request, response));
standBy(await listen(server));
