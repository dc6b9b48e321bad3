import { generateKeyPairSync, sign } from "node:crypto";
import { z } from "zod";
import type { Change, Upload } from "./body.ts";
import { checkWhole } from "./body.ts";
import { modal } from "./modals.ts";
import type { Modal } from "./modals.ts";
import { Refusal } from "./refusal.ts";
import { flags } from "./shapes.ts";
import type { Channel, Message, Things, User } from "./shapes.ts";
import type { World } from "./world.ts";

const callback = z.object({ type: z.int(), data: z.unknown().optional() });

interface Pending {
  readonly id: string;
  readonly token: string;
  readonly channel: Channel;
  readonly user: User;
  /** The message that was pressed. */
  readonly message: unknown;
  /** The message that stands for the answer. */
  original?: Message;
  isAnswered: boolean;
}

export interface Used {
  readonly channel: Channel;
  readonly user: User;
  readonly locale: string;
  /** The interaction's own fields. */
  readonly fields: Things;
}

/** What people do with commands, buttons and lists, and what is answered to that. */
export class Interactions {
  /** How each was answered in time: `5`; `"401"` and the like where the endpoint refused. */
  readonly answers: unknown[] = [];
  /** The form that each person has before them, and the message it was opened from. */
  readonly modals = new Map<string, { readonly modal: Modal; readonly message: unknown }>();
  /** Where they are posted; over the gateway unless given. */
  endpoint: string | undefined;
  twice = false;
  readonly publicKey: string;
  readonly #world: World;
  readonly #sign: (bytes: Uint8Array) => string;
  readonly #pending = new Map<string, Pending>();

  constructor(world: World) {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    this.publicKey = publicKey.export({ type: "spki", format: "der" }).subarray(12).toString("hex");
    this.#sign = (bytes) => sign(null, bytes, privateKey).toString("hex");
    this.#world = world;
  }

  /** Somebody uses something: tells the bot, and takes its answer where the bot was posted to. */
  async use({ channel, user, locale, fields }: Used): Promise<void> {
    const { bot, nextId } = this.#world;
    const id = nextId();
    const token = `interaction-${id}`;
    this.#pending.set(token, {
      id,
      token,
      channel,
      user,
      message: fields["message"],
      isAnswered: false,
    });
    const { guild_id } = channel;
    const given = {
      id,
      application_id: bot.id,
      token,
      version: 1,
      channel_id: channel.id,
      channel,
      ...(guild_id === undefined
        ? { user, context: 1 }
        : { guild_id, member: { user, roles: [], nick: null }, context: 0 }),
      locale,
      entitlements: [],
      authorizing_integration_owners: {},
      ...fields,
    };
    if (this.endpoint === undefined) this.#world.tell("INTERACTION_CREATE", given);
    else
      for (let time = this.twice ? 2 : 1; time > 0; time -= 1)
        await this.#post(this.endpoint, given, token);
  }

  /** A signed request, as Discord posts it. */
  signed(body: string | Uint8Array, timestamp = Math.floor(Date.now() / 1000)): RequestInit {
    const bytes = Buffer.from(body);
    const headers = {
      "content-type": "application/json",
      "x-signature-timestamp": String(timestamp),
      "x-signature-ed25519": this.#sign(Buffer.concat([Buffer.from(String(timestamp)), bytes])),
    };
    return { method: "POST", headers, body: bytes };
  }

  /** Tries the endpoint as Discord does before it takes it. */
  async probe(url: string): Promise<boolean> {
    const ping = JSON.stringify({ id: this.#world.nextId(), type: 1, token: "ping", version: 1 });
    const answer = await fetch(url, this.signed(ping)).catch(() => undefined);
    const pong = answer?.ok ? callback.safeParse(await answer.json().catch(() => null)).data : null;
    const stale = await fetch(url, this.signed(ping, 1)).catch(() => undefined);
    await stale?.body?.cancel();
    return pong?.type === 1 && stale?.status === 401;
  }

  async #post(url: string, given: object, token: string): Promise<void> {
    const answer = await fetch(url, this.signed(JSON.stringify(given)));
    const body = answer.ok
      ? callback.safeParse(await answer.json().catch(() => null)).data
      : undefined;
    if (!body) {
      await answer.body?.cancel().catch(() => undefined);
      this.answers.push(String(answer.status));
      return;
    }
    if (!this.#find(token).isAnswered) this.answer(token, body);
  }

  /** The first answer, by the request's own response or by a call. */
  answer(token: string, body: unknown): void {
    const pending = this.#find(token);
    if (pending.isAnswered)
      throw new Refusal(400, 40_060, "Interaction has already been acknowledged.");
    const { type, data } = callback.parse(body);
    if (type === 9) this.#show(pending, data);
    pending.isAnswered = true;
    this.answers.push(type);
    if (type !== 5) return;
    const { bot } = this.#world;
    const thinking = { author: bot, type: 20, flags: flags.loading };
    pending.original = this.#world.write(pending.channel.id, thinking);
  }

  #show({ user, message }: Pending, data: unknown): void {
    const read = modal.safeParse(data);
    if (!read.success) throw new Refusal(400, 50_035, "Invalid Form Body");
    this.modals.set(user.id, { modal: read.data, message });
    this.#world.stir();
  }

  rewrite(token: string, body: Change, files: readonly Upload[]): Message {
    const pending = this.#find(token);
    checkWhole(body, files);
    pending.original = this.#world.rewrite(this.#originalOf(pending), body, files);
    return pending.original;
  }

  remove(token: string): void {
    const pending = this.#find(token);
    this.#world.remove(this.#originalOf(pending));
    delete pending.original;
  }

  /** As fifteen minutes later. */
  expire(): void {
    this.#pending.clear();
  }

  #find(token: string): Pending {
    const pending = this.#pending.get(token);
    if (!pending) throw new Refusal(404, 10_015, "Unknown Webhook");
    return pending;
  }

  #originalOf({ isAnswered, original }: Pending): Message {
    if (!isAnswered) throw new Refusal(404, 10_015, "Unknown Webhook");
    if (!original) throw new Refusal(404, 10_008, "Unknown Message");
    return original;
  }
}
