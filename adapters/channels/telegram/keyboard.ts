import type { InlineKeyboardMarkup } from "telegraf/types";
import type { Button } from "../../../core/message/outgoing.ts";

/** Characters that still fit where two buttons share a phone's width. */
const halfWidth = 16;

/** Buttons below a message: two a row while every label is short, else one. */
export function keyboardOf(buttons: readonly Button[]): InlineKeyboardMarkup {
  const perRow = buttons.every(({ label }) => label.length <= halfWidth) ? 2 : 1;
  const keys = buttons.map(({ label, action }) => ({ text: label, callback_data: action }));
  const rows = Math.ceil(keys.length / perRow);
  return {
    inline_keyboard: Array.from({ length: rows }, (_, row) =>
      keys.slice(row * perRow, (row + 1) * perRow),
    ),
  };
}
