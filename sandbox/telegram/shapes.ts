/** The Bot API's objects, as far as the stand-in has them. Source: core.telegram.org/bots/api. */

export interface User {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
}

export interface Chat {
  readonly id: number;
  readonly type: "private" | "supergroup";
  readonly first_name?: string;
  readonly title?: string;
  readonly is_forum?: true;
}

export interface Entity {
  readonly type: string;
  /** Offset and length count UTF-16 code units. */
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
}

export interface InlineKeyboard {
  readonly inline_keyboard: readonly (readonly {
    readonly text: string;
    readonly callback_data?: string | undefined;
  }[])[];
}

export interface Message {
  readonly message_id: number;
  /** Seconds since 1970. */
  readonly date: number;
  readonly edit_date?: number;
  readonly chat: Chat;
  readonly from: User;
  readonly message_thread_id?: number;
  readonly is_topic_message?: true;
  readonly reply_to_message?: Message;
  readonly text?: string;
  readonly entities?: readonly Entity[];
  readonly reply_markup?: InlineKeyboard;
}

/** Fields of the Bot API that the stand-in passes on without looking at them. */
export type Things = Readonly<Record<string, unknown>>;
export type Update = Things & { readonly update_id: number };
