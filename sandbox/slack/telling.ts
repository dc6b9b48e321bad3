import { randomUUID } from "node:crypto";
import type { Deliveries } from "./deliveries.ts";
import type { Message, User } from "./shapes.ts";
import type { Room, Workspace } from "./workspace.ts";

/** Tells the app what happened, in Slack's payloads. Source: docs.slack.dev/reference/events. */
export class Telling {
  readonly #workspace: Workspace;
  readonly #deliveries: Deliveries;

  constructor(workspace: Workspace, deliveries: Deliveries) {
    this.#workspace = workspace;
    this.#deliveries = deliveries;
  }

  event(event: object): void {
    const { team, app, bot, enterprise = null } = this.#workspace;
    const isWide = enterprise !== null;
    const named = { enterprise_id: enterprise, team_id: isWide ? null : team };
    const installed = { ...named, user_id: bot.user, is_bot: true };
    this.#deliveries.push({
      kind: "events_api",
      payload: {
        token: "verification",
        team_id: team,
        context_team_id: team,
        enterprise_id: enterprise,
        context_enterprise_id: enterprise,
        api_app_id: app,
        event,
        type: "event_callback",
        event_id: `Ev${randomUUID().replaceAll("-", "").toUpperCase()}`,
        event_time: Math.floor(Date.now() / 1_000),
        authorizations: [{ ...installed, is_enterprise_install: isWide }],
        is_ext_shared_channel: false,
      },
    });
  }

  /** A message, and beside it the mention where it names the bot in a channel. */
  message(room: Room, message: Message): void {
    const { bot, team } = this.#workspace;
    const told = { ...message, team, channel: room.id, event_ts: message.ts };
    this.event({ ...told, channel_type: room.kind });
    if (room.kind === "channel" && message.text.includes(`<@${bot.user}>`))
      this.event({ ...told, type: "app_mention" });
  }

  changed(room: Room, { now, before }: { readonly now: Message; readonly before: Message }): void {
    const ts = this.#workspace.newTs();
    this.event({
      type: "message",
      subtype: "message_changed",
      hidden: true,
      ts,
      event_ts: ts,
      channel: room.id,
      channel_type: room.kind,
      message: now,
      previous_message: before,
    });
  }

  removed(room: Room, message: Message): void {
    const ts = this.#workspace.newTs();
    this.event({
      type: "message",
      subtype: "message_deleted",
      hidden: true,
      ts,
      event_ts: ts,
      channel: room.id,
      channel_type: room.kind,
      deleted_ts: message.ts,
      previous_message: message,
    });
  }

  interaction(type: string, who: User, more: object): void {
    const { team, app, enterprise } = this.#workspace;
    this.#deliveries.push({
      kind: "interactive",
      payload: {
        type,
        user: { id: who.id, username: who.name, name: who.name, team_id: team },
        api_app_id: app,
        token: "verification",
        team: enterprise === undefined ? { id: team, domain: "local" } : null,
        enterprise: enterprise === undefined ? null : { id: enterprise, name: "Local" },
        is_enterprise_install: enterprise !== undefined,
        trigger_id: this.#workspace.triggers.make(who.id),
        ...more,
      },
    });
  }

  command(who: User, room: Room, typed: string): void {
    const { team, app, enterprise } = this.#workspace;
    const [command = "", ...rest] = typed.split(" ");
    this.#deliveries.push({
      kind: "slash_commands",
      payload: {
        token: "verification",
        team_id: team,
        team_domain: "local",
        api_app_id: app,
        channel_id: room.id,
        channel_name: room.kind === "im" ? "directmessage" : "local",
        user_id: who.id,
        user_name: who.name,
        command,
        text: rest.join(" "),
        ...(enterprise !== undefined && { enterprise_id: enterprise, enterprise_name: "Local" }),
        is_enterprise_install: String(enterprise !== undefined),
        trigger_id: this.#workspace.triggers.make(who.id),
      },
    });
  }
}
