import { EventEmitter, once } from "node:events";
import type { Change, Draft, Upload } from "./body.ts";
import { checkWhole } from "./body.ts";
import { Refusal } from "./refusal.ts";
import { flags } from "./shapes.ts";
import type { Attachment, Channel, Message, User } from "./shapes.ts";
import { snowflakes } from "./snowflakes.ts";

export type Dispatch = (name: string, data: object) => void;

/** The server that every stand-in has: its people and channels are in it. */
export const guild = "500000000000000001";

interface Writing {
  readonly author: User;
  readonly content?: string;
  readonly type?: number;
  readonly flags?: number;
  readonly nonce?: string | number;
  readonly components?: Message["components"];
  readonly attachments?: readonly Attachment[];
  readonly reference?: string;
}

/** The channels, what stands in them, and the files that were uploaded. */
export class World {
  readonly bot: User;
  readonly nextId = snowflakes();
  readonly files = new Map<string, Upload>();
  /** Whom the bot may not write to any more, by channel. */
  readonly closed = new Set<string>();
  readonly reactions = new Map<string, string>();
  readonly #dispatch: Dispatch;
  readonly #channels = new Map<string, Channel>();
  readonly #messages = new Map<string, Message>();
  readonly #nonces = new Map<string, Message>();
  readonly #changes = new EventEmitter();
  /** Where files are fetched from. */
  root = "";

  constructor(dispatch: Dispatch) {
    this.#dispatch = dispatch;
    this.bot = { ...userNamed(this.nextId(), "bot"), bot: true };
  }

  get gatewayUrl(): string {
    return `${this.root.replace("http", "ws")}/gateway`;
  }

  channel(of: Omit<Channel, "id">): Channel {
    const channel = { id: this.nextId(), ...of };
    this.#channels.set(channel.id, channel);
    return channel;
  }

  reach(channel: string): Channel {
    const found = this.#channels.get(channel);
    if (!found) throw new Refusal(404, 10_003, "Unknown Channel");
    return found;
  }

  find(channel: string, message: string): Message {
    const found = this.#messages.get(message);
    if (found?.channel_id !== channel) throw new Refusal(404, 10_008, "Unknown Message");
    return found;
  }

  messages(channel: string): readonly Message[] {
    return [...this.#messages.values()].filter(({ channel_id }) => channel_id === channel);
  }

  /** What the bot writes, checked; the same nonce is the same message. */
  send(channel: string, body: Draft, files: readonly Upload[]): Message {
    this.reach(channel);
    if (this.closed.has(channel))
      throw new Refusal(403, 50_007, "Cannot send messages to this user");
    checkWhole(body, files);
    const nonce = `${channel}:${body.nonce ?? ""}`;
    const known = body.enforce_nonce ? this.#nonces.get(nonce) : undefined;
    if (known) return known;
    const sent = this.write(channel, { author: this.bot, ...this.#written(body, files) });
    this.#nonces.set(nonce, sent);
    return sent;
  }

  /** Changes what stands there, by whoever wrote it. */
  rewrite(message: Message, body: Change, files: readonly Upload[] = []): Message {
    const { attachments, ...written } = this.#written(body, files);
    const { content = message.content, components = message.components } = written;
    const changed: Message = {
      ...message,
      content,
      components,
      attachments: files.length > 0 ? attachments : message.attachments,
      flags: message.flags & ~flags.loading,
      edited_timestamp: new Date().toISOString(),
    };
    this.#messages.set(message.id, changed);
    this.#tell("MESSAGE_UPDATE", changed);
    return changed;
  }

  write(channel: string, { reference, ...writing }: Writing): Message {
    const { guild_id, type: channel_type } = this.reach(channel);
    const referenced = reference === undefined ? undefined : this.#messages.get(reference);
    const message: Message = {
      ...emptyMessage,
      ...writing,
      type: writing.type ?? (referenced ? 19 : 0),
      id: this.nextId(),
      channel_id: channel,
      channel_type,
      ...(guild_id !== undefined && { guild_id }),
      timestamp: new Date().toISOString(),
      mentions: (writing.content ?? "").includes(`<@${this.bot.id}>`) ? [this.bot] : [],
      ...(referenced && {
        message_reference: { type: 0 as const, message_id: referenced.id },
        referenced_message: referenced,
      }),
    };
    this.#messages.set(message.id, message);
    this.#tell("MESSAGE_CREATE", message);
    return message;
  }

  remove({ id, channel_id }: Message): void {
    this.#messages.delete(id);
    this.#tell("MESSAGE_DELETE", { id, channel_id });
  }

  tell(name: string, data: object): void {
    this.#tell(name, data);
  }

  /** Keeps a file where it can be fetched. */
  upload(channel: string, { name, type, body }: Upload, more: object = {}): Attachment {
    const id = this.nextId();
    const path = `/attachments/${channel}/${id}/${encodeURIComponent(name)}`;
    this.files.set(path, { name, type, body });
    const url = this.root + path;
    return {
      id,
      filename: name,
      size: body.length,
      url,
      proxy_url: url,
      content_type: type,
      ...more,
    };
  }

  stir(): void {
    this.#changes.emit("change");
  }

  /** Resolves as soon as anything changes. */
  async changed(signal: AbortSignal): Promise<void> {
    await once(this.#changes, "change", { signal });
  }

  #written(body: Change, files: readonly Upload[]) {
    const attachments = files.map((file, index) => {
      const { duration_secs, waveform } = body.attachments?.[index] ?? {};
      return this.upload("bot", file, { duration_secs, waveform });
    });
    const { content, components, nonce, message_reference: reference } = body;
    return {
      attachments,
      ...(content !== undefined && { content }),
      ...(components && { components }),
      ...(body.flags !== undefined && { flags: body.flags }),
      ...(nonce !== undefined && { nonce }),
      ...(reference && { reference: reference.message_id }),
    };
  }

  #tell(name: string, data: object): void {
    this.stir();
    this.#dispatch(name, data);
  }
}

const emptyMessage = {
  content: "",
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mention_roles: [],
  attachments: [],
  embeds: [],
  components: [],
  pinned: false,
  flags: 0,
} as const;

export function userNamed(id: string, name: string): User {
  return { id, username: name.toLowerCase(), discriminator: "0", global_name: name, avatar: null };
}
