import { NONE, readAction } from "./actions.ts";
import { readShortAnswer, sameWords } from "./answers.ts";
import type { Moment } from "./moment.ts";
import { offerNamed, offerNumbered, offerPlaced } from "./offers.ts";
import type { Offer } from "./offers.ts";
import { routePress } from "./press.ts";
import type { Route } from "./routes.ts";

/**
 * The words of what was offered, typed instead of pressed; its place too, by a number only where no
 * form may want one.
 */
export function routeWords(moment: Moment): Route | undefined {
  const { said, text, input } = moment;
  const { offered = [], active } = input.dialogue;
  if (input.attendant === "human" && sameWords(text("engine.resume"), said))
    return { to: "resume" };
  const named = offerNamed(said, offered);
  if (named) return routeOffer(moment, named);
  const offersNone = offered.some(({ action }) => action === NONE);
  if (offersNone && !input.crossed && isNone(said)) return { to: "none" };
  return active ? routePlaced(moment) : routeNumber(moment);
}

/** To "is it this or that?" a no is to both. */
function isNone(said: string): boolean {
  const answer = readShortAnswer(said);
  return answer === "none" || answer === "no";
}

function routePlaced(moment: Moment): Route | undefined {
  const { said, input } = moment;
  const placed = input.crossed ? undefined : offerPlaced(said, input.dialogue.offered ?? []);
  return placed && routeOffer(moment, placed);
}

/** The number of what was offered; one that was on its way before the offer is to something else. */
export function routeNumber(moment: Moment): Route | undefined {
  const { said, input } = moment;
  const numbered = input.crossed ? undefined : offerNumbered(said, input.dialogue.offered ?? []);
  return numbered && routeOffer(moment, numbered);
}

export function routeOffer(moment: Moment, { action }: Offer): Route {
  const read = readAction(action);
  return moment.input.crossed && read.do === "yes"
    ? { to: "form", values: {} }
    : routePress(moment, read);
}
