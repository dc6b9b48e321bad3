import { readFile } from "node:fs/promises";
import { z } from "zod";
import { oauthClientFile, serviceAccountFile } from "../../adapters/calendar/google/settings.ts";
import type { GoogleCalendarSettings } from "../../adapters/calendar/google/settings.ts";
import type { Words } from "../channels/words.ts";
import { Quit } from "../commands/quit.ts";
import { obtainConsent } from "./consent.ts";

/** By what an operator lets us into a calendar. */
export interface Given {
  /** The path of a service account's key. */
  readonly serviceAccount?: string;
  /** The path of an OAuth client's file. */
  readonly oauth?: string;
  readonly calendar: string;
  readonly subject?: string;
  readonly port: number;
  readonly apiRoot?: string;
}

/** The settings of a link, for which its owner may have to agree first. */
export async function credentialsFrom(
  given: Given,
  professional: string,
  words: Words,
): Promise<GoogleCalendarSettings> {
  const { calendar, subject, apiRoot, port } = given;
  const common = { calendar, ...(apiRoot !== undefined && { apiRoot }) };
  if (given.serviceAccount !== undefined) {
    const file = await readAs(serviceAccountFile, given.serviceAccount, words);
    const { client_email: email, private_key: privateKey } = file;
    const named = { email, privateKey, ...(subject !== undefined && { subject }) };
    return { by: "service-account", ...named, ...common };
  }
  if (given.oauth === undefined) throw new Quit(2, words.say("link.how", { professional }));
  const file = await readAs(oauthClientFile, given.oauth, words);
  const client = { clientId: file.client_id, clientSecret: file.client_secret };
  const root = apiRoot === undefined ? {} : { apiRoot };
  const refreshToken = await obtainConsent({ ...client, ...root, words, port });
  return { by: "oauth", ...client, refreshToken, ...common };
}

async function readAs<T>(schema: z.ZodType<T>, file: string, { say }: Words): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    throw new Quit(2, say("link.file", { file, why: whyOf(error) }));
  }
}

/** Without what is in the file: a key must not get onto a screen. */
function whyOf(error: unknown): string {
  if (error instanceof z.ZodError) return error.issues.map(({ message }) => message).join("; ");
  if (error instanceof SyntaxError) return "no JSON";
  return error instanceof Error && "code" in error ? String(error.code) : "unreadable";
}
