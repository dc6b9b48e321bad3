import type { Texts } from "../../../../core/bot.ts";

export const en = {
  terms: "Is a program on this number what you want?",
  "terms.help":
    "WhatsApp's terms of service forbid programs on an ordinary number. Numbers that are found out are blocked, now and then for good and without notice. Use one that you can do without, write only to people who wrote first or agreed, and begin slowly. WhatsApp's Cloud API is the way that is allowed: the conversations move along when you change. Write understood to go on.",
  phone: "Phone number",
  "phone.help": "The number that is to be linked, with + and the country: +5511987654321.",
  pairing: "How to link it",
  "pairing.help":
    "qr: the phone scans a code from the screen. code: eight letters and digits are typed into the phone.",
  secret: "Secret of the linking page",
  "secret.help":
    "Whoever has it can see the code that links the number. Leave it empty to have one made.",
  pair: "Linking page",
  "pair.help":
    "Start Prosa and open this page, or run the command in the terminal. In WhatsApp on the phone: Settings, Linked devices, Link a device.",
  "page.qr": "QR code to scan with WhatsApp",
  "page.code": "Code to type into WhatsApp",
  "page.denied": "This page needs the address with the secret after the # sign.",
  "live.off": "Prosa is not connected. Start it, and this page goes on by itself.",
  "live.connecting": "Connecting to WhatsApp.",
  "live.qr":
    "On the phone open WhatsApp, Settings, Linked devices, Link a device, and scan this code. It changes now and then.",
  "live.code":
    "On the phone open WhatsApp, Settings, Linked devices, Link a device, Link with phone number instead, and type this code.",
  "live.linking": "Nearly there: WhatsApp is linking the number.",
  "live.open": "Linked and connected. You can close this page.",
  "live.again": "The connection broke and is being made anew.",
  "live.replaced":
    "Another program uses this link. Close it, or remove the device on the phone and link it again.",
  "live.unlinked": "The device was removed on the phone. A new code follows.",
  "live.banned":
    "WhatsApp refuses this number. Look into WhatsApp on the phone; it says what you can do. Prosa tries again now and then.",
  "live.outdated":
    "WhatsApp no longer takes this version. Update Prosa, or set version to WhatsApp Web's own.",
} satisfies Texts;
