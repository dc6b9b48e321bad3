import type { Skill } from "../../skill.ts";
import { choicesOf } from "../../message/outgoing.ts";
import type { Saying } from "../../message/outgoing.ts";
import { readAction } from "./actions.ts";
import { wordsIn } from "../../understanding/text/tokens.ts";
import type { Values } from "../dialogue.ts";
import type { Topic } from "../dialogue.ts";
import { freshTopic } from "./fresh.ts";
import { hasIntent } from "./intents.ts";
import type { Moment } from "../moment.ts";
import type { Offer } from "./offers.ts";
import { isAnsweredAtOnce } from "./requests.ts";
import type { Route } from "./routes.ts";
import type { Followed } from "../followed.ts";
import { isForm } from "../forms/slots.ts";

/** More words are a question of their own. */
const FEW = 6;

/** "E domingo?", "and how about Friday", "¿y el viernes?" */
const goesOn = /^\W*(?:e|and|y|mas e|e se|and what about|what about|how about)\s+\S/iu;

/** Where a few words go on with a question that was just answered: to the same skill, with both. */
export function routeGoingOn({ bot, input, said }: Moment): Route | undefined {
  const { answered } = freshTopic(input.dialogue, input.now) ?? {};
  const skill = answered && bot.skill(answered.skill);
  if (!skill || !goesOn.test(said) || wordsIn(said).length > FEW) return undefined;
  return { to: "skill", skill, via: "intent", said: `${said} ${answered.said}` };
}

/** What a form begins with that was just offered. */
export function offeredFor(skill: string, { input }: Moment): Values {
  return freshTopic(input.dialogue, input.now)?.offers?.[skill] ?? {};
}

/** What was spoken of last, once a turn is over: of a form that came to its end, that it did. */
export function topicAfter(
  moment: Moment,
  { to, followed }: { readonly to: Route; readonly followed: Followed },
): Topic | undefined {
  const { bot, input } = moment;
  const before = freshTopic(input.dialogue, input.now);
  const done = followed.outcome === "done" ? bot.skill(followed.skill ?? "") : undefined;
  if (done && isForm(done)) return { done: done.name, at: input.now.getTime() };
  if (to.to === "several") return followed.dialogue.topic ?? before;
  return done && to.to === "skill" && isAnsweredAtOnce(done)
    ? topicOf(moment, done, { said: to.said, say: followed.say })
    : before;
}

function topicOf(
  moment: Moment,
  skill: Skill,
  { said, say }: { readonly said: string | undefined; readonly say: readonly Saying[] },
): Topic | undefined {
  const { dialogue, now } = moment.input;
  const before = freshTopic(dialogue, now);
  const told = { ...answeredBy(moment, skill, said), ...offersIn(say, before) };
  if (!hasIntent(skill) && !told.offers) return before;
  return { ...before, ...told, at: now.getTime() };
}

/** The question that was answered; what goes on with one leaves it as it was put first. */
function answeredBy(
  { said }: Moment,
  skill: Skill,
  others: string | undefined,
): Pick<Topic, "answered"> {
  const isFirst = others === undefined && hasIntent(skill);
  return isFirst ? { answered: { skill: skill.name, said } } : {};
}

/** What answers offer to begin forms with; they are about that, and about what those before them were. */
export function offersIn(say: readonly Saying[], before?: Topic): Pick<Topic, "offers" | "about"> {
  const offers = beginnings(say.flatMap((one) => choicesOf(one).buttons ?? []));
  if (Object.keys(offers).length === 0) return {};
  return { offers, about: Object.assign({}, before?.about, ...Object.values(offers)) };
}

/** What is offered to begin each form with: that of which no two offers of it are of different things. */
export function beginnings(offers: readonly Offer[]): Readonly<Record<string, Values>> {
  const set = offers
    .map(({ action }) => readAction(action))
    .filter((action) => action.do === "set");
  const agreed = [...Map.groupBy(set, ({ skill }) => skill)].flatMap(([skill, each]) => {
    const all = each.flatMap(({ values }) => Object.entries(values));
    const together = Object.fromEntries(all);
    const differing = new Set(
      all.flatMap(([name, value]) => (together[name] === value ? [] : [name])),
    );
    const alike = Object.entries(together).filter(([name]) => !differing.has(name));
    return alike.length > 0 ? [[skill, Object.fromEntries(alike)] as const] : [];
  });
  return Object.fromEntries(agreed);
}
