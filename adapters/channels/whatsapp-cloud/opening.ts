import type { AdapterContext, BotCard } from "../../../core/adapter.ts";
import type { Graph } from "./graph.ts";
import { channel } from "./ids.ts";
import type { WhatsAppCloudSettings } from "./settings.ts";

interface Opening {
  readonly graph: Graph;
  readonly settings: WhatsAppCloudSettings;
  readonly context: Pick<AdapterContext, "account" | "card" | "publicUrl">;
}

/**
 * Has what concerns this number come to this account's own address, whatever its app's is: so several
 * numbers of an app do not get into each other's way. Meta asks the address for our token at once.
 *
 * Source: developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/override.
 */
export async function aimWebhook(
  { graph, settings, context }: Opening,
  signal: AbortSignal,
): Promise<void> {
  const { publicUrl, account } = context;
  const { phoneNumberId, verifyToken, apiRoot } = settings;
  if (publicUrl === undefined || !reaches(apiRoot, publicUrl)) return;
  const webhook_configuration = {
    override_callback_uri: `${publicUrl}/channels/${channel}/${account}`,
    verify_token: verifyToken,
  };
  await graph.post(phoneNumberId, { webhook_configuration }, signal);
}

/** Meta itself calls https alone; a stand-in on this machine calls what is on this machine. */
function reaches(apiRoot: string, publicUrl: string): boolean {
  return publicUrl.startsWith("https:") || apiRoot.startsWith("http:");
}

/** No language in particular: WhatsApp shows everyone the same list, so it is in the bot's own. */
const ANY_LANGUAGE = "und";

/**
 * Lists the bot's commands and what one might say first.
 *
 * Source: developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/conversational-components.
 */
export async function listCommands(
  { graph, settings, context }: Opening,
  signal: AbortSignal,
): Promise<void> {
  const card = context.card(ANY_LANGUAGE);
  const body = { commands: commandsIn(card), prompts: promptsIn(card) };
  await graph.post(`${settings.phoneNumberId}/conversational_automation`, body, signal);
}

/** One that WhatsApp does not like would cost the whole list, so it is left out. */
function commandsIn({ commands }: BotCard): readonly object[] {
  return commands
    .filter(({ name, summary }) => /^[a-z0-9_]{1,30}$/iu.test(name) && summary !== "")
    .slice(0, 30)
    .map(({ name, summary }) => ({
      command_name: name,
      command_description: summary.slice(0, 256),
    }));
}

function promptsIn({ prompts }: BotCard): readonly string[] {
  return prompts.filter((prompt) => prompt !== "" && prompt.length <= 80).slice(0, 3);
}
