import type { Saying } from "../../message/outgoing.ts";
import type { Place } from "../../places.ts";
import { readAction } from "../routing/actions.ts";
import { readShortAnswer } from "../answers/answers.ts";
import { speaksOf } from "../answers/otherwise.ts";
import { goTo, moveTo } from "./arrive.ts";
import type { Located } from "./arrive.ts";
import { fill, isNews } from "../forms/form.ts";
import { saying, standing } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { offerNumbered } from "../routing/offers.ts";
import { placeNamed, saysNoMore } from "./place-names.ts";
import type { Named } from "./place-names.ts";
import {
  askPlace,
  asksPlace,
  hasSeveral,
  isPlaceOpen,
  knowingPlaces,
  lacksPlace,
  leftUnanswered,
  meaning,
  placeMeant,
  placeOfPress,
} from "./places.ts";
import { route } from "../routing/route.ts";
import type { Route, Routing } from "../routing/routes.ts";
import type { Skill } from "../../skill.ts";
import { formUnderWay } from "../forms/run.ts";
import type { Followed } from "../followed.ts";
import { isForm } from "../forms/slots.ts";

/**
 * Where the bot speaks for several places: hears which one is meant, in an answer or in passing, and
 * goes on with what waited for that. What needs no place never waits.
 */
export async function locate(moment: Moment, routing: Routing): Promise<Located> {
  const at = mayConcern(moment, routing.route) ? await knowingPlaces(moment) : moment;
  return hasSeveral(at) ? heard(at, routing) : { moment: at, routing };
}

async function heard(at: Moment, routing: Routing): Promise<Located> {
  const pressed = placeOfPress(at, routing.route);
  if (pressed) return moveTo(at, routing, pressed);
  const isAsked = asksPlace(at) || (isPlaceOpen(at) && isUnsure(routing.route));
  const named = namedIn(at, routing.route, isAsked);
  if (isAsked) return named ? toNamed(at, routing, named) : unanswered(at, routing);
  if (!named || (await isOfElse(at, routing.route, named.rest))) return elsewhere(at, routing);
  return isWhereItIs(at, named) ? saysOnly(at, routing, named) : toNamed(at, routing, named);
}

/** "Sim, na Vida", of what is at Vida already: what counts is the rest. */
function isWhereItIs(at: Moment, { place, rest, part = "" }: Named): boolean {
  const isThere = place !== undefined && place === at.places?.chosen;
  return isThere && rest + part !== "" && formUnderWay(at) !== undefined;
}

/** Of which part it is to be there is for the form. */
function saysOnly(at: Moment, routing: Routing, { rest, part }: Named): Located {
  if (part !== undefined) return { moment: at, routing };
  const moment = saying(at, rest);
  return { moment, routing: route(moment) };
}

/** Skills that are routed to, a form under way among them. */
function skillsOf({ bot, input }: Moment, to: Route): readonly Skill[] {
  if (to.to === "skill") return [to.skill];
  const active = bot.skill(input.dialogue.active?.skill ?? "");
  const form = active ? [active] : [];
  return to.to === "several" ? [...form, ...to.requests.map(({ skill }) => skill)] : form;
}

function mayConcern(moment: Moment, to: Route): boolean {
  if (!moment.bot.bot.places || to.to === "danger") return false;
  if (to.to === "skill" && to.skill.callsPerson) return false;
  const isSpokenOf = to.to === "at" || isUnsure(to) || placeMeant(moment) !== undefined;
  return isSpokenOf || isGreeting(moment, to) || skillsOf(moment, to).some(({ local }) => local);
}

/** "Bom dia, é da Clínica Vida?" */
function isGreeting({ bot, said }: Moment, to: Route): boolean {
  const isInPassing = to.to === "skill" && to.skill.inPassing === true;
  return isInPassing && (bot.bot.places?.called ?? []).some((noun) => speaksOf(noun, said));
}

function isUnsure(to: Route): boolean {
  return to.to === "unclear" || (to.to === "skill" && to.via === "fallback");
}

function namedIn(moment: Moment, to: Route, asked: boolean): Named | undefined {
  const { bot, said, places, input } = moment;
  const { all = [], chosen: now } = places ?? {};
  const pressed = to.to === "at" ? to.place : asked ? numbered(moment) : undefined;
  const place = all.find(({ slug }) => slug === pressed);
  if (place) return { place, rest: "" };
  if (input.event.type === "button") return undefined;
  const isFree = input.dialogue.active === undefined;
  const called = bot.bot.places?.called ?? [];
  return placeNamed(said, { places: all, called, now, asked, isFree });
}

/** Beside a form that is under way, too, a number is of what was just asked. */
function numbered({ said, input }: Moment): string | undefined {
  const offer = input.crossed ? undefined : offerNumbered(said, input.dialogue.offered ?? []);
  const read = offer && readAction(offer.action);
  return read?.do === "at" ? read.place : undefined;
}

/** Whether a place is named to say which of a person's own things is meant: "cancela a da Vida". */
async function isOfElse(moment: Moment, to: Route, rest: string): Promise<boolean> {
  if (to.to === "skill")
    return !to.skill.local && !to.skill.inPassing && !isUnsure(to) && !saysNoMore(rest);
  const form = to.to === "form" ? formUnderWay(moment) : undefined;
  if (!form || form.skill.local) return false;
  return isNews(await fill(moment, form.skill, form));
}

function toNamed(
  moment: Moment,
  routing: Routing,
  { place, rest, part = "" }: Named,
): Promise<Located> | Located {
  if (place) return goTo(moment, routing, { place, rest, part });
  const waiting = saysNoMore(rest) ? {} : { said: rest };
  return { moment, routing, held: askPlace(moment, waiting, others(moment)) };
}

function others({ places }: Moment): readonly Place[] {
  return places?.all.filter((place) => place !== places.chosen) ?? [];
}

/** No answer to which place: it is asked again, but for what asks for something else, or nothing more. */
async function unanswered(moment: Moment, routing: Routing): Promise<Located> {
  const answer = readShortAnswer(moment.said);
  if (answer === "abandon") return leaving(moment, routing);
  if (answer === undefined && !isUnsure(routing.route)) return elsewhere(moment, routing);
  const { unanswered: waiting = {} } = placeMeant(moment) ?? {};
  const isMore = await tellsMore(moment, waiting.said);
  return { moment, routing, held: askPlace(moment, isMore ? leftUnanswered(moment) : waiting) };
}

/** Whether words say something of what waits: "quinta às 9". */
async function tellsMore(moment: Moment, waiting: string | undefined): Promise<boolean> {
  if (!waiting) return false;
  const { route: to } = route(saying(moment, waiting));
  if (to.to !== "skill" || !isForm(to.skill)) return false;
  const { changed } = await fill(moment, to.skill, { active: { skill: to.skill.name, known: {} } });
  return changed.length > 0;
}

/** Whoever would rather not say leaves it at that. */
function leaving(before: Moment, routing: Routing): Located {
  const moment = waitingNoMore(before);
  const { dialogue } = moment.input;
  const say: Saying = { kind: "text", markdown: moment.text("engine.abandoned") };
  return { moment, routing, held: { outcome: "engine.abandoned", dialogue, say: [say] } };
}

/** What is said names no place; where only one has what it asks for, it is not asked which. */
async function elsewhere(moment: Moment, routing: Routing): Promise<Located> {
  const isOpen = placeMeant(moment)?.slug === undefined && isUnsure(routing.route);
  const mayGuess = isOpen || lackingOf(moment, routing.route) !== undefined;
  const guess = mayGuess || beginsAnew(moment, routing.route) ? await guessed(moment) : undefined;
  if (guess && !mayGuess) return moveTo(moment, routing, guess);
  if (guess) return { moment: meaning(moment, guess), routing };
  return { moment: isPlaceOpen(moment) ? moment : waitingNoMore(moment), routing };
}

/** Whether words that are for no form under way begin one: what is asked for may be at another place alone. */
function beginsAnew({ input }: Moment, to: Route): boolean {
  const isLocal = to.to === "skill" && to.via === "intent" && to.skill.local === true;
  return isLocal && input.dialogue.active === undefined;
}

async function guessed({ bot, input, said, places }: Moment): Promise<Place | undefined> {
  const { event, organisation } = input;
  const slug = said && (await bot.bot.places?.guess(said, { event, organisation }));
  return places?.all.find((place) => place.slug === slug);
}

/** What was to be taken up is not any more. */
function waitingNoMore(moment: Moment): Moment {
  const { place, ...dialogue } = moment.input.dialogue;
  if (place?.slug === undefined) return standing(moment, dialogue);
  const { contact, slug } = place;
  return standing(moment, { ...dialogue, place: { contact, slug } });
}

/** What a route has to wait for, and asks. */
export function waitsForPlace(moment: Moment, to: Route): Followed | undefined {
  const lacking = lackingOf(moment, to);
  return lacking && askPlace(moment, leftUnanswered(moment, lacking));
}

const begins: ReadonlySet<Route["to"]> = new Set<Route["to"]>([
  "skill",
  "several",
  "form",
  "yes",
  "go",
  "anew",
]);

/** A skill that a route begins, or goes on with, before its place is known. Nobody waits for a person. */
function lackingOf(moment: Moment, to: Route): Skill | undefined {
  const skills = begins.has(to.to) ? skillsOf(moment, to) : [];
  if (skills.some(({ callsPerson }) => callsPerson)) return undefined;
  return skills.find((skill) => lacksPlace(moment, skill));
}
