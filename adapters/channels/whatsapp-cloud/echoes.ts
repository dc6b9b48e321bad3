import { id } from "../../../core/message/address.ts";
import type { Address } from "../../../core/message/address.ts";
import { contentOf } from "./content.ts";
import { addressOf } from "./ids.ts";
import { irrelevant, misshapen, readAs, unreadable, word } from "./part.ts";
import type { Around, Part } from "./part.ts";
import { echo as shape, edit, pointer } from "./shapes.ts";
import type { Echo } from "./shapes.ts";

/**
 * Reads one of a value's `message_echoes`: what the owner wrote on the phone, edited or took back,
 * where the number is at home in the app as well ("coexistence").
 */
export function readEcho(around: Around): (part: unknown) => readonly Part[] {
  return readAs("message_echoes", shape, (echo) => {
    const chat = chatOf(echo, around);
    if (!chat) return [unreadable("message_echoes: does not say whom it was for")];
    const read = deeds.get(echo.type) ?? readWords;
    return read(echo, { address: addressOf(around.account, chat), at: echo.timestamp });
  });
}

/** Whoever of the two is not the business: Meta tells it both ways round. */
function chatOf({ from, to, to_user_id, group_id }: Echo, { value }: Around): string | undefined {
  const own = value.metadata?.display_phone_number.replaceAll(/\D/gu, "");
  const other = to != null && to === own ? from : to;
  return group_id ?? other ?? to_user_id ?? undefined;
}

interface Place {
  readonly address: Address;
  readonly at: Date;
}

type Deed = (echo: Echo, place: Place) => readonly Part[];

const deeds = new Map<string, Deed>([
  ["reaction", () => [irrelevant("message_echoes.reaction: a sign of the owner's")]],
  [
    "revoke",
    (echo, place) =>
      readAs("message_echoes.revoke", pointer, ({ original_message_id: message }) => [
        { type: "removal", id: id(`removal:${echo.id}`), ...place, message: id(message) },
      ])(echo["revoke"]),
  ],
  [
    "edit",
    (echo, place) =>
      readAs("message_echoes.edit", edit, ({ original_message_id, message }) => {
        const content = contentOf(message);
        if (!content) return misshapen(`message_echoes.edit.${word(message.type)}`);
        return [
          {
            type: "edit",
            id: id(`edit:${echo.id}`),
            ...place,
            message: id(original_message_id),
            content,
          },
        ];
      })(echo["edit"]),
  ],
]);

function readWords(echo: Echo, place: Place): readonly Part[] {
  const content = contentOf(echo);
  if (!content) return misshapen(`message_echoes.${word(echo.type)}`);
  const key = echo.biz_opaque_callback_data;
  return [
    {
      type: "echo",
      id: id(`echo:${echo.id}`),
      ...place,
      message: id(echo.id),
      content,
      ...(key && { key: id<"delivery">(key) }),
    },
  ];
}
