export const en = {
  token: "Bot token",
  "token.help":
    "In Telegram write /newbot to @BotFather, choose a name, and copy the token it answers with. For a bot you have already, write /token.",
  mode: "How messages come in",
  "mode.help":
    "polling works from anywhere, also from your own machine. webhook needs a public https address in PROSA_PUBLIC_URL.",
  secret: "Webhook secret",
  "secret.help": "Any secret of your own; leave it empty and one is made.",
};
