import type { Agenda } from "../../core/agenda/agenda.ts";
import type { Waitlist } from "../../core/agenda/waitlist.ts";
import type { Consents } from "../../core/care/consent.ts";
import type { PrivacyRequests } from "../../core/care/privacy.ts";
import type { Effects } from "../../core/effects/effects.ts";
import { noWords } from "../../core/models/words.ts";
import type { Services } from "../registry.ts";

function refuse(): never {
  throw new Error("there is no hub around this bot");
}

const absent: object = new Proxy({}, { get: refuse, has: refuse });

/* oxlint-disable typescript/no-unsafe-type-assertion -- it is none of them, and says so whenever it is asked */
/** Builds bots to see what they understand, without a hub: whoever asks one of these for anything is told so. */
export const absentServices: Services = {
  agenda: absent as Agenda,
  consents: absent as Consents,
  privacy: absent as PrivacyRequests,
  waitlist: absent as Waitlist,
  effects: absent as Effects,
  words: noWords,
};
