import { randomBytes } from "node:crypto";
import { z } from "zod";
import { ChannelError } from "../../../core/errors.ts";
import type { ChannelSetup, SetupWorld } from "../../../core/setup.ts";
import { openGraph } from "./graph.ts";
import { channel } from "./ids.ts";
import { en } from "./locales/en.ts";
import { es } from "./locales/es.ts";
import { ptBR } from "./locales/pt-BR.ts";
import type { WhatsAppCloudSettings } from "./settings.ts";

const apps = "https://developers.facebook.com/apps";
const systemUsers = "https://business.facebook.com/settings/system-users";

/** What Meta is to tell the app of; the app's page has a switch for each. */
const FIELDS =
  "messages, message_template_status_update, user_id_update, smb_message_echoes, group_participants_update";

export const setup: ChannelSetup<WhatsAppCloudSettings> = {
  texts: { en, es, "pt-BR": ptBR },
  questions: [
    { name: "phoneNumberId", secret: false, where: apps },
    { name: "wabaId", secret: false, where: apps },
    { name: "token", secret: true, where: systemUsers },
    { name: "appSecret", secret: true, where: apps },
    { name: "verifyToken", secret: true, made: () => randomBytes(32).toString("hex") },
  ],
  async identify(settings, world) {
    const number = await numberOf(settings, world);
    return {
      account: settings.phoneNumberId,
      name: `${number.verifiedName} (${number.displayPhoneNumber})`,
    };
  },
  /** Meta then asks the address for the token, so it is pasted when the hub runs. */
  async connect(settings, { webhookUrl, ...world }) {
    const graph = openGraph(settings, world.fetch);
    await graph.post(`${settings.wabaId}/subscribed_apps`, {}, world.signal);
    return [
      { what: "callbackUrl", value: webhookUrl, where: apps },
      { what: "callbackToken", value: settings.verifyToken, where: apps },
      { what: "fields", value: FIELDS, where: apps },
    ];
  },
  /** The business account stays subscribed, for other numbers of it may be on the air. */
  async disconnect(settings, { fetch, signal }) {
    const webhook_configuration = { override_callback_uri: "" };
    await openGraph(settings, fetch).post(
      settings.phoneNumberId,
      { webhook_configuration },
      signal,
    );
  },
};

const number = z.object({ verifiedName: z.string(), displayPhoneNumber: z.string() });

/** Of a number that the token may not see, Meta says as of one that is not there: wrong parameter. */
async function numberOf(settings: WhatsAppCloudSettings, { fetch, signal }: SetupWorld) {
  const fields = "verified_name,display_phone_number";
  try {
    const answer = await openGraph(settings, fetch).get(settings.phoneNumberId, { fields }, signal);
    return number.parse(answer);
  } catch (error) {
    if (!(error instanceof ChannelError) || error.fault !== "rejected") throw error;
    throw new ChannelError(channel, "unauthorized", { detail: error.detail ?? "no such number" });
  }
}
