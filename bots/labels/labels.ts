import { examples as handoff } from "../../core/skills/handoff/examples.ts";
import { examples as nothing } from "../../core/skills/fallback/examples.ts";
import { examples as help } from "../../core/skills/help/examples.ts";
import { bye } from "../../core/skills/smalltalk/examples/bye.ts";
import { chat } from "../../core/skills/smalltalk/examples/chat.ts";
import { greeting } from "../../core/skills/smalltalk/examples/greeting.ts";
import { thanks } from "../../core/skills/smalltalk/examples/thanks.ts";
import type { IntentExample } from "../../core/understanding/intent/intent.ts";
import { examples as alert } from "../alfa/skills/alert/examples.ts";
import { examples as change } from "../alfa/skills/change/examples.ts";
import { examples as compare } from "../alfa/skills/compare/examples.ts";
import { examples as convert } from "../alfa/skills/convert/examples.ts";
import { examples as explain } from "../alfa/skills/explain/examples.ts";
import { examples as market } from "../alfa/skills/market/examples.ts";
import { examples as price } from "../alfa/skills/price/examples.ts";
import { examples as availability } from "../atende/skills/availability/examples.ts";
import { examples as book } from "../atende/skills/book/examples.ts";
import { examples as cancel } from "../atende/skills/cancel/examples.ts";
import { examples as confirm } from "../atende/skills/confirm/examples.ts";
import { examples as insurance } from "../atende/skills/insurance/examples.ts";
import { examples as location } from "../atende/skills/location/examples.ts";
import { examples as prices } from "../atende/skills/prices/examples.ts";
import { examples as reschedule } from "../atende/skills/reschedule/examples.ts";
import { examples as ask } from "../gepeto/skills/ask/examples.ts";
import { examples as baggage } from "../gol/skills/baggage/examples.ts";
import { examples as checkin } from "../gol/skills/checkin/examples.ts";
import { examples as curiosity } from "../gol/skills/curiosity/examples.ts";
import { examples as fares } from "../gol/skills/fares/examples.ts";
import { examples as flightStatus } from "../gol/skills/flight-status/examples.ts";
import { examples as safety } from "../gol/skills/safety/examples.ts";
import { examples as discovery } from "../visionario/skills/discovery/examples.ts";

/** Sentences by language. */
type Examples = Readonly<Record<"pt-BR" | "en" | "es", readonly string[]>>;

/** What is meant for no bot. */
export const OOS = "oos";

/** Everything that people may want of any bot of the house: one vocabulary for all of them. */
export const labels = {
  "aviation.flight_status": [flightStatus],
  "aviation.baggage": [baggage],
  "aviation.checkin": [checkin],
  "aviation.fares": [fares],
  "aviation.safety": [safety],
  "aviation.curiosity": [curiosity],
  "clinic.book": [book],
  "clinic.reschedule": [reschedule],
  "clinic.cancel": [cancel],
  "clinic.confirm": [confirm],
  "clinic.availability": [availability],
  "clinic.insurance": [insurance],
  "clinic.location": [location],
  "clinic.prices": [prices],
  "crypto.price": [price],
  "crypto.change": [change],
  "crypto.compare": [compare],
  "crypto.market": [market],
  "crypto.alert": [alert],
  "crypto.convert": [convert],
  "crypto.explain": [explain],
  "sales.discovery": [discovery],
  "rag.ask": [ask],
  handoff: [handoff],
  help: [help],
  smalltalk: [greeting, thanks, bye, chat],
  [OOS]: [nothing],
} as const satisfies Readonly<Record<string, readonly Examples[]>>;

/** The sentences of every label, for a router over all of them. */
export function labelExamples(): readonly IntentExample[] {
  return Object.entries(labels).flatMap(([label, groups]) =>
    groups
      .flatMap((group: Examples) => Object.values(group).flat())
      .map((text) => ({ intent: label === OOS ? undefined : label, text })),
  );
}
