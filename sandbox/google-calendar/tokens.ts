import { createHash, generateKeyPairSync, randomUUID, verify } from "node:crypto";
import { z } from "zod";
import { Refusal } from "./refusal.ts";

const HOUR_SECONDS = 3_600;
export const SERVICE_EMAIL = "prosa@local.iam.gserviceaccount.com";
export const CLIENT = {
  client_id: "local.apps.googleusercontent.com",
  client_secret: "local-secret",
};

const client = {
  client_id: z.literal(CLIENT.client_id),
  client_secret: z.literal(CLIENT.client_secret),
};

const grant = z.discriminatedUnion("grant_type", [
  z.object({
    grant_type: z.literal("authorization_code"),
    code: z.string(),
    code_verifier: z.string(),
    redirect_uri: z.string(),
    ...client,
  }),
  z.object({ grant_type: z.literal("refresh_token"), refresh_token: z.string(), ...client }),
  z.object({
    grant_type: z.literal("urn:ietf:params:oauth:grant-type:jwt-bearer"),
    assertion: z.string(),
  }),
]);

const claims = z.object({
  iss: z.literal(SERVICE_EMAIL),
  aud: z.literal("https://oauth2.googleapis.com/token"),
  scope: z.string(),
  exp: z.number(),
});

/** Who may in: Google's token endpoint, for one OAuth client and one service account. */
export class Tokens {
  readonly #keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  readonly #asked = new Map<string, { readonly challenge: string; readonly redirect: string }>();
  readonly #refresh = new Set<string>();
  readonly #access = new Set<string>();
  #areRevoked = false;

  get privateKey(): string {
    return this.#keys.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  }

  /** The page on which a person agrees; this one agrees at once. Answers where they are sent then. */
  agree(asked: URLSearchParams): string {
    const redirect = asked.get("redirect_uri") ?? "";
    const code = randomUUID();
    this.#asked.set(code, { challenge: asked.get("code_challenge") ?? "", redirect });
    const back = new URL(redirect);
    back.searchParams.set("code", code);
    back.searchParams.set("state", asked.get("state") ?? "");
    return back.href;
  }

  /** From now on every grant is refused, as if it had been taken back. */
  revoke(): void {
    this.#areRevoked = true;
    this.#access.clear();
  }

  restore(): void {
    this.#areRevoked = false;
  }

  /** Forgets what was given out for an hour, as if that were over. */
  lapse(): void {
    this.#access.clear();
  }

  grant(form: URLSearchParams): object {
    const asked = grant.safeParse(Object.fromEntries(form));
    if (!asked.success) throw new Refusal(401, "invalid_client");
    if (this.#areRevoked) throw new Refusal(400, "invalid_grant");
    switch (asked.data.grant_type) {
      case "authorization_code":
        return { ...this.#redeem(asked.data), ...this.#newAccess() };
      case "refresh_token":
        if (!this.#refresh.has(asked.data.refresh_token)) throw new Refusal(400, "invalid_grant");
        return this.#newAccess();
      case "urn:ietf:params:oauth:grant-type:jwt-bearer":
        this.#check(asked.data.assertion);
        return this.#newAccess();
    }
  }

  check(authorization: string | undefined): void {
    const token = /^Bearer (?<token>\S+)$/u.exec(authorization ?? "")?.groups?.["token"] ?? "";
    if (!this.#access.has(token)) throw new Refusal(401, "authError");
  }

  #redeem({
    code,
    code_verifier,
    redirect_uri,
  }: Record<"code" | "code_verifier" | "redirect_uri", string>) {
    const asked = this.#asked.get(code);
    this.#asked.delete(code);
    const challenge = createHash("sha256").update(code_verifier).digest("base64url");
    if (asked?.challenge !== challenge || asked.redirect !== redirect_uri)
      throw new Refusal(400, "invalid_grant");
    const token = `1//${randomUUID()}`;
    this.#refresh.add(token);
    return { refresh_token: token };
  }

  #check(assertion: string): void {
    const [head = "", body = "", signature = ""] = assertion.split(".");
    const isSigned = verify(
      "RSA-SHA256",
      Buffer.from(`${head}.${body}`),
      this.#keys.publicKey,
      Buffer.from(signature, "base64url"),
    );
    const claimed = claims.safeParse(JSON.parse(Buffer.from(body, "base64url").toString()));
    if (!isSigned || !claimed.success) throw new Refusal(400, "invalid_grant");
  }

  #newAccess(): object {
    const token = `ya29.${randomUUID()}`;
    this.#access.add(token);
    return { access_token: token, token_type: "Bearer", expires_in: HOUR_SECONDS };
  }
}
