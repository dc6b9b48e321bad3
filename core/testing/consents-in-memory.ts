import type { Consents, ConsentStep } from "../care/consent.ts";
import type { ContactId } from "../identity.ts";

/** What people did with a notice, for tests: what is said in it elsewhere is written down by hand. */
export class ConsentsInMemory implements Consents {
  readonly #steps = new Map<string, ConsentStep>();

  last(contact: ContactId, version: string): Promise<ConsentStep | undefined> {
    return Promise.resolve(this.#steps.get(`${contact} ${version}`));
  }

  keep(contact: ContactId, version: string, how: ConsentStep): void {
    this.#steps.set(`${contact} ${version}`, how);
  }
}
