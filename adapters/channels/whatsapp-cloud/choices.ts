import { withNumbered } from "../../../core/markdown/numbered.ts";
import type { Button, Utterance } from "../../../core/message/outgoing.ts";

/** Up to three reply buttons under words, and under a file where one heads them. */
export function buttonsUnder(text: string, buttons: readonly Button[], header?: object): object {
  const replies = buttons.map(({ action, label }) => ({
    type: "reply",
    reply: { id: action, title: label },
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

/**
 * What is said, with its choices as numbered lines.
 *
 * WhatsApp has no buttons in groups. Source: developers.facebook.com/documentation/business-messaging/whatsapp/groups/groups-messaging.
 */
export function withoutChoices(say: Utterance): Utterance {
  if (!("buttons" in say) || !say.buttons) return say;
  const { buttons, list: _, ...rest } = say;
  const lines = buttons.map(({ label }) => label);
  if (rest.kind === "text") return { ...rest, markdown: withNumbered(rest.markdown, lines) };
  return { ...rest, caption: withNumbered(rest.caption ?? "", lines) };
}
