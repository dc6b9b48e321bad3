import type { FormLimits, Limits } from "../limits.ts";
import type { Field, Form } from "../message/outgoing.ts";
import { areDistinct, shortened } from "./labels.ts";

/**
 * What a channel can show of a form. What a field has too much of is asked for later, as if it had
 * been left empty; where less than two fields are left there is no form, for the question does as well.
 */
export function formOf(form: Form, { forms, buttonLength }: Limits): Form | undefined {
  if (!forms) return undefined;
  const short = {
    ...form,
    label: shortened(form.label, buttonLength),
    title: shortened(form.title, forms.titleLength),
    submit: shortened(form.submit, forms.titleLength),
    fields: form.fields.flatMap((field) => fieldOf(field, forms)).slice(0, forms.fields),
  };
  const fitting = within(short, forms.size);
  return fitting.fields.length > 1 ? fitting : undefined;
}

function fieldOf(
  { label, ...rest }: Field,
  { choices: most, choiceLength, labelLength = label.length }: FormLimits,
): readonly Field[] {
  const field = { ...rest, label: shortened(label, labelLength) };
  if (field.kind !== "choice") return [field];
  const choices = field.choices.map((choice) => ({
    ...choice,
    label: shortened(choice.label, choiceLength),
  }));
  const isShown = choices.length > 0 && choices.length <= most && areDistinct(choices);
  return isShown ? [{ ...field, choices }] : [];
}

/** Without its longest fields. */
function within(form: Form, size: number): Form {
  if (form.fields.length === 0 || lengthOf(form) <= size) return form;
  const longest = form.fields.reduce((one, other) =>
    lengthOf(other) > lengthOf(one) ? other : one,
  );
  return within({ ...form, fields: form.fields.filter((field) => field !== longest) }, size);
}

function lengthOf(written: object): number {
  return JSON.stringify(written).length;
}
