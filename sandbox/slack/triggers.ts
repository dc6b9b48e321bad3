import { randomUUID } from "node:crypto";
import { Refusal } from "./refusal.ts";

/** What people pressed of late, with which a modal may be opened for them: once, and within seconds. */
export class Triggers {
  readonly #made = new Map<string, { readonly user: string; readonly at: number; used?: true }>();

  make(user: string): string {
    const id = `${Date.now()}.${Math.floor(Math.random() * 1e9)}.${randomUUID().replaceAll("-", "")}`;
    this.#made.set(id, { user, at: Date.now() });
    return id;
  }

  /** Answers whose it is. */
  spend(id: string): string {
    const made = this.#made.get(id);
    if (!made) throw new Refusal("invalid_trigger_id");
    if (made.used) throw new Refusal("exchanged_trigger_id");
    if (Date.now() - made.at > goodForMs) throw new Refusal("expired_trigger_id");
    made.used = true;
    return made.user;
  }
}

const goodForMs = 3_000;
