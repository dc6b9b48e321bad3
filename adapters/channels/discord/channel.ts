import { defineAdapter } from "../../../core/adapter.ts";
import type { Limits } from "../../../core/limits.ts";
import { openApi, restFor } from "./api.ts";
import { channel } from "./ids.ts";
import { hearing } from "./hearing.ts";
import { registerCommands } from "./opening.ts";
import { parse } from "./parse.ts";
import { render } from "./render.ts";
import { revisions, send } from "./send.ts";
import { mediaPort } from "./media.ts";
import { settings as settingsSchema } from "./settings.ts";
import type { DiscordSettings } from "./settings.ts";

/** Discord, by its gateway, by posted interactions, or by both. Calls go through discord.js's client. */
export const discord = defineAdapter<DiscordSettings>({
  channel,
  settings: settingsSchema,
  parse,
  create(settings, context) {
    const rest = restFor(settings, context.fetch);
    const api = openApi(rest, settings.token);
    return {
      channel,
      limits,
      /** For as long as Discord remembers a nonce: "the past few minutes". */
      repeatable: true,
      /** Discord says in each answer how fast it may be called. */
      pace: {},
      ...hearing(settings, { context, api, rest }),
      open: (signal) => registerCommands(api, (language) => context.card(language), signal),
      send: (message, signal) => send({ ...context, api }, message, signal),
      media: mediaPort(settings, { api, download: context.download }),
      presence: {
        async typing({ chat }, signal) {
          await api({ method: "POST", path: `/channels/${chat}/typing` }, signal);
        },
      },
      revisions: revisions(api),
    };
  },
});

/**
 * Discord counts a text with its marks. Sources: resources/message#create-message-jsonform-params,
 * components/reference#button, #string-select and #label, and
 * interactions/receiving-and-responding#interaction-response-object-modal.
 */
const limits: Limits = {
  sends: ["voice", "image", "video", "document", "reaction"],
  measure: (markdown) => render(markdown).length,
  textLength: 2000,
  captionLength: 2000,
  buttons: 25,
  buttonLength: 80,
  list: { rows: 25, rowLength: 100, descriptionLength: 100, openLength: 150 },
  forms: {
    titleLength: 45,
    fields: 5,
    labelLength: 45,
    choices: 25,
    choiceLength: 100,
    size: 10_000,
  },
};
