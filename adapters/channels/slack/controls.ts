import { z } from "zod";
import type { SlackControl, SlackForm } from "./shapes.ts";

/** What was entered or chosen in a control. Several choices stand in one value, between commas. */
export interface Chosen {
  readonly value?: string;
  readonly label?: string;
}

/** Source: docs.slack.dev/reference/block-kit/block-elements. */
export function chosenIn(control: SlackControl): Chosen {
  const options = control.selected_option ? [control.selected_option] : control.selected_options;
  if (options) {
    const labels = options.flatMap(({ text }) => text?.text ?? []);
    return {
      value: options.map(({ value }) => value).join(","),
      ...(labels.length > 0 && { label: labels.join(", ") }),
    };
  }
  const value = control.value ?? pickedIn(control) ?? severalIn(control);
  const label = control.text?.text;
  return { ...(value !== undefined && { value }), ...(label !== undefined && { label }) };
}

function pickedIn(control: SlackControl): string | undefined {
  return (
    control.selected_date ??
    control.selected_time ??
    control.selected_date_time?.toString() ??
    control.selected_user ??
    control.selected_channel ??
    control.selected_conversation
  );
}

function severalIn(control: SlackControl): string | undefined {
  const { selected_users: users, selected_channels: channels, files } = control;
  const names = users ?? channels ?? control.selected_conversations ?? files?.map(({ id }) => id);
  if (names) return names.join(",");
  return control.rich_text_value ? wordsIn(control.rich_text_value.elements) : undefined;
}

const node = z.object({
  text: z.string().optional().catch(undefined),
  url: z.string().optional().catch(undefined),
  elements: z.array(z.unknown()).catch([]),
});

/** The words of rich text, its parts one after the other. */
function wordsIn(elements: readonly unknown[]): string {
  return elements
    .map((element) => {
      const { text, url, elements: inner = [] } = node.safeParse(element).data ?? {};
      return text ?? url ?? wordsIn(inner);
    })
    .join("");
}

/**
 * What a form holds, by the names of its fields: their `action_id`, with the block's in front where
 * two blocks share one. What was left empty is not there.
 */
export function valuesOf(form: SlackForm): Readonly<Record<string, string>> | undefined {
  const fields = Object.entries(form?.values ?? {}).flatMap(([block, controls]) =>
    Object.entries(controls).map(([name, control]) => ({ block, name, ...chosenIn(control) })),
  );
  const isShared = (name: string) => fields.filter((field) => field.name === name).length > 1;
  const filled = fields.flatMap(({ block, name, value }) =>
    value === undefined || value === ""
      ? []
      : [[isShared(name) ? `${block}.${name}` : name, value] as const],
  );
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}
