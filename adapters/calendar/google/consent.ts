import { CodeChallengeMethod, OAuth2Client } from "google-auth-library";
import { CalendarError } from "../../../core/calendar/calendar.ts";
import { SCOPE, transport } from "./client.ts";
import type { Fetch } from "./client.ts";
import { calendarError, googleFault } from "./faults.ts";

export interface ConsentParts {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where Google sends who has agreed: the program that asks, on this machine. */
  readonly redirect: string;
  readonly apiRoot?: string;
  readonly fetch: Fetch;
}

/** Somebody's agreement that we keep their calendar, asked for in their browser. */
export interface Consent {
  /** The page on which they agree. */
  readonly url: string;
  /**
   * The refresh token for what they came back with. Throws where it is not what was asked for, and a
   * `CalendarError` where Google gives none.
   */
  redeem(answer: URLSearchParams): Promise<string>;
}

export async function askConsent(parts: ConsentParts): Promise<Consent> {
  const { clientId, clientSecret, redirect: redirectUri, apiRoot, fetch } = parts;
  const client = new OAuth2Client({
    clientId,
    clientSecret,
    redirectUri,
    transporterOptions: transport(apiRoot, fetch),
    ...(apiRoot !== undefined && {
      endpoints: { oauth2AuthBaseUrl: new URL("/o/oauth2/v2/auth", apiRoot).href },
    }),
  });
  const { codeVerifier, codeChallenge } = await client.generateCodeVerifierAsync();
  const state = crypto.randomUUID();
  const url = client.generateAuthUrl({
    access_type: "offline",
    // Only who is asked anew is given a refresh token anew.
    prompt: "consent",
    scope: SCOPE,
    state,
    code_challenge_method: CodeChallengeMethod.S256,
    ...(codeChallenge !== undefined && { code_challenge: codeChallenge }),
  });
  return {
    url,
    async redeem(answer) {
      if (answer.get("state") !== state)
        throw new Error("this is not the answer to what was asked");
      const code = answer.get("code");
      if (code === null) throw new CalendarError("unauthorized", { detail: "access_denied" });
      const { tokens } = await client.getToken({ code, codeVerifier }).catch((error: unknown) => {
        throw calendarError(googleFault(error));
      });
      if (typeof tokens.refresh_token === "string") return tokens.refresh_token;
      throw new CalendarError("unauthorized", { detail: "no refresh token" });
    },
  };
}
