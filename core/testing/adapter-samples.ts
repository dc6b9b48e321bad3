import type { TestContext } from "vitest";
import type { Adapter, AdapterModule, Delivery } from "../adapter.ts";
import type { WaitScope } from "../errors.ts";
import type { MediaStore } from "../media/media.ts";
import type { InboundEvent } from "../message/event.ts";
import type { OutgoingMessage, Utterance } from "../message/outgoing.ts";

/** The samples a channel gives to be held to the contract. What it has none of it says, and why. */
export interface AdapterSamples {
  readonly adapter: Adapter;
  readonly module: Pick<AdapterModule<unknown>, "channel" | "parse">;
  /** A delivery with one message from a person. */
  readonly delivery: Delivery;
  /** For webhooks. */
  readonly requests: Requests | None;
  /** Something to say to a person. */
  readonly outgoing: OutgoingMessage;
  /** For platforms that limit how fast we send. */
  readonly limited: Limited | None;
  /** A stand-in for the platform. */
  readonly platform: PlatformView | None;
}

/** The platform has no such thing: why, in a few words, which the test's report repeats. */
export interface None {
  readonly none: string;
}

/** Requests to the webhook. */
export interface Requests {
  /** With {@link AdapterSamples.delivery}. */
  genuine(): Request;
  /** A genuine request with another body. */
  carrying(body: Uint8Array): Request;
  readonly refused: RefusedRequests;
}

/** Requests that the platform did not send, or not now. */
export interface RefusedRequests {
  /** Without what shows who sent it. */
  readonly unsigned: () => Request;
  /** With what somebody else would put there. */
  readonly forged: () => Request;
  /** With a genuine signature, over the same JSON written differently. */
  readonly reencoded: (() => Request) | None;
  /** Genuine once, and sent again when its time is over. */
  readonly stale: (() => Request) | None;
  /** Signed, for a time that is still to come. */
  readonly future: (() => Request) | None;
  readonly others?: Readonly<Record<string, () => Request>>;
}

/** Has the next send refused for being too fast, and what is then to be read of it. */
export interface Limited {
  begins(): void;
  /** Absent when the platform does not say how long to wait. */
  readonly retryAfterMs?: number;
  readonly scope: WaitScope;
}

/** What the person sees to whom {@link AdapterSamples.outgoing} goes. */
export interface PlatformView {
  /** What the bot said, as it stands there now. */
  seen(): Promise<readonly Seen[]>;
  /** What was wrong with our calls by the platform's own description, as far as the stand-in has it. */
  readonly complaints: readonly string[];
  /** Where the adapter finds the files that it sends. */
  readonly media: Pick<MediaStore, "keep">;
  /** Kinds that are shown as another for want of their own: speech as a file to be played. */
  readonly instead?: Partial<Record<Utterance["kind"], Seen["kind"]>>;
  /** One that the platform has approved; for channels that send templates. */
  readonly template?: Extract<Utterance, { kind: "template" }>;
  readonly presses: Presses | None;
  /** Answers the next send badly. */
  readonly fails: ((trouble: PlatformTrouble) => void) | None;
  /** Troubles in which it says itself that it did nothing, where other platforms leave that open. */
  readonly surelyNotSent?: readonly PlatformTrouble[];
  /** As {@link AdapterSamples.adapter}, where nobody listens at the platform's address. */
  readonly unreachable: Adapter | None;
}

/** For channels that show choices to be pressed. */
export interface Presses {
  /** Presses a button or a row of a list. */
  press(label: string): Promise<unknown>;
  /** Opens a form by its button, fills in its fields by their labels, and sends it: where it shows forms. */
  fillIn?(label: string, entered: Readonly<Record<string, string>>): Promise<unknown>;
  /** What the adapter has heard so far. */
  readonly heard: readonly InboundEvent[];
}

/** An address at which nobody listens. */
export const nowhere = "http://127.0.0.1:2";

/** A message as it is shown. */
export interface Seen {
  readonly kind: "text" | "voice" | "image" | "video" | "document" | "location" | "contact";
  /** In the platform's own marks, but for those that stand for a sign. */
  readonly text: string;
  /** The words on its buttons, or on the rows of its list. */
  readonly buttons?: readonly string[];
  /** The sign under it. */
  readonly reaction?: string;
  /** Where its words lead, for platforms that keep that beside them. */
  readonly links?: readonly string[];
}

/** The first three are not carried out. */
export type PlatformTrouble =
  /** Our credentials are nobody's any more. */
  | "expired"
  /** An error of the platform's own. */
  | "server_error"
  /** Something answers that is not the platform: a proxy's page. */
  | "page"
  /** The connection is cut before the answer. */
  | "reset"
  /** Nothing is answered. */
  | "silence";

/** Opens them for each test anew, with nothing said yet. */
export type OpenSamples = () => Promise<AdapterSamples>;

/** Ends the test, with the channel's own reason, where the channel has no such thing. */
export function orSkip<Sample extends object>(
  sample: Sample | None,
  { skip }: Pick<TestContext, "skip">,
): Sample {
  return isNone(sample) ? skip(sample.none) : sample;
}

function isNone(sample: object): sample is None {
  return "none" in sample;
}
