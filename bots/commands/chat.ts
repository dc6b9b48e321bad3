import { type Command, InvalidArgumentError, Option } from "commander";
import { botNames } from "../names.ts";
import { readSettings } from "./settings.ts";

interface ChatOptions {
  readonly bot: string;
  readonly locale?: string;
}

export function addChat(program: Command): void {
  program
    .command("chat")
    .description("talk to a bot in the terminal, through the whole hub")
    .addOption(new Option("--bot <name>", "who answers").choices(botNames()).default("atende"))
    .option(
      "--locale <tag>",
      "the language you speak, as in pt-BR; otherwise the bot's own",
      locale,
    )
    .addHelpText(
      "after",
      `
Reads lines from stdin when that is no terminal, each once the one before was answered.

Examples:
  prosa chat
  prosa chat --bot atende --locale es
  printf 'oi\\nquero marcar uma consulta\\n' | prosa chat`,
    )
    .action(chat);
}

function locale(tag: string): string {
  try {
    return new Intl.Locale(tag).toString();
  } catch {
    throw new InvalidArgumentError("Give a language tag: pt-BR, en, es.");
  }
}

async function chat({ bot, locale: language }: ChatOptions): Promise<void> {
  const config = await readSettings();
  const [
    { channel },
    { terminal },
    { openTty },
    { joinRunning },
    { createLog },
    { registry },
    { openHub },
  ] = await Promise.all([
    import("../../adapters/channels/registry.ts"),
    import("../../adapters/terminal/terminal.ts"),
    import("../chat/tty.ts"),
    import("../database.ts"),
    import("../log.ts"),
    import("../registry.ts"),
    import("../wire.ts"),
  ]);
  const tty = openTty({ bot, language });
  const hub = await openHub(await joinRunning(config), {
    log: createLog(config.log === "info" ? "warn" : config.log),
    roles: { web: false, worker: true },
    registry,
    only: {
      channel: channel("terminal", { module: () => Promise.resolve(terminal(tty)) }),
      bot,
      settings: { language },
    },
  });
  await tty.left;
  await hub.close();
}
