import { createPrivateKey } from "node:crypto";
import { z } from "zod";

const text = (name: string) => z.string({ error: `${name}: missing` }).min(1, `${name}: empty`);

/** A service account, as the JSON file has it that Google Cloud hands out for its key. */
export const serviceAccountFile = z.object({
  type: z.literal("service_account", { error: "type: not the key of a service account" }),
  client_email: text("client_email"),
  private_key: text("private_key").refine(isPrivateKey, "private_key: not a private key"),
});

const oauthClient = z.object({
  client_id: text("client_id"),
  client_secret: text("client_secret"),
});

/** An OAuth client, as the JSON file has it that Google Cloud hands out: of a desktop app or of a web one. */
export const oauthClientFile = z
  .union([z.object({ installed: oauthClient }), z.object({ web: oauthClient })], {
    error: "neither `installed` nor `web`: not the file of an OAuth client",
  })
  .transform((file) => ("installed" in file ? file.installed : file.web));

const common = {
  /** The calendar's id: `primary`, or an address as its settings page shows it. */
  calendar: text("calendar").default("primary"),
  /** Google's address, another one for a stand-in: all of Google is then there. */
  apiRoot: z.url({ protocol: /^https?$/u, error: "apiRoot: an http or https address" }).optional(),
};

/**
 * What it takes to read and write one calendar at Google.
 *
 * A service account sees the calendars that were shared with its address, or, in a Workspace that
 * lets it, those of a `subject` in whose name it acts. An OAuth grant sees those of who gave it.
 */
export const settings = z.discriminatedUnion("by", [
  z.object({
    by: z.literal("service-account"),
    email: text("email"),
    privateKey: text("privateKey"),
    subject: z.string().exactOptional(),
    ...common,
  }),
  z.object({
    by: z.literal("oauth"),
    clientId: text("clientId"),
    clientSecret: text("clientSecret"),
    refreshToken: text("refreshToken"),
    ...common,
  }),
]);

export type GoogleCalendarSettings = z.infer<typeof settings>;

function isPrivateKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === "rsa";
  } catch {
    return false;
  }
}
