import type { BinaryNode } from "@whiskeysockets/baileys";

/** What a device has not said yet that it has. */
export class Mail {
  readonly #waiting = new Map<string, BinaryNode>();
  readonly #writable = Promise.withResolvers<void>();

  get waiting(): readonly BinaryNode[] {
    return [...this.#waiting.values()];
  }

  /** Resolves once the device's keys are known. */
  get writable(): Promise<void> {
    return this.#writable.promise;
  }

  canBeWritten(): void {
    this.#writable.resolve();
  }

  post(stanza: BinaryNode): void {
    this.#waiting.set(stanza.attrs["id"] ?? "", stanza);
  }

  taken(id: string): void {
    this.#waiting.delete(id);
  }
}
