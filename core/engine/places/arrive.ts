import type { Saying } from "../../message/outgoing.ts";
import type { Place } from "../../places.ts";
import { fillEach } from "../forms/apart.ts";
import { carriedOver } from "./carry-over.ts";
import type { Unanswered } from "../dialogue.ts";
import { freshTopic } from "../routing/fresh.ts";
import { isLeftAlone } from "../forms/left.ts";
import { openMoment, saying, standing } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { saysNoMore } from "./place-names.ts";
import { meaning, placeMeant } from "./places.ts";
import { route } from "../routing/route.ts";
import type { Routing } from "../routing/routes.ts";
import { advance, advanceAll, formUnderWay, openQuestion } from "../forms/run.ts";
import type { Followed } from "../followed.ts";
import { takingUp } from "./taking-up.ts";

/** Where a turn goes on once it is told for which place it is. */
export interface Located {
  readonly moment: Moment;
  readonly routing: Routing;
  /** Said before the answer, in Markdown. */
  readonly before?: string;
  /** The whole answer, where there is nothing else to it. */
  readonly held?: Followed;
}

interface Going {
  readonly place: Place;
  /** What is said beside it. */
  readonly rest: string;
  /** Which part of it is meant, as it was said. */
  readonly part: string;
}

/** The turn at a place that was just named: with what waited for that, with what is said besides, or with what is open. */
export async function goTo(moment: Moment, routing: Routing, going: Going): Promise<Located> {
  const { place, rest, part } = going;
  const { moment: at, ...moved } = await standingAt(moment, place);
  const next = takenUp(moment, going) ?? (saysNoMore(rest) ? goingOn(at) : undefined);
  if (next) return { ...goOn(at, next), ...moved };
  const said = saying(at, `${rest} ${part}`.trim());
  if (!saysNoMore(rest)) return { moment: said, routing: route(said), ...moved };
  const held = await arrived(said, place);
  return { moment: at, routing, held, ...(held.skill !== undefined && moved) };
}

/** The same turn, at a place. */
export async function moveTo(moment: Moment, routing: Routing, place: Place): Promise<Located> {
  return { ...(await standingAt(moment, place)), routing };
}

/** What waited for the answer, with what was said beside that. */
function takenUp(moment: Moment, { rest, part }: Going): Unanswered | undefined {
  const { said, action } = placeMeant(moment)?.unanswered ?? {};
  if (action !== undefined) return { action };
  if (!said) return undefined;
  const more = `${saysNoMore(rest) ? "" : rest} ${part}`.trim();
  return { said: more === "" ? said : `${said}\n${more}` };
}

/** A question that was just answered for another place. */
function goingOn({ bot, input }: Moment): Unanswered | undefined {
  const { answered } = freshTopic(input.dialogue, input.now) ?? {};
  const isOpen = input.dialogue.active === undefined && answered !== undefined;
  return isOpen && bot.skill(answered.skill)?.local ? { said: answered.said } : undefined;
}

/** Words are read, and answered, in their own language. */
function goOn(at: Moment, unanswered: Unanswered): Pick<Located, "moment" | "routing"> {
  const moment = { ...takingUp(at, unanswered), ...(at.places && { places: at.places }) };
  return { moment, routing: route(moment) };
}

/** The moment at a place, with all that was under way brought there, and what is said of that. */
async function standingAt(
  moment: Moment,
  place: Place,
): Promise<Pick<Located, "moment" | "before">> {
  const to = meaning(moment, place);
  const { chosen } = moment.places ?? {};
  if (!chosen || chosen.slug === place.slug) return { moment: to };
  const { said, language, text, places } = to;
  const { place: meant } = to.input.dialogue;
  const dialogue = { ...(await carriedOver(moment, to)), ...(meant && { place: meant }) };
  const at = openMoment(to.bot, standing(to, dialogue).input);
  return {
    moment: { ...at, said, language, text, ...(places && { places }) },
    before: text("places.moved", { name: place.name }),
  };
}

/** Nothing else was said: the question that is open, of that place now. */
async function arrived(moment: Moment, { name }: Place): Promise<Followed> {
  const { text, input } = moment;
  const form = formUnderWay(moment);
  const { dialogue } = input;
  const say: Saying = {
    kind: "text",
    markdown: text(form ? "places.fixed" : "places.chosen", { name }),
  };
  const plain: Followed = { outcome: "places.chosen", dialogue, say: [say] };
  if (!form?.skill.local) return (await openQuestion(moment, [say])) ?? plain;
  if (isLeftAlone(moment, form.active)) return (await openQuestion(moment)) ?? plain;
  const { skill } = form;
  return moment.said === ""
    ? advance(moment, skill, form)
    : advanceAll(moment, skill, await fillEach(moment, skill, form));
}
