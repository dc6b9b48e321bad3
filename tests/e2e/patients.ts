import { onTestFinished } from "vitest";
import { engineTexts } from "../../core/engine/locales/index.ts";
import { openTelegram } from "../../sandbox/telegram/telegram.ts";
import type { LocalTelegram } from "../../sandbox/telegram/telegram.ts";
import type { Bubble, Sandbox, SandboxPerson } from "../../sandbox/platform.ts";
import { Visitor } from "../visitor.ts";
import type { Shown } from "../../bots/rehearse/words.ts";
import { freePort } from "./free-port.ts";

/** Somebody who talks to the bot, whatever the channel. */
export interface Patient {
  says(text: string): Promise<unknown>;
  /** Presses the newest button with this label. */
  presses(label: string): Promise<unknown>;
  /** All that the bot has shown so far. */
  heard(): readonly Shown[];
}

/** A channel as a test sees it: what the hub is told about it, and a patient who uses it. */
export interface PatientsChannel {
  readonly settings: Readonly<Record<string, string>>;
  /** An account that was added to the hub beforehand. */
  readonly accounts?: readonly { channel: string; name: string; bot: string; settings: object }[];
  /** Opens the chat, once the hub runs at `url`. */
  arrive(url: string, language: string): Promise<Patient>;
  /** What the platform has to complain about. */
  complaints(): readonly string[];
}

/** The chat page, by HTTP and server-sent events. */
export function byWeb(): PatientsChannel {
  return {
    settings: {},
    async arrive(url, language) {
      const visitor = await Visitor.open(url, language);
      onTestFinished(() => visitor.leave());
      return atThePage(visitor);
    },
    complaints: () => [],
  };
}

function atThePage(visitor: Visitor): Patient {
  return {
    says: (text) => visitor.says(text),
    async presses(label) {
      const buttons = visitor.heard.flatMap(({ buttons: each = [] }) => each);
      const button = buttons.findLast((each) => each.label === label);
      if (!button) throw new Error(`there is no button "${label}"`);
      await visitor.presses(button.action);
    },
    heard: () =>
      visitor.heard.map(({ text = "", buttons = [] }) => ({
        text,
        buttons: buttons.map(({ label }) => label),
      })),
  };
}

/** Any platform's stand-in, with an account that an operator added. */
export async function bySandbox(open: () => Promise<Sandbox>): Promise<PatientsChannel> {
  const platform = await open();
  onTestFinished(() => platform.close());
  const { channel, settings } = platform;
  return {
    settings: {},
    accounts: [{ channel, name: "clinic", bot: "atende", settings }],
    async arrive(url, language) {
      platform.aim?.(`${url}/channels/${channel}/clinic`);
      await platform.online?.();
      return inTheChat(platform.person({ name: "Maria", language }));
    },
    complaints: () => platform.complaints,
  };
}

/** Where a platform shows no buttons, a choice is made by its words. */
function inTheChat(person: SandboxPerson): Patient {
  const heard = () => person.transcript().flatMap((bubble) => shownIn(bubble));
  return {
    says: (text) => person.says(text),
    presses: (label) =>
      person.transcript().some(({ buttons = [] }) => buttons.includes(label))
        ? person.presses(label)
        : person.says(label),
    heard,
  };
}

const forms = new Set(["pt-BR", "en", "es"].map((each) => engineTexts(each)["engine.form"]));

/**
 * Numbered lines at a message's end are its choices. Forms are left out, which few channels show, and
 * the names of files.
 */
function shownIn({ who, kind, text, buttons }: Bubble): readonly Shown[] {
  if (who !== "bot") return [];
  if (kind === "document") return [{ text: "", buttons: [] }];
  if (buttons) return [{ text, buttons: buttons.filter((label) => !forms.has(label)) }];
  const lines = /(?:\n\d+\. .+)+$/u.exec(text)?.[0] ?? "";
  const labels = [...lines.matchAll(/^\d+\. (?<label>.+)$/gmu)].map(
    ({ groups }) => groups?.["label"] ?? "",
  );
  return [{ text: text.slice(0, text.length - lines.length), buttons: labels }];
}

const token = "4242:token-of-a-local-stand-in";

/** The local Telegram, which the hub asks for updates. */
export async function byPolling(): Promise<PatientsChannel> {
  const platform = await localTelegram();
  return {
    ...inTelegram(platform),
    settings: { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: platform.apiRoot },
  };
}

/** The local Telegram, which calls the hub and says everything twice, as Telegram now and then does. */
export async function byWebhook(): Promise<PatientsChannel> {
  const platform = await localTelegram();
  platform.deliversTwice();
  const port = await freePort();
  return {
    ...inTelegram(platform),
    settings: {
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: platform.apiRoot,
      TELEGRAM_MODE: "webhook",
      TELEGRAM_WEBHOOK_SECRET: "secret-of-a-local-stand-in",
      PROSA_PUBLIC_URL: `http://127.0.0.1:${port}`,
      PROSA_PORT: String(port),
    },
  };
}

async function localTelegram(): Promise<LocalTelegram> {
  const platform = await openTelegram({ token });
  onTestFinished(() => platform.close());
  return platform;
}

function inTelegram(platform: LocalTelegram): Omit<PatientsChannel, "settings"> {
  return {
    async arrive(_url, language) {
      const person = platform.person({ name: "Maria", language: language.toLowerCase() });
      return {
        says: (text) => person.says(text),
        presses: (label) => person.presses(label),
        heard: () =>
          person
            .transcript()
            .filter(({ who }) => who !== person.user.first_name)
            .map(({ text, buttons = [] }) => ({ text, buttons: buttons.flat() })),
      };
    },
    complaints: () => platform.violations,
  };
}
