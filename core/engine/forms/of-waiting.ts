import type { Skill } from "../../skill.ts";
import type { Active } from "../dialogue.ts";
import { fill } from "./form.ts";
import { standing, turnOf } from "../moment.ts";
import type { Moment } from "../moment.ts";

/** The moment once a form that waits knows more, and the form under way. */
export interface ToldOfWaiting {
  readonly moment: Moment;
  readonly active: Active;
}

/**
 * Hears what sets a form apart that waits, and is not known of it yet, while another one is under way: "ele se chama
 * Márcio", said to who asks for the first of "pra mim e pro meu marido". Undefined where nothing is told of it.
 */
export async function fillWaiting(
  moment: Moment,
  skill: Skill,
  active: Active,
): Promise<ToldOfWaiting | undefined> {
  const { dialogue } = moment.input;
  const { waiting = [] } = dialogue;
  const apart = Object.keys(skill.slots).filter((name) => skill.slots[name]?.each);
  const isOpen = ({ known }: Active) => apart.some((name) => isUntold(name, known, apart));
  const at = waiting.findIndex((form) => form.skill === skill.name && isOpen(form));
  const form = waiting[at];
  if (!form || isOpen(active)) return undefined;
  const told = await toldOf(moment, skill, form);
  if (!told) return undefined;
  const filled = waiting.map((each) => (each === form ? { ...form, known: told } : each));
  const after = standing(moment, { ...dialogue, waiting: filled });
  const heard = await fill(after, skill, { active });
  const own = Object.entries(active.known).filter(([name]) => apart.includes(name));
  const others = Object.entries(heard.active.known).filter(([name]) => !apart.includes(name));
  return {
    moment: after,
    active: { ...heard.active, known: Object.fromEntries([...own, ...others]) },
  };
}

/** Whether it is to be told yet: known to be so, or missing behind one that is told, as the name of "meu marido". */
function isUntold(name: string, known: Active["known"], apart: readonly string[]): boolean {
  if (known[name] !== undefined) return known[name] === "";
  return apart.slice(0, apart.indexOf(name)).some((each) => (known[each] ?? "") !== "");
}

/** What a form knows with what is told of it; undefined where that is somebody else's. */
async function toldOf(
  moment: Moment,
  skill: Skill,
  { known }: Active,
): Promise<Active["known"] | undefined> {
  const turn = turnOf(moment, skill, { known });
  const names = Object.keys(skill.slots).filter((name) => skill.slots[name]?.each);
  const apart = Object.entries(skill.slots).filter(
    ([name, { each }]) => each && (known[name] !== undefined || isUntold(name, known, names)),
  );
  const found = await Promise.all(
    apart.map(async ([name, slot]) => [name, await slot.find(moment.said, turn)] as const),
  );
  const told = found.filter(([, value]) => typeof value === "string" && value !== "");
  const isOpen = ([name]: readonly [string, unknown]) => isUntold(name, known, names);
  const isOther = told.some((each) => !isOpen(each) && known[each[0]] !== each[1]);
  return told.some(isOpen) && !isOther ? { ...known, ...Object.fromEntries(told) } : undefined;
}
