import { Refusal, notFound } from "./refusal.ts";
import { channelInput, channelStop, readAs } from "./shapes.ts";

interface Channel {
  readonly id: string;
  readonly calendar: string;
  readonly address: string;
  readonly token: string | undefined;
  readonly expiration: number;
  messages: number;
}

const WEEK_MS = 7 * 86_400_000;

/** Who is called when a calendar changes. A call that fails is not made again. */
export class Channels {
  readonly #open = new Map<string, Channel>();
  readonly #used = new Set<string>();
  readonly #now: () => number;
  /** Off, no call gets through. */
  delivers = true;

  constructor(now: () => number) {
    this.#now = now;
  }

  get ids(): readonly string[] {
    return [...this.#open.keys()];
  }

  watch(calendar: string, given: unknown): object {
    const { id, address, token } = readAs(channelInput, given);
    if (this.#used.has(id)) throw new Refusal(400, "channelIdNotUnique");
    this.#used.add(id);
    const expiration = this.#now() + WEEK_MS;
    const channel = { id, calendar, address, token, expiration, messages: 0 };
    this.#open.set(id, channel);
    void this.#call(channel, "sync");
    const resourceId = resourceOf(calendar);
    return { kind: "api#channel", id, resourceId, token, expiration: String(expiration) };
  }

  stop(given: unknown): void {
    const { id, resourceId } = readAs(channelStop, given);
    const channel = this.#open.get(id);
    if (!channel || resourceOf(channel.calendar) !== resourceId) throw notFound();
    this.#open.delete(id);
  }

  async changed(calendar: string): Promise<void> {
    const open = [...this.#open.values()].filter(
      (channel) => channel.calendar === calendar && channel.expiration > this.#now(),
    );
    await Promise.all(open.map((channel) => this.#call(channel, "exists")));
  }

  async #call(channel: Channel, state: "sync" | "exists"): Promise<void> {
    channel.messages += 1;
    if (!this.delivers) return;
    const headers = {
      "x-goog-channel-id": channel.id,
      "x-goog-message-number": String(channel.messages),
      "x-goog-resource-id": resourceOf(channel.calendar),
      "x-goog-resource-state": state,
      "x-goog-channel-expiration": new Date(channel.expiration).toUTCString(),
      ...(channel.token !== undefined && { "x-goog-channel-token": channel.token }),
    };
    await fetch(channel.address, { method: "POST", headers }).catch(() => undefined);
  }
}

function resourceOf(calendar: string): string {
  return `resource-${Buffer.from(calendar).toString("base64url")}`;
}
