import { Argument } from "commander";
import type { Command } from "commander";
import type { Mark } from "../../core/agenda/agenda.ts";
import { id } from "../../core/message/address.ts";
import { Quit } from "./quit.ts";
import { readSettings } from "./settings.ts";

type Marked = "arrived" | "done" | "no_show" | "cancelled" | "confirmed";
const states: readonly Marked[] = ["arrived", "done", "no_show", "cancelled", "confirmed"];

export function addVisit(program: Command): void {
  const visit = program
    .command("visit")
    .description("a clinic's visits: see a day's, and say what became of one")
    .helpCommand(false);
  visit
    .command("list")
    .description("list the visits of a day, by the clinic's clock; nobody's names")
    .option("--day <date>", "2026-11-27; today unless given")
    .option(
      "--json",
      'print {"visits": [{"id", "clinic", "start", "service", "professional", "state"}...]}',
    )
    .addHelpText("after", "\nExamples:\n  prosa visit list\n  prosa visit list --day 2026-11-27")
    .action(list);
  visit
    .command("mark")
    .description(
      "say that somebody arrived, was seen, did not come; cancel, or say yes to a request",
    )
    .argument("<id>", "as the list prints it")
    .addArgument(new Argument("<state>", "what it came to").choices(states))
    .option("--reason <code>", "why, in a word: sick, doctor_away")
    .option("--json", 'print {"id", "state"}')
    .addHelpText(
      "after",
      "\nExamples:\n  prosa visit mark 0193-... arrived\n  prosa visit mark 0193-... cancelled --reason doctor_away",
    )
    .action(mark);
}

async function list({ day, json }: { day?: string; json?: true }): Promise<void> {
  const [{ visitsOn, tableOf }, { withDatabase }] = await Promise.all([
    import("../visits/day.ts"),
    import("../database.ts"),
  ]);
  const visits = await withDatabase(await readSettings(), ({ prisma }) => visitsOn(prisma, day));
  process.stdout.write(json ? `${JSON.stringify({ visits })}\n` : tableOf(visits));
}

async function mark(
  visit: string,
  to: Marked,
  { reason, json }: { reason?: string; json?: true },
): Promise<void> {
  if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(visit))
    throw new Quit(2, `${visit} is no visit's id: prosa visit list prints them.`);
  const [{ openAgenda }, { StoredAgenda }, { withDatabase }] = await Promise.all([
    import("../../core/agenda/open-agenda.ts"),
    import("../../prisma/store/agenda/agenda.ts"),
    import("../database.ts"),
  ]);
  const asked: Mark = {
    appointment: id(visit),
    to,
    by: "operator",
    at: new Date(),
    ...(reason !== undefined && { reason }),
  };
  const change = await withDatabase(await readSettings(), ({ prisma }) =>
    openAgenda(new StoredAgenda(prisma)).mark(asked),
  );
  if (change.status === "refused") {
    const { appointment } = change;
    const is = appointment ? `it is ${appointment.state}` : "there is no such visit";
    throw new Quit(1, `${visit} cannot become ${to}: ${is}.`);
  }
  const { state } = change.appointment;
  process.stdout.write(
    json ? `${JSON.stringify({ id: visit, state })}\n` : `${visit} is ${state}.\n`,
  );
}
