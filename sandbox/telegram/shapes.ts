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
  readonly type: "private" | "group" | "supergroup";
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

/** What a person or a bot sent along; the bytes are where {@link Files} keeps them. */
export interface SentFile {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_size: number;
  readonly file_name?: string;
  readonly mime_type?: string;
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
  readonly business_connection_id?: string;
  readonly direct_messages_topic?: { readonly topic_id: number };
  readonly caption?: string;
  readonly caption_entities?: readonly Entity[];
  readonly photo?: readonly (SentFile & { readonly width: number; readonly height: number })[];
  readonly voice?: SentFile & { readonly duration: number };
  readonly audio?: SentFile & { readonly duration: number };
  readonly video?: SentFile;
  readonly animation?: SentFile;
  readonly document?: SentFile;
  readonly location?: Point;
  readonly venue?: { readonly location: Point; readonly title: string; readonly address: string };
  readonly contact?: { readonly phone_number: string; readonly first_name: string };
}

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Fields of the Bot API that the stand-in passes on without looking at them. */
export type Things = Readonly<Record<string, unknown>>;
export type Update = Things & { readonly update_id: number };
