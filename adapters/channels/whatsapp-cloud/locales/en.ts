export const en = {
  phoneNumberId: "Phone number ID",
  "phoneNumberId.help":
    "In your Meta app open WhatsApp > API Setup. It stands under the phone number, and is a longer number than that.",
  wabaId: "WhatsApp Business Account ID",
  "wabaId.help": "On the same page, beside the phone number ID.",
  token: "Access token",
  "token.help":
    "Add a system user to your business, give it the app and the WhatsApp account, and generate a token that never expires with whatsapp_business_messaging and whatsapp_business_management. The token on the API Setup page ends after a day.",
  appSecret: "App secret",
  "appSecret.help":
    "In your Meta app open App settings > Basic and press Show. It proves that a message comes from WhatsApp.",
  verifyToken: "Verify token",
  "verifyToken.help": "Any secret of your own; leave it empty and one is made.",
  callbackUrl: "Callback URL",
  "callbackUrl.help":
    "In your Meta app open WhatsApp > Configuration, press Edit at Webhook and paste it. Prosa has to be running, since Meta asks it at once.",
  callbackToken: "Verify token",
  "callbackToken.help": "Paste it in the same window, then press Verify and save.",
  fields: "Webhook fields",
  "fields.help": "On the same page press Manage and switch these on.",
};
