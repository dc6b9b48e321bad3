/** Something of a fixed form that a text names: a document, a telephone, a flight, a coin. */
export interface CodeFound {
  readonly kind: "cpf" | "phone" | "flight" | "ticker";
  /** In the form by which computers know it. */
  readonly value: string;
  /** The characters that name it, in UTF-16 units, from `start` up to and without `end`. */
  readonly start: number;
  readonly end: number;
}
