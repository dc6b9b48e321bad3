/**
 * A local stand-in for a platform, which speaks the platform's own wire protocol. It is a test tool:
 * nothing of it leaves the machine and nothing is kept.
 */
export interface Sandbox {
  readonly channel: string;
  /** The settings of an account that speaks to it, as the channel's own `settings` read them. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Has it call an account at this address; for platforms that call. */
  aim?(webhookUrl: string): void;
  /** Resolves once the bot hears what is said; for platforms that tell it to nobody before. */
  online?(): Promise<void>;
  /** Someone new, in their own chat with the bot. */
  person(who: NewPerson): SandboxPerson;
  /** What was wrong with the calls made to it, by the platform's own description: a test wants none. */
  readonly complaints: readonly string[];
  /** Delivers every later event twice, as now and then happens to real bots; or, with `false`, no more. */
  deliversTwice(on?: boolean): void;
  /** Answers the next calls that send something badly. */
  fails(trouble: SandboxTrouble, times?: number): void;
  close(): Promise<void>;
}

export interface NewPerson {
  readonly name: string;
  readonly language?: string;
  /** The one they have elsewhere, E.164, where the platform knows people by it. */
  readonly phone?: string;
}

/** Someone who talks with the bot, played by a test or by whoever sits at the simulator. */
export interface SandboxPerson {
  readonly name: string;
  /** E.164, where the platform shows it. */
  readonly phone?: string | undefined;
  says(text: string): Promise<unknown>;
  /** Sends a file the way the platform's own apps do; `voice` is a recorded note. */
  sends(file: SandboxFile): Promise<unknown>;
  /** Waits for a button or a row of a list with this label, and presses the newest. */
  presses(label: string): Promise<unknown>;
  /** The chat as it stands now, as this person sees it. */
  transcript(): readonly Bubble[];
  /** The form that is open before them, on platforms that show forms. */
  form?(): ShownForm | undefined;
  /** Sends the form that is open, its fields by their labels; or closes it, without them. */
  answersForm?(entered?: Readonly<Record<string, string>>): Promise<unknown>;
  /** What else is seen of a bubble, by its place in the transcript, as far as the stand-in knows. */
  details?(at: number): BubbleDetails;
}

/** A form that somebody has before them. */
export interface ShownForm {
  readonly title: string;
  /** The words on the button that sends it. */
  readonly submit: string;
  readonly fields: readonly {
    readonly label: string;
    readonly kind: "text" | "date" | "time" | "choice";
    /** The words of its choices. */
    readonly choices?: readonly string[];
  }[];
}

export interface SandboxFile {
  readonly kind: "voice" | "image" | "video" | "document";
  readonly type: string;
  readonly name: string;
  readonly body: Uint8Array;
  readonly caption?: string;
}

export interface Bubble {
  readonly who: "person" | "bot";
  readonly kind: "text" | "voice" | "image" | "video" | "document" | "location" | "contact";
  /** What is shown, in the platform's own marks. */
  readonly text: string;
  /** The words on buttons and rows, in their order. */
  readonly buttons?: readonly string[];
  /** The sign that others put under it. */
  readonly reaction?: string;
}

/** What a page that shows the chat wants beside its words. */
export interface BubbleDetails {
  /** The bytes behind a picture, a note or a document. */
  readonly file?: { readonly type: string; readonly body: Uint8Array };
  /** What is set in the words, where the platform keeps that beside them. Counted in UTF-16 units. */
  readonly spans?: readonly Span[];
  /** The words that open a list, where its choices are rows of one and no buttons. */
  readonly list?: string;
  /** True once the bot was seen to have read it. */
  readonly isRead?: boolean;
}

export interface Span {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
}

/**
 * What a stand-in can be told to do instead of answering well.
 *
 * - `rate_limited`: the platform's own way to say "too fast"; the call is not carried out.
 * - `expired`: the platform's own way to say that the token is nobody's any more.
 * - `server_error`: 500; the call is not carried out.
 * - `page`: an HTML page with status 200, as from a proxy; the call is not carried out.
 * - `reset`: the call is carried out, then the connection is cut.
 * - `silence`: the call is carried out, then nothing is answered.
 */
export type SandboxTrouble =
  | "rate_limited"
  | "expired"
  | "server_error"
  | "page"
  | "reset"
  | "silence";
