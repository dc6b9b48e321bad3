/**
 * Short answers of one language as people type and say them, without accents, between commas. An
 * apostrophe is a space: what is written without it is known as well.
 */
export interface AnswerWords {
  /** Agrees. */
  readonly yes: string;
  /** Does not. */
  readonly no: string;
  /** Wants to leave what is under way. */
  readonly abandon: string;
  /** A wish to leave what is under way, but for what itself cancels: to that it is a yes. */
  readonly cancel: string;
  /** The same, and a yes to what erases as well. */
  readonly erase: string;
  /** Wants what was before. */
  readonly back: string;
  /** Wants none of what was offered. */
  readonly none: string;
  /** Words, between spaces, of yeses and noes that wish for nothing by themselves: "quero" does, and "pode marcar". */
  readonly mere: string;
  /** Words, between spaces, that agree beside those that do so alone: who says one of them and no others agrees. */
  readonly agreeing: string;
  /** Words, between spaces, that may stand beside those: "ok, pode ser esse". */
  readonly beside: string;
  /** Words, between spaces, that agree where they stand alone, and mean little before others: "bueno, la que haya". */
  readonly hesitating: string;
  /** Words, between spaces, beside a day, an hour or a name that is agreed to: "yeah 4 is good", "sí la primera". */
  readonly naming: string;
  /** Words, between spaces, of half an hour: "isso, duas e meia". */
  readonly halving: string;
  /** Words, between spaces, behind which a figure is a day of the month: "isso, dia onze". */
  readonly dating: string;
  /** Words, between spaces, that say whose it is and that it is no other's: "isso só a minha". */
  readonly owning: string;
  /** Words, between spaces, of who books, moves or comes: a yes that has one is none to what cancels. */
  readonly keeping: string;
  /** Words, between spaces, of who comes, where no more is said: "I'm going" does so, and "I'm going away" does not. */
  readonly coming: string;
  /** Words, between spaces, by which something suits or is wanted: beside a day, a yes to what cancels it is none. */
  readonly suiting: string;
  /** Words, between spaces, that say no to anything. */
  readonly negating: string;
  /** Words, between spaces, that may stand between a no and what it forbids: "no la canceles", "i don't want to cancel". */
  readonly forbidden: string;
  /** Words, between spaces, of who wants another one, and do not say of what: "não, outro dia". */
  readonly otherwise: string;
  /** Words, between spaces, that questions have. */
  readonly asking: string;
}
