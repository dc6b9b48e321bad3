import type { Command } from "commander";
import type { HandoverId, Handovers } from "../../core/desk/handovers.ts";
import { id } from "../../core/message/address.ts";
import { operator } from "../operator.ts";
import { Quit } from "./quit.ts";
import { readSettings } from "./settings.ts";

interface Options {
  readonly json?: true;
}

/** Adds `prosa handoffs`, by which people take the conversations that wait for them, and give them back. */
export function addHandoffs(program: Command): void {
  const handoffs = program
    .command("handoffs")
    .description("who waits for a person: urgent ones first, then whoever has waited longest")
    .helpCommand(false);
  handoffs
    .command("list")
    .description("list them; what was under way is told in a few words")
    .option("--json", 'print {"handoffs": [{"id", "reason", "urgent", "since"...}...]}')
    .addHelpText("after", "\nExamples:\n  prosa handoffs list\n  prosa handoffs list --json")
    .action(list);
  handoffs
    .command("take")
    .description("say that you attend from now on")
    .argument("<id>", "as the list prints it", readId)
    .option("--by <name>", "who attends", operator())
    .addHelpText("after", "\nExamples:\n  prosa handoffs take 12 --by Ana")
    .action((handover: HandoverId, { by }: { by: string }) =>
      change((handovers) => handovers.take(handover, by)),
    );
  handoffs
    .command("return")
    .description("give it back to the bot")
    .argument("<id>", "as the list prints it", readId)
    .addHelpText("after", "\nExamples:\n  prosa handoffs return 12")
    .action((handover: HandoverId) => change((handovers) => handovers.giveBack(handover)));
}

async function list({ json }: Options): Promise<void> {
  const [open, { handoffTable }] = await Promise.all([
    withHandovers((handovers) => handovers.open()),
    import("../desk/words.ts"),
  ]);
  process.stdout.write(
    json ? `${JSON.stringify({ handoffs: open })}\n` : handoffTable(open, Date.now()),
  );
}

async function change(make: (handovers: Handovers) => Promise<boolean>): Promise<void> {
  if (!(await withHandovers(make)))
    throw new Quit(1, "Nobody waits there, or not any more. See: prosa handoffs list");
}

async function withHandovers<T>(use: (handovers: Handovers) => Promise<T>): Promise<T> {
  const { withDesk } = await import("../channels/desk.ts");
  return withDesk(await readSettings(), ({ handovers }) => use(handovers));
}

function readId(text: string): HandoverId {
  if (!/^\d{1,18}$/u.test(text)) throw new Quit(2, `${text} is no number of the list.`);
  return id(text);
}
