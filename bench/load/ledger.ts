import type { Mark } from "./mark.ts";

/** What was sent to one server and what it answered: nothing lost, nothing twice, in order. */
export class Ledger {
  /** By conversation: how many messages it sent, and how many were answered. */
  readonly #sent: number[] = [];
  readonly #answered: number[] = [];
  #underWay = 0;
  #doubled = 0;
  #disordered = 0;

  /** Messages sent since the beginning. */
  get total(): number {
    return this.#sent.reduce((sum, sent) => sum + sent, 0);
  }

  get underWay(): number {
    return this.#underWay;
  }

  /** A conversation's next message. */
  next(conversation: number): Mark {
    const place = (this.#sent[conversation] ?? 0) + 1;
    this.#sent[conversation] = place;
    this.#underWay += 1;
    return { conversation, place };
  }

  /** Notes an answer; says whether it is the one that was due. */
  answer({ conversation, place }: Mark): boolean {
    const answered = this.#answered[conversation] ?? 0;
    if (place <= answered) this.#doubled += 1;
    else {
      if (place > answered + 1) this.#disordered += 1;
      this.#answered[conversation] = place;
      this.#underWay -= place - answered;
    }
    return place === answered + 1;
  }

  /** What is wrong once nothing is under way any more, in plain words. */
  faults(): readonly string[] {
    return [
      ...(this.#underWay > 0 ? [`${this.#underWay} lost`] : []),
      ...(this.#doubled > 0 ? [`${this.#doubled} doubled`] : []),
      ...(this.#disordered > 0 ? [`${this.#disordered} out of order`] : []),
    ];
  }
}
