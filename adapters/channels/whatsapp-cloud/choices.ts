import type { Button } from "../../../core/message/outgoing.ts";

/** Up to three reply buttons under words, and under a file where one heads them. */
export function buttonsUnder(text: string, buttons: readonly Button[], header?: object): object {
  const titles = apart(buttons.map(({ label }) => label));
  const replies = buttons.map(({ action }, index) => ({
    type: "reply",
    reply: { id: action, title: titles[index] },
  }));
  return interactive({
    type: "button",
    ...(header && { header }),
    body: { text },
    action: { buttons: replies },
  });
}

/** Up to ten rows of a list that opens by a button. */
export function listUnder(text: string, buttons: readonly Button[], open: string): object {
  const rows = buttons.map(({ label, action, description }) => ({
    id: action,
    title: label,
    ...(description && { description }),
  }));
  return interactive({
    type: "list",
    body: { text },
    action: { button: open, sections: [{ rows }] },
  });
}

function interactive(it: object): object {
  return { type: "interactive", interactive: it };
}

/** WhatsApp refuses two buttons of the same words, as cutting may have made them: later ones are numbered. */
function apart(labels: readonly string[]): readonly string[] {
  return labels.map((label, index) => {
    const before = labels.slice(0, index).filter((one) => one === label).length;
    return before === 0 ? label : `${cut(label)} ${before + 1}`;
  });
}

/** Leaves room for a number within the 20 characters that a button has. */
function cut(label: string): string {
  return label.length <= 18 ? label : cut(Array.from(label).slice(0, -1).join(""));
}
