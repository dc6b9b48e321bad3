import type { Field, Form } from "../../message/outgoing.ts";
import type { Skill } from "../../skill.ts";
import { about } from "../routing/actions.ts";
import type { FormStep } from "./filling.ts";
import { turnOf } from "../moment.ts";
import type { Moment } from "../moment.ts";

/** Beside a question, all that is missing to be filled in at once, where the channel shows that. */
export async function offeringAll(
  moment: Moment,
  skill: Skill,
  { step, missing }: { readonly step: FormStep; readonly missing: readonly string[] },
): Promise<FormStep> {
  const { say, active } = step;
  if (!moment.input.showsForms || missing.length < 2 || say.kind !== "text") return step;
  const turn = turnOf(moment, skill, { known: active.known });
  const fields = missing.map(async (name): Promise<Field> => {
    const slot = skill.slots[name];
    const entry = (await slot?.entry?.(turn)) ?? { kind: "text" };
    return { ...entry, name, label: moment.text(slot?.label ?? name) };
  });
  const form: Form = {
    label: moment.text("engine.form"),
    title: moment.text(skill.summary),
    submit: moment.text("engine.form.submit"),
    action: about("fill", skill.name),
    fields: await Promise.all(fields),
  };
  return { ...step, say: { ...say, form } };
}
