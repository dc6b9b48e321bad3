import { ACTION_BYTES } from "../../message/outgoing.ts";
import type { Place } from "../../places.ts";
import type { Skill } from "../../skill.ts";
import { about, placeAction, readAction } from "../routing/actions.ts";
import { personAfter } from "../answers/person.ts";
import type { PlaceMeant, Unanswered } from "../dialogue.ts";
import { placeFor, standing } from "../moment.ts";
import type { Moment } from "../moment.ts";
import type { Route } from "../routing/routes.ts";
import type { Followed } from "../followed.ts";

/** The moment with the account's places, looked up once; with none where the bot has but one. */
export async function knowingPlaces(moment: Moment): Promise<Moment> {
  const { bot, input, spokenOf } = moment;
  const { places } = bot.bot;
  if (!places || moment.places) return moment;
  const { event, organisation, contact, now } = input;
  const whose = { event, organisation };
  const all = await places.of(whose);
  if (all.length < 2) return { ...moment, places: { all: [] } };
  const chosen = all.find(({ slug }) => slug === placeMeant(moment)?.slug);
  const of = await places.about({ ...whose, contact: { id: contact.id }, now, spokenOf });
  return { ...moment, places: { all, chosen, about: of } };
}

/** What is known of the place that this person wants. */
export function placeMeant({ input }: Moment): PlaceMeant | undefined {
  const { place } = input.dialogue;
  return place?.contact === input.contact.id ? place : undefined;
}

export function hasSeveral({ places }: Moment): boolean {
  return (places?.all.length ?? 0) > 1;
}

/** Whether a skill has to wait until it is known of which place. */
export function lacksPlace(moment: Moment, skill: Skill): boolean {
  return hasSeveral(moment) && skill.local === true && placeFor(moment, skill) === undefined;
}

/** Beside a press's values: the place that they are of. */
const AT = "@";

/**
 * A button with a place's own values, saying of which place: so it means the same when another one was
 * chosen since. As it was where that does not fit.
 */
export function placedAction({ bot, places }: Moment, action: string): string {
  const slug = places?.chosen?.slug;
  const read = readAction(action);
  const skill = read.do === "set" ? bot.skill(read.skill) : undefined;
  if (slug === undefined || read.do !== "set" || !skill?.local) return action;
  const isOfPlace = Object.keys(read.values).some((name) => skill.slots[name]?.local);
  const whole = `${action};${AT}=${slug}`;
  return isOfPlace && Buffer.byteLength(whole) <= ACTION_BYTES ? whole : action;
}

/** The place that a press's values are of, where it says so. */
export function placeOfPress({ places }: Moment, to: Route): Place | undefined {
  const values = to.to === "form" || to.to === "skill" ? to.values : undefined;
  return values && places?.all.find(({ slug }) => slug === values[AT]);
}

/** Whether it was just asked which place is meant. */
export function asksPlace({ input }: Moment): boolean {
  return input.dialogue.offered?.some(({ action }) => readAction(action).do === "at") ?? false;
}

/** Whether this person was asked which place, and has not said it yet. */
export function isPlaceOpen(moment: Moment): boolean {
  const meant = placeMeant(moment);
  return meant !== undefined && meant.slug === undefined;
}

/** Asks which place is meant; `unanswered` waits until that is known. */
export function askPlace(
  moment: Moment,
  unanswered: Unanswered,
  among: readonly Place[] = moment.places?.all ?? [],
): Followed {
  const { text, input } = moment;
  const before = placeMeant(moment);
  const missed = missedBefore(moment);
  const buttons = among.map(({ name, slug }) => ({ label: name, action: placeAction(slug) }));
  const list = among.map(listed).join("\n");
  const meant: PlaceMeant = {
    contact: input.contact.id,
    ...(before?.slug !== undefined && { slug: before.slug }),
    unanswered,
    missed,
  };
  return {
    outcome: "places.asked",
    dialogue: { ...input.dialogue, place: meant },
    say: [
      {
        kind: "text",
        markdown: text(missed > 0 ? "places.again" : "places.ask", { list }),
        buttons: [...buttons, ...personAfter(missed, moment)],
      },
    ],
  };
}

/** How many answers were none by now; 0 when it was not asked before. */
function missedBefore(moment: Moment): number {
  return isPlaceOpen(moment) ? (placeMeant(moment)?.missed ?? 0) + 1 : 0;
}

function listed({ name, addresses }: Place): string {
  const where = addresses.length > 0 ? `: ${addresses.join("; ")}` : "";
  return `- **${name}**${where}`;
}

/** What a message leaves to be taken up: after what waited already. */
export function leftUnanswered(moment: Moment, skill?: Skill): Unanswered {
  const { event } = moment.input;
  const { said: before } = placeMeant(moment)?.unanswered ?? {};
  if (event.type === "button") return { action: event.action };
  if (moment.said === "" && skill) return { action: about("meant", skill.name) };
  return { said: [before, moment.said].filter((each) => each).join("\n") };
}

/** The dialogue once a place is meant, and nothing waits for it. */
export function meaning(moment: Moment, chosen: Place): Moment {
  const { contact, dialogue } = moment.input;
  const meant = standing(moment, {
    ...dialogue,
    place: { contact: contact.id, slug: chosen.slug },
  });
  return { ...meant, ...(moment.places && { places: { ...moment.places, chosen } }) };
}
