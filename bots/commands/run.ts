import { Command, CommanderError } from "commander";
import packageFile from "../../package.json" with { type: "json" };
import { DatabaseError } from "../../prisma/errors.ts";
import { ConfigError } from "../config/problem.ts";
import { scrub } from "../log/scrub.ts";
import { addCalendar } from "./calendar.ts";
import { addChannel } from "./channel.ts";
import { addChat } from "./chat.ts";
import { addClinicCommand } from "./clinic.ts";
import { addConfig } from "./config.ts";
import { addDlq } from "./dlq.ts";
import { addDoctor } from "./doctor.ts";
import { addEval } from "./eval.ts";
import { addHandoffs } from "./handoffs.ts";
import { addInspect } from "./inspect.ts";
import { addMigrate } from "./migrate.ts";
import { Quit } from "./quit.ts";
import { addPrivacy } from "./privacy.ts";
import { addRehearse } from "./rehearse.ts";
import { addSeed } from "./seed.ts";
import { addSimulate } from "./simulate.ts";
import { addStart } from "./start.ts";
import { addUnderstand } from "./understand.ts";
import { addVisit } from "./visit.ts";
import { addWaitlist } from "./waitlist.ts";

const EPILOGUE = `
Examples:
  prosa start                 the whole hub; nothing needs to be set up
  prosa chat                  talk to a bot right here
  prosa simulate              try it on every platform, played on this machine
  prosa rehearse              play the written dialogues, and see what comes of them
  prosa channel add telegram  a Telegram bot on the air
  prosa doctor                what is wrong, and how to mend it

Exit codes:
  0    done
  1    it failed
  2    the command was not understood
  78   the settings are not right
  130  ended by a second Ctrl-C; 143 by a second SIGTERM`;

/** Runs one command and resolves to its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const program = assemble();
  process.stdout.on("error", unlessGone);
  try {
    await program.parseAsync(args.length > 0 ? args : ["--help"], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const { code, words } = verdict(error);
    if (words !== "") process.stderr.write(`${words}\n`);
    return code;
  }
}

/** Nobody reads on: what is left to say is said to nobody, and what is under way goes on. */
function unlessGone(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

function assemble(): Command {
  const program = new Command("prosa")
    .description(packageFile.description)
    .version(packageFile.version)
    .helpCommand(false)
    .showHelpAfterError("(--help tells more)")
    .exitOverride()
    .addHelpText("after", EPILOGUE);
  for (const add of [
    addStart,
    addChat,
    addSimulate,
    addRehearse,
    addChannel,
    addClinicCommand,
    addCalendar,
    addDoctor,
    addDlq,
    addHandoffs,
    addPrivacy,
    addInspect,
    addVisit,
    addWaitlist,
    addUnderstand,
    addEval,
    addMigrate,
    addSeed,
    addConfig,
  ])
    add(program);
  return program;
}

/** Errors that speak to the operator say enough; of any other one the way it went is told too. */
function verdict(error: unknown): { readonly code: number; readonly words: string } {
  if (error instanceof Quit) return { code: error.code, words: error.message };
  if (error instanceof ConfigError) return { code: 78, words: error.message };
  if (error instanceof DatabaseError) return { code: 1, words: error.message };
  return { code: 1, words: scrub(error instanceof Error ? String(error.stack) : String(error)) };
}
