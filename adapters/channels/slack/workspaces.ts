import { z } from "zod";
import { ChannelError } from "../../../core/errors.ts";
import type { Keep } from "../../../core/ports.ts";
import type { SlackApi } from "./api.ts";
import { channel } from "./ids.ts";

const installation = z.object({
  token: z.string(),
  /** The bot's own user there. */
  bot: z.string(),
  at: z.coerce.date(),
});

/** That one workspace has the app, since when, and by which token it is spoken to. */
export type Installation = z.infer<typeof installation>;

export interface WorkspacesParts {
  readonly api: SlackApi;
  readonly keep: Keep;
  /** Of the app's own workspace. */
  readonly token: string | undefined;
  /** Whether others may install it. */
  readonly isShared: boolean;
}

/**
 * The workspaces that have the app: the one whose token stands in the settings, and those that
 * installed it by the link, each kept sealed under its own id. An organisation that installed it for
 * all of its workspaces counts as one, under the organisation's id.
 */
export class Workspaces {
  readonly #parts: WorkspacesParts;
  readonly #bots = new Map<string, string>();

  constructor(parts: WorkspacesParts) {
    this.#parts = parts;
  }

  /** The token to speak to a workspace with. */
  async token(team: string): Promise<string> {
    if (!this.#parts.isShared && this.#parts.token !== undefined) return this.#parts.token;
    const token = (await this.#kept(team))?.token ?? this.#parts.token;
    if (token !== undefined) return token;
    throw new ChannelError(channel, "gone", { detail: "the app is not installed there any more" });
  }

  /** A refused token is the whole account's trouble, unless it is one workspace's among several. */
  troubleOf(error: unknown): unknown {
    const isOne = error instanceof ChannelError && error.fault === "unauthorized";
    if (!isOne || !this.#parts.isShared) return error;
    return new ChannelError(channel, "gone", { detail: error.detail ?? "no access there" });
  }

  /** The bot's own user in a workspace, once somebody was asked. */
  bot(team: string): string | undefined {
    return this.#bots.get(team);
  }

  /** Asks Slack whose token the settings hold. */
  async learn(signal: AbortSignal): Promise<void> {
    const { api, token } = this.#parts;
    if (token === undefined) return;
    const us = await api({ method: "auth.test", token, args: {}, answer: whoami }, signal);
    const isWide = us.is_enterprise_install === true && us.enterprise_id !== undefined;
    this.#bots.set((isWide && us.enterprise_id) || us.team_id, us.user_id);
  }

  async add(team: string, installed: Installation): Promise<void> {
    this.#bots.set(team, installed.bot);
    await this.#parts.keep.write(new Map([[nameOf(team), JSON.stringify(installed)]]));
  }

  /** Forgets what was installed before a moment, for a farewell may come after a new beginning. */
  async forget(team: string, before: Date): Promise<void> {
    const installed = await this.#kept(team);
    if (!installed || installed.at > before) return;
    this.#bots.delete(team);
    await this.#parts.keep.write(new Map([[nameOf(team), undefined]]));
  }

  async #kept(team: string): Promise<Installation | undefined> {
    const name = nameOf(team);
    const text = (await this.#parts.keep.read([name])).get(name);
    if (text === undefined) return undefined;
    const installed = installation.parse(JSON.parse(text));
    this.#bots.set(team, installed.bot);
    return installed;
  }
}

/** What `auth.test` says of a token. */
export const whoami = z.object({
  team_id: z.string(),
  enterprise_id: z.string().optional(),
  is_enterprise_install: z.boolean().optional(),
  team: z.string().optional(),
  user_id: z.string(),
  user: z.string().optional(),
});

function nameOf(team: string): string {
  return `workspace:${team}`;
}
