import type { z } from "zod";
import { id } from "../../../core/message/address.ts";
import { contentOf } from "./content.ts";
import { readSystem } from "./moves.ts";
import { misshapen, readAs, unreadable, word } from "./part.ts";
import type { Around, Part } from "./part.ts";
import { personOf } from "./people.ts";
import { readButton, readInteractive } from "./presses.ts";
import { occurrence, readSaid } from "./said.ts";
import type { Said } from "./said.ts";
import { button, edit, interactive, message as shape, pointer, reaction } from "./shapes.ts";

/** Reads one of a value's `messages`: what somebody said, or did to what was said. */
export function readMessage(around: Around): (part: unknown) => readonly Part[] {
  return readAs("messages", shape, (message) => {
    if (message.type === "system") return readSystem(message, around);
    const { from: waId, from_user_id, from_parent_user_id } = message;
    const from = personOf([waId, from_user_id, from_parent_user_id], around);
    if (!from) return [unreadable(`messages.${word(message.type)}: does not say whose it is`)];
    const read = deeds.get(message.type) ?? readSaid;
    return read({ message, from, around });
  });
}

type Deed = (said: Said) => readonly Part[];

/** Where what ought to stand under the kind's name is missing, the message itself is kept. */
function deed<Shape extends z.ZodType>(
  payloadShape: Shape,
  read: (it: z.output<Shape>, said: Said) => readonly Part[],
): Deed {
  return (said) => {
    const { type, [type]: payload } = said.message;
    if (payload == null) return readSaid(said);
    return readAs(`messages.${type}`, payloadShape, (it) => read(it, said))(payload);
  };
}

const deeds = new Map<string, Deed>([
  ["button", deed(button, readButton)],
  ["interactive", deed(interactive, readInteractive)],
  [
    "reaction",
    deed(reaction, ({ message_id, emoji }, said) => [
      {
        type: "reaction",
        ...occurrence("reaction", said),
        from: said.from,
        message: id(message_id),
        ...(emoji ? { change: "added", emoji } : { change: "removed" }),
      },
    ]),
  ],
  [
    "edit",
    deed(edit, ({ original_message_id, message }, said) => {
      const content = contentOf(message);
      if (!content) return misshapen(`messages.edit.${word(message.type)}`);
      return [
        {
          type: "edit",
          ...occurrence("edit", said),
          message: id(original_message_id),
          content,
          from: said.from,
        },
      ];
    }),
  ],
  [
    "revoke",
    deed(pointer, ({ original_message_id }, said) => [
      { type: "removal", ...occurrence("removal", said), message: id(original_message_id) },
    ]),
  ],
  // The chat was opened for the first time.
  [
    "request_welcome",
    (said) => [{ type: "joined", ...occurrence("joined", said), from: said.from }],
  ],
]);
