import OpenAI from "openai";

/** Where an API like OpenAI's answers, and to whom. */
export interface Access {
  readonly baseUrl: string;
  /** Absent where none is asked for. */
  readonly key?: string;
  readonly fetch: typeof fetch;
}

/**
 * The library's client, told all that it would otherwise take from the environment. It repeats
 * nothing, and logs nothing: its log has what was said.
 */
export function openClient({ baseUrl, key = "none", fetch: egress }: Access): OpenAI {
  return new OpenAI({
    baseURL: baseUrl,
    apiKey: key,
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    fetch: egress,
    maxRetries: 0,
    logLevel: "off",
  });
}
