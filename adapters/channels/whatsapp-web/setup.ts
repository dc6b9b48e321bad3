import { randomBytes } from "node:crypto";
import type { ChannelSetup } from "../../../core/setup.ts";
import { requireBaileys } from "./baileys.ts";
import type { WhatsAppWebSettings } from "./settings.ts";
import { showPairing } from "./terminal.ts";
import { texts } from "./texts.ts";

/**
 * The number is linked by its owner, with the phone in hand, while the hub runs: so there is nobody to
 * ask beforehand who the account is, and what is left to do is to open the page that shows the code.
 */
export const setup: ChannelSetup<WhatsAppWebSettings> = {
  texts,
  questions: [
    {
      name: "terms",
      secret: false,
      where: "https://www.whatsapp.com/legal/terms-of-service",
      choices: ["no", "understood"],
    },
    { name: "phone", secret: false },
    { name: "pairing", secret: false, choices: ["qr", "code"] },
    {
      name: "secret",
      secret: true,
      optional: true,
      made: () => randomBytes(32).toString("hex"),
    },
  ],
  /** By the last digits alone, for the account's name is written into logs. */
  async identify({ phone }) {
    requireBaileys();
    return { account: `wa-${phone.slice(-4)}`, name: `WhatsApp …${phone.slice(-4)}` };
  },
  async connect({ secret }, { webhookUrl }) {
    const value = `${webhookUrl}/pair#${secret}`;
    return [{ what: "pair", value, where: value }];
  },
  accompany: showPairing,
};
