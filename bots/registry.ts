import type { Agenda } from "../core/agenda/agenda.ts";
import type { Bot } from "../core/bot.ts";
import { atende } from "./atende/bot.ts";

/** What bots may be built on. */
export interface Services {
  readonly agenda: Agenda;
}

/** Every bot of the house: a new one is a folder and a line here. */
export function bots({ agenda }: Services): readonly Bot[] {
  return [atende(agenda)];
}
