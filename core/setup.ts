import type { BotCard } from "./adapter.ts";
import type { Texts } from "./bot.ts";
import type { Clock, Keep } from "./ports.ts";

/**
 * How an operator brings an account of a channel on the air: what is asked for, whether it is right,
 * and how the platform is told of us. `prosa channel add` and the console walk through it.
 */
export interface ChannelSetup<Settings> {
  /**
   * The words of the questions and of what is to be pasted, by language and key: `token` for the
   * question of that name, `token.help` for how its answer is found.
   */
  readonly texts: Readonly<Record<"en" | "es" | "pt-BR", Texts>>;
  /** In the order in which they are asked. The answers are read by the channel's own `settings`. */
  readonly questions: readonly SetupQuestion[];
  /** Asks the platform who these credentials are. Throws `ChannelError`, `unauthorized` when nobody's. */
  identify(settings: Settings, world: SetupWorld): Promise<SetupIdentity>;
  /**
   * Has the platform call us, where it can be told to; repeatable. Answers what the operator still
   * has to do by hand, none when all is done.
   */
  connect(settings: Settings, world: SetupWorld & SetupPlace): Promise<readonly SetupPaste[]>;
  /**
   * Shows what is to be done elsewhere, with a phone in hand, again whenever it changes, until it is
   * done. Resolves with false when `signal` aborts before. The hub has to run meanwhile.
   */
  accompany?(company: SetupCompany, signal: AbortSignal): Promise<boolean>;
  /** Takes back what `connect` did. */
  disconnect?(settings: Settings, world: SetupWorld): Promise<void>;
  /** A description of the app for the platform's own form, ready to be pasted. */
  manifest?(card: BotCard, place: SetupPlace): string;
}

export interface SetupQuestion {
  /** The setting's name. It is also the key of its words. */
  readonly name: string;
  /** Not shown while it is typed, nor ever after. */
  readonly secret: boolean;
  /** The page where the answer is found. */
  readonly where?: string;
  /** The only answers there are; the first one unless said otherwise. */
  readonly choices?: readonly string[];
  /** Asked only when an earlier question was answered so. */
  readonly when?: readonly [name: string, answer: string];
  /** May be left out. */
  readonly optional?: boolean;
  /** The hub makes it itself unless told: `openssl rand -hex 32`. */
  readonly made?: () => string;
}

/** Who an account is on its platform. */
export interface SetupIdentity {
  /** A short name for webhook paths and lists, from the platform's own id: letters, digits, `_ -`. */
  readonly account: string;
  /** What people see. */
  readonly name: string;
}

/** Something to paste into a page of the platform's. `what` is a key in the texts. */
export interface SetupPaste {
  readonly what: string;
  readonly value: string;
  readonly where: string;
}

export interface SetupWorld {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

export interface SetupCompany {
  /** What the account's channel remembers. */
  readonly keep: Keep;
  readonly clock: Clock;
  readonly language: "en" | "es" | "pt-BR";
  readonly write: (text: string) => void;
}

export interface SetupPlace {
  /** Where the platform reaches the account: `<public url>/channels/<channel>/<account>`. */
  readonly webhookUrl: string;
}
