/** Discord's objects, as far as the stand-in has them. Source: docs.discord.com/developers, API v10. */

export interface User {
  readonly id: string;
  readonly username: string;
  readonly discriminator: string;
  readonly global_name: string | null;
  readonly avatar: null;
  readonly bot?: true;
}

export interface Channel {
  readonly id: string;
  /** 0 in a server, 1 with one person, 11 a thread. */
  readonly type: 0 | 1 | 11;
  readonly name?: string;
  readonly guild_id?: string;
  readonly parent_id?: string;
}

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type: string;
  readonly duration_secs?: number;
  readonly waveform?: string;
}

export interface Component {
  readonly type: number;
  readonly custom_id?: string | undefined;
  readonly label?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly options?: readonly { readonly label: string; readonly value: string }[] | undefined;
  readonly components?: readonly Component[] | undefined;
}

export interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly guild_id?: string;
  readonly channel_type?: number;
  readonly type: number;
  readonly author: User;
  readonly content: string;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly tts: false;
  readonly mention_everyone: false;
  readonly mentions: readonly User[];
  readonly mention_roles: readonly string[];
  readonly attachments: readonly Attachment[];
  readonly embeds: readonly unknown[];
  readonly components: readonly Component[];
  readonly pinned: false;
  readonly flags: number;
  readonly nonce?: string | number;
  readonly message_reference?: { readonly type: 0; readonly message_id: string };
  readonly referenced_message?: Message | null;
}

/** Fields that the stand-in passes on without looking at them. */
export type Things = Readonly<Record<string, unknown>>;

export const flags = { loading: 1 << 7, voice: 1 << 13 };
