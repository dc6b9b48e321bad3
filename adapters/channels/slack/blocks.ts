import type { types } from "@slack/bolt";
import type { Button, Choices, Form } from "../../../core/message/outgoing.ts";
import { render } from "./render.ts";

/** What a message says: `text` is what notifications and old clients show where there are blocks. */
export interface Said {
  readonly text: string;
  readonly blocks?: readonly types.KnownBlock[];
}

/** The name of the button that opens a form. */
export const FORM = "form";

/** Elements side by side in one row; Slack takes 25. */
const perRow = 5;

/** Words alone need no blocks; words with choices stand in a section above them. */
export function saidOf(markdown: string, choices: Choices): Said {
  const text = render(markdown);
  const actions = actionsOf(choices);
  if (actions.length === 0) return { text };
  const section = {
    type: "section",
    text: { type: "mrkdwn", text },
    expand: true,
  } satisfies types.SectionBlock;
  return { text, blocks: text === "" ? actions : [section, ...actions] };
}

function actionsOf({ form, ...choices }: Choices): readonly types.ActionsBlock[] {
  return [...choicesOf(choices), ...(form ? [opening(form)] : [])];
}

/** The button carries the whole form, for what opens one is good for three seconds. */
function opening(form: Form): types.ActionsBlock {
  const value = JSON.stringify(form);
  const button = { type: "button", action_id: FORM, text: plain(form.label), value } as const;
  return { type: "actions", elements: [button] };
}

function choicesOf({ buttons = [], list }: Choices): readonly types.ActionsBlock[] {
  if (buttons.length === 0) return [];
  if (list !== undefined) return [{ type: "actions", elements: [selectOf(buttons, list)] }];
  const elements = buttons.map(buttonOf);
  return Array.from({ length: Math.ceil(elements.length / perRow) }, (_, row) => ({
    type: "actions",
    elements: elements.slice(row * perRow, (row + 1) * perRow),
  }));
}

function buttonOf({ label, action }: Button, index: number): types.Button {
  return { type: "button", action_id: `choice-${index}`, text: plain(label), value: action };
}

function selectOf(buttons: readonly Button[], open: string): types.StaticSelect {
  return {
    type: "static_select",
    action_id: "choices",
    placeholder: plain(open),
    options: buttons.map(({ label, action, description }) => ({
      text: plain(label),
      value: action,
      ...(description !== undefined && { description: plain(description) }),
    })),
  };
}

export function plain(text: string): types.PlainTextElement {
  return { type: "plain_text", text, emoji: true };
}
