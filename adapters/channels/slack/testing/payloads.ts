/** Payloads in Slack's shape, as small as they come. */

export const team = "T0ACME";
export const bot = "U0BOT";
export const ana = "U0ANA";
export const general = "C0GENERAL";
export const direct = "D0ANA";

/** 2026-11-23T12:00:00Z */
export const ts = "1795435200.000100";
export const date = new Date("2026-11-23T12:00:00.000Z");

export function event(of: object) {
  return {
    type: "event_callback",
    team_id: team,
    api_app_id: "A0PROSA",
    event_id: "Ev0001",
    event_time: 1_795_435_200,
    authorizations: [{ enterprise_id: null, team_id: team, user_id: bot, is_bot: true }],
    event: { event_ts: ts, ...of },
  };
}

export function message(of: object) {
  return event({
    type: "message",
    user: ana,
    ts,
    channel: direct,
    channel_type: "im",
    text: "oi",
    ...of,
  });
}

export function inChannel(of: object) {
  return message({ channel: general, channel_type: "channel", ...of });
}

export function interaction(of: object) {
  return {
    type: "block_actions",
    team: { id: team, domain: "acme" },
    user: { id: ana, username: "ana", team_id: team },
    api_app_id: "A0PROSA",
    trigger_id: "111.222.abc",
    ...of,
  };
}

/** A press under one of our messages in a thread. */
export function press(...actions: readonly object[]) {
  return interaction({
    container: {
      type: "message",
      message_ts: "1795435201.000200",
      channel_id: general,
      thread_ts: ts,
    },
    channel: { id: general, name: "general" },
    message: { type: "message", user: bot, bot_id: "B0", ts: "1795435201.000200", thread_ts: ts },
    actions: actions.map((action) => ({ action_ts: ts, block_id: "b0", ...action })),
  });
}
