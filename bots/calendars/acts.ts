import { calendarVendor } from "../../adapters/calendar/registry.ts";
import type { GoogleCalendarSettings } from "../../adapters/calendar/google/settings.ts";
import { CalendarError } from "../../core/calendar/calendar.ts";
import type { CalendarCard, CalendarFault } from "../../core/calendar/calendar.ts";
import type { Spoken } from "../channels/office.ts";
import { withDesk } from "../channels/desk.ts";
import type { Desk } from "../channels/desk.ts";
import type { Words } from "../channels/words.ts";
import { Quit } from "../commands/quit.ts";
import { readSettings } from "../commands/settings.ts";
import { credentialsFrom } from "./credentials.ts";
import type { Given } from "./credentials.ts";
import { professionalNamed } from "./professional.ts";
import { linkLines } from "./show.ts";
import { calendarWords } from "./words.ts";

const VENDOR = "google";
const PATIENCE_MS = 20_000;

export async function link(name: string, { locale, json, ...given }: Spoken & Given) {
  const words = calendarWords(locale);
  const config = await readSettings();
  await withDesk(config, async ({ calendarLinks }) => {
    const known = await calendarLinks.professionals();
    const { id: professional, name: shown } = professionalNamed(known, name, words);
    const settings = await credentialsFrom(given, name, words);
    const card = await identified(settings, words);
    const { language } = words;
    await calendarLinks.put({ professional, vendor: VENDOR, name: card.name, settings, language });
    const isCalled = config.publicUrl?.startsWith("https://") ?? false;
    const done = words.say("link.done", { professional: shown, calendar: card.name });
    const text = isCalled ? done : `${done}\n${words.say("link.polled")}`;
    tell(json, { linked: name, calendar: card.name, timeZone: card.timeZone }, `${text}\n`);
  });
}

/** Asks before anything is kept, so that what is linked works. */
async function identified(settings: GoogleCalendarSettings, words: Words): Promise<CalendarCard> {
  const calendar = await calendarVendor(VENDOR)?.open(settings, fetch);
  const asked = calendar?.identify(AbortSignal.timeout(PATIENCE_MS));
  const card = await asked?.catch((error: unknown) => refused(error, settings, words));
  if (card?.writable) return card;
  throw new Quit(1, words.say("link.readonly"));
}

const explained: ReadonlySet<CalendarFault> = new Set(["unauthorized", "missing", "forbidden"]);

function refused(error: unknown, settings: GoogleCalendarSettings, { say }: Words): never {
  if (!(error instanceof CalendarError)) throw error;
  const { fault, detail = fault } = error;
  const who = settings.by === "service-account" ? settings.email : "Prosa";
  throw new Quit(1, say(`fault.${explained.has(fault) ? fault : "other"}`, { detail, who }));
}

export async function list({ locale, json }: Spoken): Promise<void> {
  const words = calendarWords(locale);
  await withDesk(await readSettings(), async ({ calendarLinks }) => {
    const links = await calendarLinks.all();
    tell(json, { links }, linkLines(links, words));
  });
}

export async function unlink(name: string, { locale, json }: Spoken): Promise<void> {
  const words = calendarWords(locale);
  await withDesk(await readSettings(), async (desk) => {
    const known = await desk.calendarLinks.professionals();
    const { id: professional, name: shown } = professionalNamed(known, name, words);
    await unwatch(desk, professional);
    if (!(await desk.calendarLinks.remove(professional)))
      throw new Quit(2, words.say("professional.unlinked", { professional: shown }));
    tell(json, { unlinked: name }, `${words.say("unlink.done", { professional: shown })}\n`);
  });
}

/** A vendor that is not reached calls on for some days, and is told each time that nobody is there. */
async function unwatch({ calendars, calendarLinks }: Desk, professional: string): Promise<void> {
  const found = (await calendarLinks.all()).find((one) => one.professionalId === professional);
  const taken = found && (await calendars.take(found.id, PATIENCE_MS));
  if (!taken?.watch) return;
  const calendar = await calendarVendor(taken.vendor)?.open(taken.settings, fetch);
  await calendar?.unwatch(taken.watch, AbortSignal.timeout(PATIENCE_MS)).catch(() => undefined);
}

function tell(json: true | undefined, value: object, text: string): void {
  process.stdout.write(json ? `${JSON.stringify(value)}\n` : text);
}
