/** What Discord answers when it says no. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly code: number;
  /** For a form that is not right: where and why. */
  readonly errors: Readonly<Record<string, string>> | undefined;

  // oxlint-disable-next-line max-params -- as Discord says it: a status, its own code, words, and where
  constructor(status: number, code: number, message: string, errors?: Record<string, string>) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** "Invalid Form Body": what is wrong by the name of its field. */
export function invalid(field: string, why: string): Refusal {
  return new Refusal(400, 50035, "Invalid Form Body", { [field]: why });
}
