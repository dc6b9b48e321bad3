import { z } from "zod";
import type { ChannelSetup, SetupWorld } from "../../../core/setup.ts";
import { openApi } from "./api.ts";
import { manifest } from "./manifest.ts";
import type { SlackSettings } from "./settings.ts";
import { texts } from "./texts.ts";
import { whoami } from "./workspaces.ts";

const apps = "https://api.slack.com/apps";

/**
 * Slack lets no bot say where it is to be called: the app's own page does, by hand or by the manifest.
 * In Socket Mode there is nothing to say.
 */
export const setup: ChannelSetup<SlackSettings> = {
  texts,
  questions: [
    { name: "mode", secret: false, choices: ["socket", "events"] },
    { name: "appToken", secret: true, where: apps, when: ["mode", "socket"] },
    { name: "signingSecret", secret: true, where: apps, when: ["mode", "events"] },
    { name: "token", secret: true, where: apps, optional: true },
    { name: "clientId", secret: false, where: apps, optional: true },
    { name: "clientSecret", secret: true, where: apps, optional: true },
  ],
  async identify(settings, world) {
    if (settings.mode === "socket") await tryLine(settings, world);
    const { token, clientId = "" } = settings;
    if (token === undefined)
      return { account: `app-${clientId.replaceAll(/\W/gu, "-")}`, name: "Slack" };
    const api = openApi({ ...settings, fetch: world.fetch });
    const us = await api({ method: "auth.test", token, args: {}, answer: whoami }, world.signal);
    const name = [us.user, us.team].filter((one) => one !== undefined).join(", ");
    return { account: us.team_id, name: name || us.team_id };
  },
  async connect({ mode, clientId }, { webhookUrl }) {
    const where = apps;
    return [
      ...(mode === "events" ? [{ what: "requestUrl", value: webhookUrl, where }] : []),
      ...(clientId === undefined
        ? []
        : [
            { what: "redirectUrl", value: `${webhookUrl}/oauth`, where },
            { what: "installUrl", value: `${webhookUrl}/install`, where },
          ]),
    ];
  },
  manifest,
};

/** An app-level token is nobody's until a line is asked for. */
async function tryLine(
  settings: Extract<SlackSettings, { mode: "socket" }>,
  { fetch, signal }: SetupWorld,
): Promise<void> {
  const call = { method: "apps.connections.open", token: settings.appToken, args: {} };
  await openApi({ ...settings, fetch })({ ...call, answer: z.object({ url: z.string() }) }, signal);
}
