import type { Limits, ListLimits } from "../limits.ts";
import type { Button, Choices } from "../message/outgoing.ts";
import { formOf } from "./forms.ts";
import { areDistinct, shortened } from "./labels.ts";

/** How a channel can show choices: to be pressed, or else as lines whose number is typed. */
export type Offer = Choices & { readonly lines?: readonly string[] };

/**
 * As buttons, else as a list to be opened, else as lines; a form beside them where there are any.
 * Choices that would look alike once they are short enough are never pressed.
 */
export function offerOf({ form, ...choices }: Choices, limits: Limits): Offer {
  const shown = form && formOf(form, limits);
  return { ...pressable(choices, limits), ...(shown && { form: shown }) };
}

function pressable({ buttons = [], list }: Choices, limits: Limits): Offer {
  if (buttons.length === 0) return {};
  const short = buttons.map((button) => withLabel(button, limits.buttonLength));
  if (buttons.length <= limits.buttons && areDistinct(short)) return { buttons: short };
  return listFor(buttons, list, limits.list) ?? inLines({ buttons });
}

/** As lines, in whatever channel. */
export function inLines({ buttons = [] }: Choices): Offer {
  return buttons.length > 0 ? { lines: buttons.map(lineOf) } : {};
}

function listFor(
  buttons: readonly Button[],
  opens: string | undefined,
  limits: ListLimits | undefined,
): Offer | undefined {
  if (opens === undefined || !limits || buttons.length > limits.rows) return undefined;
  const rows = buttons.map((button) => rowOf(button, limits));
  if (!areDistinct(rows)) return undefined;
  return { buttons: rows, list: shortened(opens, limits.openLength) };
}

/** A label that had to be cut is whole in the line below it. */
function rowOf(button: Button, { rowLength, descriptionLength }: ListLimits): Button {
  const row = withLabel(button, rowLength);
  const whole = row.label === button.label ? undefined : button.label;
  const description = button.description ?? whole;
  return description === undefined
    ? row
    : { ...row, description: shortened(description, descriptionLength) };
}

function withLabel(button: Button, length: number): Button {
  return { ...button, label: shortened(button.label, length) };
}

function lineOf({ label, description }: Button): string {
  return description === undefined ? label : `${label} — ${description}`;
}
