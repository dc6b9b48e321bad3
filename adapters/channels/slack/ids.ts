import type { Renamed } from "../../../core/adapter.ts";
import { id } from "../../../core/message/address.ts";
import type { AccountId, Address, MessageId, PersonId } from "../../../core/message/address.ts";
import type { SlackCommand, SlackEnvelope, SlackInteraction } from "./shapes.ts";

export const channel = "slack";

/** A channel or direct message of one workspace, and the thread in it by its root's `ts`. */
export interface Place {
  readonly team: string;
  readonly channel: string;
  readonly thread?: string;
}

/**
 * One account is one app, which several workspaces may have installed: the workspace, or the whole
 * organisation that did, is part of the chat's id, `<team>:<channel>`. Someone whom we only know outside of any channel has their own id as
 * the channel, which is how Slack names a direct message that is still to be opened.
 */
export function addressOf(account: AccountId, { team, channel: chat, thread }: Place): Address {
  return {
    channel,
    account,
    chat: id(`${team}:${chat}`),
    ...(thread !== undefined && { thread: id(thread) }),
  };
}

export function placeOf({ chat, thread }: Pick<Address, "chat" | "thread">): Place {
  const [team, name] = halves(chat);
  return { team, channel: name, ...(thread !== undefined && { thread }) };
}

/**
 * A person's id is "unique to the workspace containing the user", who may be in several.
 *
 * Source: docs.slack.dev/reference/objects/user-object.
 */
export function personIdOf(team: string, user: string): PersonId {
  return id(`${team}:${user}`);
}

/** Slack numbers messages by their time within a channel: `<channel>:<ts>`. */
export function messageIdOf(chat: string, ts: string): MessageId {
  return id(`${chat}:${ts}`);
}

/** Of a message: its `ts`; of one of ours that carries a file, the file's id. */
export function nameIn(message: MessageId): string {
  return halves(message)[1];
}

/** `1767224888.280449`: seconds and microseconds. */
export function timeOf(ts: string | undefined): Date | undefined {
  const seconds = Number(ts ?? "");
  return seconds > 0 && seconds < 8_640_000_000_000 ? new Date(seconds * 1_000) : undefined;
}

/** Direct messages begin with D; their other name, a person's, with U or W. */
export function isDirect(chat: string): boolean {
  return /^[DUW]/u.test(chat);
}

/**
 * Whoever has the app, by whose token it is spoken to: a workspace; or an organisation of several, where
 * that installed it. What it says then names a workspace at times and at times none, and people and
 * channels have ids that are the whole organisation's.
 *
 * Source: docs.slack.dev/enterprise/developing-for-enterprise-orgs.
 */
function installation(
  isWide: boolean | undefined,
  enterprise: string | undefined,
  team: string | undefined,
): string {
  return (isWide && enterprise) || team || "";
}

/** In a form opened from another company's channel, the form says. */
export function workspaceOf(payload: SlackInteraction): string {
  const { view, team, user, enterprise, is_enterprise_install: isWide } = payload;
  const named = view?.app_installed_team_id || team?.id || user.team_id;
  return installation(isWide, enterprise?.id, named);
}

/** Of the several that an event may be for, Slack names one. */
export function toldTo({ authorizations = [], ...payload }: SlackEnvelope): string {
  const [named] = authorizations;
  const { is_enterprise_install: isWide = payload.is_enterprise_install } = named ?? {};
  const enterprise = named?.enterprise_id || payload.enterprise_id;
  return installation(isWide, enterprise, named?.team_id || payload.team_id);
}

/**
 * A workspace's own installation becomes part of the organisation's: its people and channels keep their
 * names, and are the organisation's. Only of the workspace through which we are told, which is never
 * another company's.
 *
 * Source: docs.slack.dev/apis/events-api, `context_team_id`.
 */
export function renamedBy(payload: SlackEnvelope): Renamed | undefined {
  const { context_team_id: team, context_enterprise_id: enterprise } = payload;
  if (!team || !enterprise || toldTo(payload) !== enterprise) return undefined;
  return { from: `${team}:`, to: `${enterprise}:` };
}

export function commandedIn(said: SlackCommand): string {
  return installation(said.is_enterprise_install, said.enterprise_id, said.team_id);
}

/** By its first colon: Slack has none in its ids. */
export function halves(text: string): readonly [string, string] {
  const at = text.indexOf(":");
  return [text.slice(0, at), text.slice(at + 1)];
}
