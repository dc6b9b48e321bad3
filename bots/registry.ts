import { channels } from "../adapters/channels/registry.ts";
import type { Channel, ChannelServices } from "../adapters/channels/registry.ts";
import type { Agenda } from "../core/agenda/agenda.ts";
import type { Waitlist } from "../core/agenda/waitlist.ts";
import type { Consents } from "../core/care/consent.ts";
import type { PrivacyRequests } from "../core/care/privacy.ts";
import type { Bot } from "../core/bot.ts";
import type { Effects } from "../core/effects/effects.ts";
import type { Words } from "../core/models/words.ts";
import { atende } from "./atende/bot.ts";

/** What bots may be built on. */
export interface Services {
  readonly agenda: Agenda;
  readonly waitlist: Waitlist;
  readonly consents: Consents;
  readonly privacy: PrivacyRequests;
  readonly effects: Effects;
  /** For skills that answer freely, where there is a model. */
  readonly words: Words;
}

/** Every bot of the house: a new one is a folder and a line here. */
function bots({ agenda, waitlist, words, consents, privacy }: Services): readonly Bot[] {
  return [atende(agenda, { words, waitlist, consents, privacy })];
}

/** What a hub can speak through and who may answer there. */
export interface Registry {
  channels(services: ChannelServices): readonly Channel[];
  bots(services: Services): readonly Bot[];
}

/** The product's own; another program may bring its own channels and bots to the same hub. */
export const registry: Registry = { channels, bots };
