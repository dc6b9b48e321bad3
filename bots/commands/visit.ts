import { Argument, InvalidArgumentError } from "commander";
import type { Command } from "commander";
import type { Mark } from "../../core/agenda/agenda.ts";
import type { AppointmentId } from "../../core/agenda/appointment.ts";
import { id } from "../../core/message/address.ts";
import { Quit } from "./quit.ts";
import { readSettings } from "./settings.ts";

type Marked = "arrived" | "done" | "no_show" | "cancelled" | "confirmed";
const states: readonly Marked[] = ["arrived", "done", "no_show", "cancelled", "confirmed"];

export function addVisit(program: Command): void {
  const visit = program
    .command("visit")
    .description("a clinic's visits: see a day's, or one's history, and say what became of one")
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
    .command("show")
    .description("show one with all that happened to it, and how it was; nobody's name")
    .argument("<id>", "as the list prints it", readId)
    .option(
      "--json",
      'print {"id", "state"... "history": [{"from", "to", "at", "by", "reason"}...], "notices": [...], "score"}',
    )
    .addHelpText("after", "\nExamples:\n  prosa visit show 0193-...")
    .action(show);
  visit
    .command("mark")
    .description(
      "say that somebody arrived, was seen, did not come; cancel, or say yes to a request",
    )
    .argument("<id>", "as the list prints it", readId)
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

async function show(visit: AppointmentId, { json }: { json?: true }): Promise<void> {
  const [{ visitFile }, { fileInWords, shown }, { withDatabase }] = await Promise.all([
    import("../../prisma/store/agenda/visits.ts"),
    import("../visits/file.ts"),
    import("../database.ts"),
  ]);
  const found = await withDatabase(await readSettings(), ({ prisma }) => visitFile(prisma, visit));
  if (!found) throw new Quit(1, `There is no visit ${visit}.`);
  const told = shown(found);
  process.stdout.write(json ? `${JSON.stringify(told)}\n` : fileInWords(told));
}

function readId(text: string): AppointmentId {
  if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(text))
    throw new InvalidArgumentError("prosa visit list prints the ids.");
  return id(text);
}

async function mark(
  visit: AppointmentId,
  to: Marked,
  { reason, json }: { reason?: string; json?: true },
): Promise<void> {
  const [{ openAgenda }, { StoredAgenda }, { withDatabase }] = await Promise.all([
    import("../../core/agenda/open-agenda.ts"),
    import("../../prisma/store/agenda/agenda.ts"),
    import("../database.ts"),
  ]);
  const asked: Mark = {
    appointment: visit,
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
