import { randomUUID } from "node:crypto";
import type { AdapterContext, Sent } from "../../../core/adapter.ts";
import type { Mailbox } from "../../../core/mailbox.ts";
import { readAnswer, readCall, writeAnswer, writeFault } from "./calls.ts";
import type { Call, Speak } from "./calls.ts";
import { unanswered } from "./faults.ts";
import { channel } from "./ids.ts";

export interface RelayParts {
  readonly mailbox: Pick<Mailbox, "watch" | "whisper">;
  readonly context: Pick<AdapterContext, "account" | "keep" | "log">;
}

/** As long as a call may take; whoever made it gives up a little later. */
const CARRIED_OUT_WITHIN_MS = 18_000;

/**
 * Hands calls to the process that has the line. The call lies sealed in what the channel keeps, for it
 * holds words; only its number is whispered. It is taken by one, who strikes it out first: so what is
 * still there when the patience ends was surely not carried out.
 */
export class Relay {
  readonly #parts: RelayParts;
  readonly #box: string;

  constructor(parts: RelayParts) {
    this.#parts = parts;
    this.#box = `${channel}:${parts.context.account}`;
  }

  async ask(call: Call, signal: AbortSignal): Promise<Sent | undefined> {
    const { context, mailbox } = this.#parts;
    const { keep } = context;
    if (!(await keep.read(["lease"])).has("lease"))
      throw unanswered("no process has the number", false);
    const id = randomUUID();
    const given = new Map([[callNote(id), JSON.stringify(call)]]);
    const { promise: answered, resolve } = Promise.withResolvers<void>();
    const heard = (note: string) => note === answerNote(id) && resolve();
    const stop = mailbox.watch(this.#box, { posted: () => undefined, whispered: heard });
    signal.addEventListener("abort", () => resolve(), { once: true });
    try {
      await keep.write(given);
      await mailbox.whisper(this.#box, callNote(id));
      await answered;
      return await this.#answer(id, given);
    } finally {
      stop();
    }
  }

  /** Carries out what other processes ask. Answers how to stop. */
  serve(speak: Speak): () => void {
    const whispered = (note: string) => {
      if (!note.startsWith(callNote(""))) return;
      this.#carryOut(note.slice(callNote("").length), speak).catch((error: unknown) => {
        const { account, log } = this.#parts.context;
        log.error("a call from another process was lost", { channel, account, error });
      });
    };
    return this.#parts.mailbox.watch(this.#box, { posted: () => undefined, whispered });
  }

  async #carryOut(id: string, speak: Speak): Promise<void> {
    const { context, mailbox } = this.#parts;
    const { keep } = context;
    const written = (await keep.read([callNote(id)])).get(callNote(id));
    if (written === undefined || !(await this.#strike(id, written))) return;
    const signal = AbortSignal.timeout(CARRIED_OUT_WITHIN_MS);
    const answer = await speak(readCall(written), signal).then(writeAnswer, writeFault);
    await keep.write(new Map([[answerNote(id), answer]]));
    await mailbox.whisper(this.#box, answerNote(id));
  }

  async #answer(id: string, given: ReadonlyMap<string, string>): Promise<Sent | undefined> {
    const { keep } = this.#parts.context;
    const written = (await keep.read([answerNote(id)])).get(answerNote(id));
    if (written !== undefined) {
      await keep.write(new Map([[answerNote(id), undefined]]));
      return readAnswer(written);
    }
    const wasThere = await this.#strike(id, given.get(callNote(id)) ?? "");
    throw unanswered("the process that has the number did not answer", !wasThere);
  }

  /** One alone can: whoever carries it out, or whoever takes it back. */
  #strike(id: string, written: string): Promise<boolean> {
    const { keep } = this.#parts.context;
    return keep.write(new Map([[callNote(id), undefined]]), new Map([[callNote(id), written]]));
  }
}

const callNote = (id: string) => `call:${id}`;
const answerNote = (id: string) => `answer:${id}`;
