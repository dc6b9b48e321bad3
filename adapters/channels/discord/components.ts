import type { Button, Choices } from "../../../core/message/outgoing.ts";
import { nameOf } from "./forms.ts";

/** Source: docs.discord.com/developers/components/reference. */
const types = { row: 1, button: 2, select: 3 } as const;
const secondary = 2;
const perRow = 5;
const mostRows = 5;

/** The name of a list. What is chosen from it is told by its value, so one name does for all. */
const listName = "list";

/**
 * The rows of buttons below a message, or the list; last the button that opens a form, where there is
 * room for one more. An empty array takes away what was there.
 */
export function componentsOf({ buttons = [], list, form }: Choices) {
  const opening = form ? [{ label: form.label, action: nameOf(form) }] : [];
  if (list !== undefined && buttons.length > 0)
    return [row([select(buttons, list)]), ...rowsOf(opening)];
  return rowsOf([...buttons, ...opening].slice(0, perRow * mostRows));
}

function rowsOf(buttons: readonly Button[]) {
  const rows = Math.ceil(buttons.length / perRow);
  return Array.from({ length: rows }, (_, index) =>
    row(buttons.slice(index * perRow, (index + 1) * perRow).map(button)),
  );
}

function row<Part>(components: readonly Part[]) {
  return { type: types.row, components };
}

function button({ label, action }: Button) {
  return { type: types.button, style: secondary, label, custom_id: action };
}

function select(buttons: readonly Button[], placeholder: string) {
  const options = buttons.map(({ label, action, description }) => ({
    label,
    value: action,
    ...(description !== undefined && { description }),
  }));
  return { type: types.select, custom_id: listName, placeholder, options };
}
