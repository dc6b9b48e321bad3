import type { Action } from "./actions.ts";
import type { Given } from "../forms/filling.ts";
import { legible } from "../legible.ts";
import type { Moment } from "../moment.ts";
import type { Route } from "./routes.ts";

/** What a press is for, be it on a button of an older message. */
export function routePress(moment: Moment, action: Action): Route {
  if (isOnForm(action)) return routeOnForm(moment, action);
  switch (action.do) {
    case "resume":
      return { to: "resume" };
    case "rate":
      return { to: "rated", ...(action.stars !== undefined && { stars: action.stars }) };
    case "at":
      return { to: "at", place: action.place };
    case "none":
      return { to: "none" };
    case "own":
      return routeOwn(moment, action);
    case "meant":
      return startWith(moment, action.skill, { said: moment.earlier ?? "" });
  }
}

type OnForm = Exclude<Action, { do: "resume" | "rate" | "at" | "none" | "own" | "meant" }>;

function isOnForm(action: Action): action is OnForm {
  return "skill" in action && action.do !== "meant";
}

/** A press on a button of a form: of the one under way, or of one that begins with it. */
function routeOnForm(moment: Moment, action: OnForm): Route {
  const { active } = moment.input.dialogue;
  if (action.skill === active?.skill) return onActive(moment, action);
  const given = givenBy(moment, action);
  if (given) return startWith(moment, action.skill, given);
  return stale(moment, action.skill);
}

/** What a press fills slots with. */
function givenBy({ input }: Moment, action: OnForm): Given | undefined {
  if (action.do === "set") return { values: action.values };
  if (action.do !== "fill") return undefined;
  const { values = {} } = input.event.type === "button" ? input.event : {};
  const entered = Object.entries(values).map(([name, value]) => [name, legible(value)] as const);
  return { entered: Object.fromEntries(entered) };
}

function onActive(moment: Moment, action: OnForm): Route {
  switch (action.do) {
    case "set":
    case "fill":
      return { to: "form", ...givenBy(moment, action) };
    case "yes":
      return { to: "yes", digest: action.digest };
    case "no":
      return { to: "no" };
    case "stop":
      return { to: "abandon" };
    case "forget":
      return { to: "forget", slot: action.slot };
    case "go":
    case "anew":
      return { to: action.do };
  }
}

function startWith(moment: Moment, name: string, given: Given & { readonly said?: string }): Route {
  const skill = moment.bot.skill(name);
  return skill ? { to: "skill", skill, via: "button", ...given } : { to: "stale" };
}

function routeOwn({ bot }: Moment, { action, rest }: { action: string; rest: string }): Route {
  const skill = bot.triggered((trigger) => trigger.on === "button" && trigger.action === action);
  return skill ? { to: "skill", skill, via: "button", pressed: rest } : { to: "stale" };
}

function stale({ bot }: Moment, name: string): Route {
  const skill = bot.skill(name);
  return { to: "stale", ...(skill && { skill }) };
}
