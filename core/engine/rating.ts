import type { AskedOnReturn } from "../lanes/store.ts";
import type { Line } from "../line.ts";
import { id } from "../message/address.ts";
import { RATING } from "../message/outgoing.ts";
import type { Utterance } from "../message/outgoing.ts";
import { messageClasses } from "../outbox/classes.ts";
import { fit } from "../outbox/fit.ts";
import type { Say } from "../turn.ts";

type Rated = Pick<Line, "bot" | "policy"> & { readonly adapter: Pick<Line["adapter"], "limits"> };

/**
 * How it was with the person who attended, in each of the bot's languages; undefined where the account
 * does not ask, or where the channel has nothing to be pressed.
 */
export function ratingOn(
  { adapter: { limits }, bot, policy }: Rated,
  place: string,
): AskedOnReturn | undefined {
  if (!policy.askRating) return undefined;
  const { texts, bot: about } = bot;
  const asked = texts.languages.map(
    (language) => [language, fit(question(texts.in(language)), limits)] as const,
  );
  const pressable = asked.flatMap(([language, [say, ...more]]) =>
    say?.kind === "text" && say.buttons && more.length === 0 ? [[language, say] as const] : [],
  );
  if (pressable.length < asked.length) return undefined;
  return {
    key: id(`rating:${place}`),
    class: "notice",
    lifeMs: messageClasses.notice.lifeMs,
    say: Object.fromEntries(pressable),
    fallback: about.locales.fallback,
  };
}

function question(text: Say): Utterance {
  const buttons = [5, 4, 3, 2, 1].map((stars) => ({
    label: text(`engine.rating.${stars}`),
    action: `${RATING}:${stars}`,
  }));
  return { kind: "text", markdown: text("engine.rating"), buttons, list: text("engine.choose") };
}
