import type { Skill } from "../skill.ts";
import { about, NONE } from "./routing/actions.ts";
import { fillBeside, fillEach } from "./forms/apart.ts";
import type { Fillings } from "./forms/apart.ts";
import { beginsWithYes } from "./answers/answers.ts";
import { corrects, speaksOf } from "./answers/otherwise.ts";
import { ask, decline, followLeft, goBack, leave, reask } from "./forms/back.ts";
import { routeNumber } from "./routing/chosen.ts";
import { alarm } from "./danger.ts";
import type { Active } from "./dialogue.ts";
import { fill, isNews } from "./forms/form.ts";
import type { Filling, Given } from "./forms/filling.ts";
import { followUnheard, followVerdict, notHeard, otherThan } from "./forms/no-news.ts";
import type { Answered } from "./forms/no-news.ts";
import { skillByIntent } from "./routing/intents.ts";
import { hasAnythingFor, standing, turnOf } from "./moment.ts";
import type { Moment } from "./moment.ts";
import { yesAndQuestion } from "./routing/beside.ts";
import { LEAVES } from "./routing/requests.ts";
import type { FormRoute, OpenRoute, Route, Routing } from "./routing/routes.ts";
import { advance, advanceAll, formUnderWay, queued, startSkill } from "./forms/run.ts";
import type { Followed } from "./followed.ts";
import { fillWaiting } from "./forms/of-waiting.ts";
import { followSeveral } from "./forms/several.ts";
import { slotNamed } from "./forms/slots.ts";
import { fillTogether } from "./forms/together.ts";
import { MOST_MISSED } from "./answers/person.ts";

/** Follows a route to what is to be said and where the dialogue stands then. */
export async function follow(moment: Moment, routing: Routing): Promise<Followed> {
  const { route: to } = routing;
  if (isOpen(to)) return followOpen(moment, to);
  // One that is there is heard before: see `locate.ts`.
  if (to.to === "at") return reask(moment, "engine.stale");
  const form = formUnderWay(moment);
  return form ? followForm(moment, { ...form, routing }, to) : reask(moment, "engine.stale");
}

const atAnyTime: ReadonlySet<Route["to"]> = new Set<OpenRoute["to"]>([
  "skill",
  "several",
  "unclear",
  "danger",
  "resume",
  "rated",
  "unsupported",
  "stale",
  "none",
]);

function isOpen(route: Route): route is OpenRoute {
  return atAnyTime.has(route.to);
}

async function followOpen(moment: Moment, to: OpenRoute): Promise<Followed> {
  const { dialogue } = moment.input;
  switch (to.to) {
    case "skill":
      return startSkill(moment, to);
    case "several":
      return followSeveral(moment, to);
    case "unclear":
      return clarify(moment, to.between);
    case "danger":
      return alarm(moment, to.dangers);
    case "resume":
      return resume(moment);
    case "rated":
      return { outcome: "rated", dialogue, say: [] };
    case "unsupported":
      return reask(moment, "engine.unsupported");
    case "stale":
      return reask(moment, "engine.stale", to.skill);
    case "none":
      return noneOfThese(moment);
  }
}

/** The bot is back: with the question that was open, where there is one. */
async function resume(moment: Moment): Promise<Followed> {
  const { dialogue } = moment.input;
  const key = dialogue.active ? "engine.resumedForm" : "engine.resumed";
  const back = await reask(moment, key);
  return { ...back, outcome: "engine.resumed" };
}

async function followForm(moment: Moment, form: Answered, to: FormRoute): Promise<Followed> {
  const { skill, active } = form;
  switch (to.to) {
    case "abandon":
      return leave(moment, [{ kind: "text", markdown: moment.text("engine.abandoned") }]);
    case "back":
      return goBack(moment, skill, active);
    case "yes":
      return advance(moment, skill, { active, agreed: to.digest });
    case "no":
      return decline(moment, skill, active);
    case "forget":
      return ask(moment, skill, { active, slot: to.slot });
    case "form":
      return fillForm(moment, form, to);
    case "left":
    case "go":
    case "anew":
      return followLeft(moment, form, to.to);
  }
}

/** Says which two things it may be about; the words are kept for whichever it is. */
function clarify(moment: Moment, between: readonly [Skill, Skill]): Followed {
  const { text, said, input } = moment;
  const [first, second] = between.map(({ summary }) => text(summary));
  const buttons = [
    ...between.map(({ name, summary }) => ({ label: text(summary), action: about("meant", name) })),
    { label: text("engine.none"), action: NONE },
  ];
  const markdown = text("engine.unclear", { first: first ?? "", second: second ?? "" });
  return {
    outcome: "unclear",
    dialogue: { ...input.dialogue, unclear: said },
    say: [{ kind: "text", markdown, buttons }],
  };
}

/** None of what was offered: what else a form would offer, else a person beside its question; else all that there is. */
async function noneOfThese(moment: Moment): Promise<Followed> {
  const form = formUnderWay(moment);
  if (!form)
    return startSkill(moment, { skill: moment.bot.skill("help") ?? moment.bot.bot.fallback });
  const { skill, active } = form;
  const others = await otherThanOffered(moment, form);
  return others ?? notHeard(moment, skill, { active, missed: MOST_MISSED });
}

/** Other answers to the question that is open, where its slot hears that; else another of what they are said of. */
async function otherThanOffered(
  moment: Moment,
  { skill, active }: Pick<Answered, "skill" | "active">,
): Promise<Followed | undefined> {
  if (moment.said === "" || moment.earlier !== undefined) return undefined;
  const filling = await fill(moment, skill, { active });
  if (isNews(filling)) return advance(moment, skill, filling);
  const slot = skill.slots[active.asked ?? ""]?.of;
  if (slot === undefined || active.known[slot] === undefined) return undefined;
  return ask(moment, skill, { active, slot });
}

async function fillForm(moment: Moment, form: Answered, given: Given): Promise<Followed> {
  const { skill, active } = form;
  const isExact = given.values !== undefined || given.entered !== undefined;
  const others = isExact ? undefined : await fillOthers(moment, form);
  if (others) return others;
  const slot = slotSpokenOf(moment, form);
  const asked = slot === undefined ? active : { ...active, asked: slot };
  const fillings = await fillEach(moment, skill, { ...given, active: asked });
  if (isExact || (await isNewsTo(moment, form, fillings)))
    return advanceAll(moment, skill, fillings);
  if (slot !== undefined) return ask(moment, skill, { active, slot });
  return followNoNews(moment, form, fillings.filling);
}

/** What tells of other forms of the skill too: of some that are asked for besides, of each, or of one that waits. */
async function fillOthers(moment: Moment, form: Answered): Promise<Followed | undefined> {
  const { skill, active } = form;
  const more = await fillBeside(moment, skill, active);
  if (more.length > 0) return followMore(moment, form, more);
  const each = await fillTogether(moment, skill, active);
  if (each) {
    const { waiting, filling } = each;
    return advance(standing(moment, { ...moment.input.dialogue, waiting }), skill, filling);
  }
  const other = await fillWaiting(moment, skill, active);
  return other && advance(other.moment, skill, other);
}

/** Whether words say more than was known, and change what was read back: "pode marcar pra mim" does not. */
async function isNewsTo(
  moment: Moment,
  { skill, active }: Answered,
  { filling, others }: Fillings,
): Promise<boolean> {
  if (!isNews(filling)) return false;
  if (active.confirming === undefined || filling.refused || others.length > 0) return true;
  const read = ({ known }: Active) => skill.readBack?.(turnOf(moment, skill, { known }));
  return (await read(active)) !== (await read(filling.active));
}

/** What says nothing new to the form: a yes or a no, something else, or what was known. */
async function followNoNews(moment: Moment, form: Answered, filling: Filling): Promise<Followed> {
  const { skill, active } = form;
  const both = active.confirming === undefined ? undefined : yesAndQuestion(moment, skill);
  if (both) return followSeveral(moment, { to: "several", ...both });
  return (
    (await followVerdict(moment, form, filling)) ??
    (await followElsewhere(moment, form, filling)) ??
    (filling.heard ? advance(moment, skill, filling) : followUnheard(moment, form))
  );
}

/** Other requests of the same skill, behind the form under way: "sim, e marca também um clareamento". */
async function followMore(
  moment: Moment,
  { skill, active }: Answered,
  more: readonly Active[],
): Promise<Followed> {
  const lined = queued(moment, more);
  const { confirming: agreed } = active;
  if (agreed !== undefined && beginsWithYes(moment.said) && !moment.input.crossed)
    return advance(lined, skill, { active, agreed });
  return advanceAll(moment, skill, { filling: { active, changed: [], heard: true }, others: more });
}

/**
 * What told the form nothing new may be the number of a choice, or for another skill: surely so, where it was
 * heard, and not where it says in few words no more than what was known.
 */
async function followElsewhere(
  moment: Moment,
  form: Answered,
  { heard }: Filling,
): Promise<Followed | undefined> {
  const numbered = routeNumber(moment);
  if (numbered) return follow(moment, { ...form.routing, route: numbered });
  const other = otherThan(moment, form, heard);
  if (!other || !(await hasAnythingFor(moment, other))) return undefined;
  return startSkill(moment, { skill: other });
}

/** The slot that a message names which puts something right, and asks for nothing else: "troca o horário pra 10h". */
function slotSpokenOf(moment: Moment, { skill, routing }: Answered): string | undefined {
  const { said } = moment;
  const likeliest = skillByIntent(moment, routing.ranked, LEAVES) ?? skill;
  return corrects(said) && likeliest.name === skill.name
    ? slotNamed(moment, skill, (name) => speaksOf(name, said))
    : undefined;
}
