import type {
  Bubble,
  BubbleDetails,
  Sandbox,
  SandboxFile,
  SandboxPerson,
  ShownForm,
} from "../../sandbox/platform.ts";
import type { Platform } from "./platforms.ts";

/** A bubble as the page is told of it. */
export interface ShownBubble extends Bubble, Omit<BubbleDetails, "file"> {
  /** When it was first seen, in milliseconds since 1970. */
  readonly at: number;
  /** What kind of file is behind it, when the stand-in has its bytes. */
  readonly fileType?: string;
}

const names = { "pt-BR": "Marina", en: "Emma", es: "Lucía" } as const;
export type Language = keyof typeof names;

/** Somebody who talks with the bot on one platform. */
export class Talk {
  readonly platform: Platform;
  readonly sandbox: Sandbox;
  /** How many there were before: another one is another chat. */
  turn = 0;
  /** When this person came. */
  since = new Date();
  #person: SandboxPerson;
  #seen: number[] = [];

  constructor(platform: Platform, sandbox: Sandbox, language: Language) {
    this.platform = platform;
    this.sandbox = sandbox;
    this.#person = someone(sandbox, language);
  }

  get name(): string {
    return this.#person.name;
  }

  /** Goes on as somebody new, whom the bot has never met. */
  startsAnew(language: Language): void {
    this.#person = someone(this.sandbox, language);
    this.#seen = [];
    this.since = new Date();
    this.turn += 1;
  }

  async says(text: string): Promise<void> {
    await this.#person.says(text);
  }

  async presses(label: string): Promise<void> {
    await this.#person.presses(label);
  }

  async sends(file: SandboxFile): Promise<void> {
    await this.#person.sends(file);
  }

  /** The form that is open before them. */
  get form(): ShownForm | undefined {
    return this.#person.form?.();
  }

  /** Sends the form that is open, or closes it. */
  async answersForm(entered: Readonly<Record<string, string>> | undefined): Promise<void> {
    await this.#person.answersForm?.(entered);
  }

  /** How many messages the bot has shown. */
  get heard(): number {
    return this.#person.transcript().filter(({ who }) => who === "bot").length;
  }

  bubbles(): readonly ShownBubble[] {
    return this.#person.transcript().map((bubble, index) => {
      const { file, ...details } = this.#person.details?.(index) ?? {};
      return {
        ...bubble,
        ...details,
        at: (this.#seen[index] ??= Date.now()),
        ...(file && { fileType: file.type }),
      };
    });
  }

  fileAt(index: number): { readonly type: string; readonly body: Uint8Array } | undefined {
    return this.#person.details?.(index).file;
  }
}

function someone(sandbox: Sandbox, language: Language): SandboxPerson {
  return sandbox.person({ name: names[language], language });
}
