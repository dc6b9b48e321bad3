/** What the Graph API answers when it says no. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly code: number;
  readonly details: string | undefined;

  constructor(code: number, details?: string) {
    const [status, title] = titles[code] ?? [400, "Something is wrong"];
    super(title);
    this.status = status;
    this.code = code;
    this.details = details;
  }

  /** As it stands in an answer. */
  get body(): object {
    return {
      error: {
        message: `(#${this.code}) ${this.message}`,
        type: "OAuthException",
        code: this.code,
        error_data: {
          messaging_product: "whatsapp",
          ...(this.details !== undefined && { details: this.details }),
        },
        fbtrace_id: "A-test-stand-in-for-Meta",
      },
    };
  }

  /** As it stands in a status. */
  get report(): object {
    return {
      code: this.code,
      title: this.message,
      message: this.message,
      error_data: { details: this.details ?? this.message },
    };
  }
}

/** HTTP status and title by code. Source: Meta's page of error codes. */
const titles: Readonly<Record<number, readonly [status: number, title: string]>> = {
  100: [400, "Invalid parameter"],
  190: [401, "Error validating access token: Session has expired"],
  130429: [429, "Rate limit hit"],
  131000: [500, "Something went wrong"],
  131008: [400, "Required parameter is missing"],
  131009: [400, "Parameter value is not valid"],
  131026: [400, "Message undeliverable"],
  131047: [400, "Re-engagement message"],
  131051: [400, "Unsupported message type"],
  131053: [400, "Media upload error"],
  131056: [400, "(Business Account, Consumer Account) pair rate limit hit"],
  132000: [400, "Number of parameters does not match the expected number of params"],
  132001: [404, "Template name does not exist in the translation"],
};
