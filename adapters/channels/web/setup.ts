import { createHash, randomBytes } from "node:crypto";
import type { ChannelSetup } from "../../../core/setup.ts";
import { en } from "./locales/en.ts";
import { es } from "./locales/es.ts";
import { ptBR } from "./locales/pt-BR.ts";
import type { WebSettings } from "./settings.ts";

/** There is nobody to ask: the page is the hub's own, and is there as soon as its account is. */
export const setup: ChannelSetup<WebSettings> = {
  texts: { en, es, "pt-BR": ptBR },
  questions: [{ name: "secret", secret: true, made: () => randomBytes(32).toString("hex") }],
  async identify({ secret }) {
    const name = createHash("sha256").update(secret).digest("hex").slice(0, 8);
    return { account: `page-${name}`, name: "Web" };
  },
  async connect(_settings, { webhookUrl }) {
    const page = pageFor(webhookUrl);
    return [{ what: "page", value: page, where: page }];
  },
};

/** `<public url>/channels/web/<account>` is where the page posts; it lies at `<public url>/chat/`. */
function pageFor(webhookUrl: string): string {
  const [hub = "", account = ""] = webhookUrl.split("/channels/web/");
  return `${hub}/chat/?account=${account}`;
}
