export const en = {
  mode: "How should Slack reach the hub?",
  "mode.help":
    "socket works from anywhere, without a public address. events needs one, with https, and is what Slack asks of apps in its directory.",
  appToken: "App-level token",
  "appToken.help":
    "In your app open Basic Information > App-Level Tokens, generate one with connections:write and copy it. It begins with xapp-.",
  signingSecret: "Signing secret",
  "signingSecret.help":
    "In your app open Basic Information > App Credentials and press Show beside Signing Secret. It proves that a message comes from Slack.",
  token: "Bot token",
  "token.help":
    "In your app open OAuth & Permissions, install it to your workspace and copy the Bot User OAuth Token. It begins with xoxb-. Leave it empty for an app that others install by a link.",
  clientId: "Client ID",
  "clientId.help":
    "Only for an app that several workspaces install: Basic Information > App Credentials.",
  clientSecret: "Client secret",
  "clientSecret.help": "It stands under the client ID.",
  requestUrl: "Request URL",
  "requestUrl.help":
    "In your app open Event Subscriptions and paste it, then the same at Interactivity & Shortcuts and at every slash command. The app manifest has it in all three places. Prosa has to be running, since Slack asks it at once.",
  redirectUrl: "Redirect URL",
  "redirectUrl.help": "In your app open OAuth & Permissions > Redirect URLs and add it.",
  installUrl: "Installation link",
  "installUrl.help":
    "Give it to whoever is to add the app to their workspace. An administrator of an organisation may add it for all of its workspaces, once Org Level Apps is on in your app.",
  "home.commands": "Commands",
  "home.prompts": "Things you can ask",
  "home.talk": "Write to me under *Messages*, or mention me in a channel.",
  "install.done": "All set. The app is in your workspace: write to it in Slack.",
  "install.refused":
    "The app was not added. Open the installation link again if you would like to.",
  "install.expired": "This page is too old. Please open the installation link again.",
  "install.failed":
    "Slack did not complete the installation. Please open the link again in a minute.",
};

export type SlackTexts = typeof en;
