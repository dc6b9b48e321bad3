import type { LocalWhatsAppWeb } from "./server.ts";

/**
 * Opens the stand-in on a free port of this machine, or on the one given. Needs the optional package
 * `@whiskeysockets/baileys`, whose protobufs and stanzas it speaks with, and loads it only now.
 */
export async function openWhatsAppWebSandbox(
  wish: { readonly port?: number } = {},
): Promise<LocalWhatsAppWeb> {
  const { LocalWhatsAppWeb: Local } = await import("./server.ts");
  const whatsApp = new Local();
  await whatsApp.listen(wish.port ?? 0);
  return whatsApp;
}
