import type { Answer, LetterKind, Mishap } from "../world/state.ts";

/** Every word the simulator's page says of itself. */
export interface Words {
  readonly title: string;
  /** That nothing here is real. */
  readonly notice: string;
  readonly waiting: string;
  readonly gone: string;
  readonly channels: string;
  readonly hub: Readonly<Record<"starting" | "running" | "down", string>>;
  readonly log: { readonly open: string; readonly title: string; readonly empty: string };
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<"system" | "light" | "dark", string>>;
  leftOut(channel: string, why: string): string;
  readonly channel: {
    you(person: string): string;
    readonly anew: string;
    readonly empty: string;
    /** What one says first. */
    readonly hello: string;
    readonly choose: string;
    /** Closes a form unsent. */
    readonly close: string;
    readonly read: string;
    readonly sent: string;
    reacted(sign: string): string;
    /** What became of a message for good, and why in the hub's words. */
    letter(kind: LetterKind, reason: string): string;
    complaint(what: string): string;
  };
  readonly composer: {
    label(channel: string): string;
    readonly placeholder: string;
    readonly send: string;
    readonly attach: string;
    readonly file: string;
    readonly picture: string;
    readonly note: string;
    readonly record: string;
    readonly stop: string;
    readonly denied: string;
    readonly failed: string;
    count(length: number, most: number): string;
  };
  readonly trouble: {
    readonly open: string;
    readonly arriving: string;
    readonly answering: string;
    readonly once: string;
    readonly ordered: string;
    readonly crash: string;
    readonly crashing: string;
    readonly crashHint: string;
    readonly mishaps: Readonly<Record<Mishap, readonly [name: string, hint: string]>>;
    readonly answers: Readonly<Record<Answer, readonly [name: string, hint: string]>>;
  };
}
