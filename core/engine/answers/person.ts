import type { Button } from "../../message/outgoing.ts";
import { menuOf } from "../../skills/menu.ts";
import type { Moment } from "../moment.ts";

/** After so many answers in a row that were none, a person is offered. */
export const MOST_MISSED = 3;

/** The button that calls a person, once so many answers were none, where the bot can. */
export function personAfter(missed: number, { bot, text }: Moment): readonly Button[] {
  return bot.person && missed >= MOST_MISSED ? menuOf([bot.person], text) : [];
}
