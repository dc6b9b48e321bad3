import type { ConsentGiven } from "../care/consent.ts";
import type { Handover } from "../desk/handover.ts";
import type { Attendant, Trace } from "../lanes/store.ts";
import type { Saying } from "../message/outgoing.ts";
import type { Dialogue } from "./dialogue.ts";
import { follow } from "./follow.ts";
import { summaryOf } from "./forms/left.ts";
import { locate, waitsForPlace } from "./places/locate.ts";
import type { Located } from "./places/arrive.ts";
import { asWhenSaid, keptForEdit, leftAsItWas } from "./revised.ts";
import { openMoment } from "./moment.ts";
import type { Moment, TurnInput } from "./moment.ts";
import { offersOf } from "./routing/offers.ts";
import type { Offer } from "./routing/offers.ts";
import { knowingPlaces, placedAction } from "./places/places.ts";
import type { PreparedBot } from "./prepared.ts";
import { reconsidered } from "./routing/reconsider.ts";
import { route } from "./routing/route.ts";
import type { Route, Routing } from "./routing/routes.ts";
import { formUnderWay } from "./forms/run.ts";
import type { Followed } from "./followed.ts";
import { topicAfter } from "./routing/topic.ts";
import { welcomed, withBefore } from "./welcome.ts";

/** What a turn comes to: everything that is to be stored, and nothing done yet. */
export interface TurnResult {
  readonly language: string;
  readonly dialogue: Dialogue;
  readonly attendant: Attendant;
  readonly handover?: Handover;
  readonly consent?: ConsentGiven;
  /** For how long a human attends, when it is not for as long as they like. */
  readonly attendedForMs?: number;
  readonly say: readonly Saying[];
  readonly trace: Omit<Trace, "cost" | "steps">;
}

/** Takes one turn: routes the message, fills slots, runs a skill, and says what is to happen. */
export async function takeTurn(bot: PreparedBot, input: TurnInput): Promise<TurnResult> {
  if (!input.revises) return heardBy(bot, input);
  const { heard } = input.dialogue;
  // Nothing is taken up again: the dialogue stays where it stands, and no further edit is heard.
  if (heard?.done || input.attendant === "human") return turnOn(bot, input, heard?.done);
  const taken = await heardBy(bot, asWhenSaid(input));
  if (!leftAsItWas(input, taken)) return taken;
  const trace = { ...taken.trace, outcome: "unchanged" };
  return { ...taken, dialogue: input.dialogue, say: [], trace };
}

async function heardBy(bot: PreparedBot, input: TurnInput): Promise<TurnResult> {
  const taken = await turnOn(bot, input);
  return { ...taken, dialogue: { ...taken.dialogue, ...keptForEdit(bot, input, taken) } };
}

async function turnOn(bot: PreparedBot, input: TurnInput, isDone = false): Promise<TurnResult> {
  const moment = openMoment(bot, input);
  const routed = route(moment);
  // A press asks for one thing and no talk: a visit that is cancelled so is cancelled.
  const isTalk = input.event.type === "message" && !isHeard.has(routed.route.to);
  if (isTalk && input.attendant === "human")
    return result(moment, routed, { outcome: "quiet", dialogue: input.dialogue, say: [] });
  if (isTalk && isDone) return result(moment, routed, stays(moment));
  return answered(moment, routed);
}

async function answered(moment: Moment, routed: Routing): Promise<TurnResult> {
  const welcome = await welcomed(moment, routed.route);
  const { moment: at, consent, before, held } = welcome;
  const told = consent && { consent };
  if (held) return result(moment, routed, { ...held, ...told });
  const located = await locate(at, at.said === moment.said ? routed : route(at));
  const { routing, followed } = await answerAt(located);
  const said =
    located.before === undefined ? followed.say : withBefore(located.before, followed.say);
  const say = before === undefined ? said : withBefore(before, said);
  return result(located.moment, routing, { ...followed, say, ...told });
}

/** What was done upon a message stays done when it is edited. */
function stays({ input: { dialogue }, text }: Moment): Followed {
  const say: Saying = { kind: "text", markdown: text("engine.editedLate") };
  return { outcome: "kept", dialogue, say: [say] };
}

async function answerAt(
  located: Located,
): Promise<{ readonly routing: Routing; readonly followed: Followed }> {
  const { moment, held } = located;
  if (held) return { routing: located.routing, followed: held };
  const routing = await reconsidered(moment, located.routing);
  const waiting = waitsForPlace(moment, routing.route);
  const followed = waiting ?? (await withSummary(moment, routing, await follow(moment, routing)));
  return { routing, followed };
}

/** Whoever takes over reads what was under way, in the bot's own language and as its own place calls it. */
async function withSummary(
  moment: Moment,
  { ranked: [best] }: Routing,
  followed: Followed,
): Promise<Followed> {
  const { handover } = followed;
  if (!handover) return followed;
  const form = formUnderWay(moment);
  const summary = form && (await summaryOf(await forTeam(moment), form.skill, form.active));
  const intent = best?.intent ?? followed.skill;
  const told = {
    ...(summary !== undefined && { summary }),
    ...(intent !== undefined && { intent }),
  };
  return { ...followed, handover: { ...handover, ...told } };
}

function forTeam({ bot, ...moment }: Moment): Promise<Moment> {
  const language = bot.bot.locales.fallback;
  return knowingPlaces({ ...moment, bot, language, text: bot.texts.in(language) });
}

/** What is heard though a person attends. */
const isHeard: ReadonlySet<Route["to"]> = new Set<Route["to"]>(["resume", "danger"]);

function result(moment: Moment, { route: to, ranked }: Routing, followed: Followed): TurnResult {
  const { outcome, skill, say, handover, filled, consent } = followed;
  const resumed = to.to === "resume" ? "bot" : moment.input.attendant;
  return {
    language: moment.language,
    dialogue: {
      ...touched(moment, followed),
      offered: offeredAfter(moment, say),
      ...topicOf(moment, to, followed),
    },
    attendant: handover ? "human" : resumed,
    ...(handover && { handover }),
    ...(consent && { consent }),
    say: say.map((one) => openable(one, moment)),
    trace: {
      ...(skill !== undefined && { skill }),
      outcome,
      understood: {
        route: to.to,
        ...detailsOf(to),
        intents: ranked,
        filled: filled ?? [],
      },
    },
  };
}

function topicOf(moment: Moment, to: Route, followed: Followed): Pick<Dialogue, "topic"> {
  const topic = topicAfter(moment, { to, followed });
  return topic ? { topic } : {};
}

/** What the trace tells of a route beside its name. */
function detailsOf(to: Route): Readonly<Record<string, unknown>> {
  if (to.to === "skill") return { via: to.via };
  if (to.to === "rated") return to.stars === undefined ? {} : { stars: to.stars };
  if (to.to === "several") return { skills: to.requests.map(({ skill: { name } }) => name) };
  return to.to === "unclear" ? { between: to.between.map(({ name }) => name) } : {};
}

/** When something is said of a form, its time begins anew; what a person was told outlasts every form. */
function touched(moment: Moment, followed: Followed): Dialogue {
  const { input } = moment;
  const { dialogue, say } = followed;
  const { notice, alarmed, place } = input.dialogue;
  const { active, topic: _before, ...rest } = dialogue;
  const at = say.length > 0 ? input.now.getTime() : active?.at;
  return {
    ...(notice && { notice }),
    ...(place && { place }),
    ...(alarmed !== undefined && { alarmed }),
    ...rest,
    ...spokeIn(moment, followed),
    ...(active && { active: { ...active, ...(at !== undefined && { at }) } }),
  };
}

/** Nobody agrees to what is said in passing. */
function spokeIn({ bot, input }: Moment, { say, skill = "" }: Followed): Pick<Dialogue, "spoke"> {
  const isSaid = say.length > 0 && !bot.skill(skill)?.inPassing;
  const spoke = isSaid ? input.now.getTime() : input.dialogue.spoke;
  return spoke === undefined ? {} : { spoke };
}

/** Until something else is said, by either; a press that is not answered says nothing. */
function offeredAfter({ input }: Moment, say: readonly Saying[]): readonly Offer[] {
  const isSaid = say.length > 0 || input.event.type === "message";
  return isSaid ? offersOf(say) : (input.dialogue.offered ?? []);
}

/** Where a channel shows the choices as a list, these words open it; a place's own say of which place they are. */
function openable(say: Saying, moment: Moment): Saying {
  if (!("buttons" in say) || !say.buttons) return say;
  const buttons = say.buttons.map((each) => ({
    ...each,
    action: placedAction(moment, each.action),
  }));
  return { list: moment.text("engine.choose"), ...say, buttons };
}
