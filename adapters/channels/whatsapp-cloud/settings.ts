import { z } from "zod";

const settingsPage = "https://developers.facebook.com/apps";

const numericId = (name: string, where: string) =>
  z
    .string({ error: `${name}: missing. ${where}` })
    .regex(/^\d+$/u, `${name}: digits alone. ${where}`);

const onSetupPage = "It stands on your app's page WhatsApp > API Setup";

/** What the texts ask for stands at developers.facebook.com/apps. */
export const settings = z.object({
  phoneNumberId: numericId("phoneNumberId", `${onSetupPage}, and is not the phone number itself`),
  wabaId: numericId("wabaId", `${onSetupPage} as "WhatsApp Business Account ID"`),
  token: z
    .string({
      error:
        "token: missing. Make a system user's token with whatsapp_business_messaging and " +
        "whatsapp_business_management at business.facebook.com/settings/system-users",
    })
    .regex(/^\S{20,}$/u, "token: not an access token. Meta's are long and have no spaces"),
  appSecret: z
    .string({
      error: `appSecret: missing. Without it anyone could pose as WhatsApp: see App settings > Basic at ${settingsPage}`,
    })
    .regex(/^\S{16,}$/u, "appSecret: not an app's secret. Meta's has 32 letters and digits"),
  verifyToken: z
    .string({ error: "verifyToken: missing. Make one with `openssl rand -hex 32`" })
    .regex(/^[\w-]{16,256}$/u, "verifyToken: 16 to 256 letters, digits, _ or -"),
  /** Meta raises it to 1000 by itself; for a number that the app on a phone shares it is 20. */
  messagesPerSecond: z
    .int("messagesPerSecond: a whole number")
    .min(1, "messagesPerSecond: 1 to 1000")
    .max(1000, "messagesPerSecond: 1 to 1000")
    .default(80),
  apiRoot: z
    .url({ protocol: /^https?$/u, error: "apiRoot: an http or https address" })
    .default("https://graph.facebook.com")
    .transform((url) => url.replace(/\/+$/u, "")),
  apiVersion: z
    .string()
    .regex(/^v\d+\.\d+$/u, "apiVersion: a version of the Graph API, as v26.0")
    .default("v26.0"),
});

export type WhatsAppCloudSettings = z.infer<typeof settings>;
