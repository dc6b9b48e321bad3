import { dangersIn } from "../care/danger/danger.ts";
import type { Danger } from "../care/danger/danger.ts";
import { numbersIn } from "../care/emergency.ts";
import { wordsOf } from "../message/content.ts";
import type { Moment } from "./moment.ts";
import { withWayBack } from "./forms/run.ts";
import type { Followed } from "./followed.ts";

/** While a person attends, what was said of a danger is not said again for so long: half an hour. */
const AGAIN_MS = 30 * 60_000;

/** In characters: more than any platform lets somebody write. */
const LONGEST = 65_536;

/** The dangers that a message speaks of anywhere, to a bot that minds them. */
export function dangersTold({ bot, input }: Moment): readonly Danger[] {
  const { event } = input;
  if (!bot.bot.care || event.type !== "message") return [];
  const { alarmed = Number.NEGATIVE_INFINITY } = input.dialogue;
  const isTold = input.attendant === "human" && input.now.getTime() - alarmed < AGAIN_MS;
  return isTold ? [] : dangersIn(wordsOf(event.content).slice(0, LONGEST));
}

/** Nobody is to wait for who is not there. */
async function teamCalled({ bot, input, language, text }: Moment): Promise<string> {
  const when = await bot.bot.care?.backAt?.({ ...input, language });
  return when === undefined ? text("care.danger.person") : text("care.danger.closed", { when });
}

/** Says whom to call, and calls a person; what was under way waits where it stands. */
export async function alarm(moment: Moment, dangers: readonly Danger[]): Promise<Followed> {
  const { bot, input, text } = moment;
  const { ambulance, lifeline = "none" } = numbersIn(await bot.bot.care?.countryOf(input));
  const whom = dangers.map((danger) => text(`care.danger.${danger}`, { ambulance, lifeline }));
  const kept = input.dialogue.active ? [text("care.danger.kept")] : [];
  const called = [await teamCalled(moment), ...kept].join(" ");
  const markdown = [...whom, called].join("\n\n");
  return {
    outcome: `danger:${dangers.join("+")}`,
    dialogue: { ...input.dialogue, alarmed: input.now.getTime() },
    say: withWayBack(moment, [{ kind: "text", markdown }]),
    handover: {
      note: bot.texts.in(bot.bot.locales.fallback)("care.danger.note"),
      reason: "danger",
      urgent: true,
    },
  };
}
