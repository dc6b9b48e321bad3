import { randomUUID } from "node:crypto";
import type { Act } from "../../adapters/stage/act.ts";
import type { Stage } from "../../adapters/stage/stage.ts";
import { inWords } from "../../core/message/in-words.ts";
import { choicesOf } from "../../core/message/outgoing.ts";
import type { Button, Utterance } from "../../core/message/outgoing.ts";
import type { Clock } from "../../core/ports.ts";
import type { Said, Transcript } from "./transcript.ts";
import type { Shown } from "./words.ts";

/** The one who is nobody by name. */
const PATIENT = "patient";

interface Seen extends Shown {
  readonly person: string;
  readonly choices: readonly Button[];
}

interface Waiting {
  readonly act: Act;
  stored(): void;
}

/** The people of a dialogue: they do what it says, and keep what they are shown. */
export class Cast implements Stage {
  readonly seen: Seen[] = [];
  readonly #about: Pick<Transcript, "language" | "patient">;
  readonly #clock: Clock;
  readonly #waiting: Waiting[] = [];
  #more = Promise.withResolvers<void>();

  constructor(about: Pick<Transcript, "language" | "patient">, clock: Clock) {
    this.#about = about;
    this.#clock = clock;
  }

  /** Resolves once it is stored. */
  does(said: Said): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push({ act: this.#actFor(said), stored: resolve });
    this.#more.resolve();
    return promise;
  }

  /** A file is no words: it is told by its table. */
  show(person: string, say: Utterance): void {
    if (say.kind === "document") return;
    const choices = choicesOf(say).buttons ?? [];
    const text = say.kind === "text" ? say.markdown : inWords(say);
    this.seen.push({ person, text, choices, buttons: choices.map(({ label }) => label) });
  }

  async *acts(signal: AbortSignal): AsyncIterable<Act> {
    signal.addEventListener("abort", () => this.#more.resolve(), { once: true });
    while (!signal.aborted) {
      const next = this.#waiting.shift();
      if (next) {
        yield next.act;
        next.stored();
      } else {
        this.#more = Promise.withResolvers();
        await this.#more.promise;
      }
    }
  }

  get #patient(): string {
    return this.#about.patient ?? PATIENT;
  }

  /** A label that is on no button is said, as a person would who reads it nowhere. */
  #actFor(said: Said): Act {
    const { language, patient } = this.#about;
    const person = said.who ?? this.#patient;
    const name = said.who ?? patient;
    const about = {
      id: randomUUID(),
      person,
      language,
      ...(name !== undefined && { name }),
      at: this.#clock.now().toISOString(),
    };
    if ("says" in said) return { ...about, type: "words", text: said.says };
    const button = this.#buttonFor(person, said.presses);
    return button
      ? { ...about, type: "press", ...button }
      : { ...about, type: "words", text: said.presses };
  }

  /** The newest of that label. */
  #buttonFor(person: string, label: string): Pick<Button, "action" | "label"> | undefined {
    const theirs = this.seen.filter((each) => each.person === person);
    const button = theirs
      .flatMap(({ choices }) => choices)
      .findLast((each) => each.label === label);
    return button && { action: button.action, label: button.label };
  }
}
