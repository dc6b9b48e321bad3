/** What Google answers when it says no, in the words of its error list. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly reason: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, reason: string, headers: Readonly<Record<string, string>> = {}) {
    super(reason);
    this.status = status;
    this.reason = reason;
    this.headers = headers;
  }
}

export const badRequest = () => new Refusal(400, "invalid");
export const notFound = () => new Refusal(404, "notFound");
