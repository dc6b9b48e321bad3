/** Messages that a person wrote: plain ones and replies. */
export const plainMessage = 0;
export const reply = 19;
export const userJoin = 7;

/** What Discord itself writes into a chat. Source: resources/message#message-object-message-types. */
const serviceMessages = new Map([
  [1, "RECIPIENT_ADD"],
  [2, "RECIPIENT_REMOVE"],
  [3, "CALL"],
  [4, "CHANNEL_NAME_CHANGE"],
  [5, "CHANNEL_ICON_CHANGE"],
  [6, "CHANNEL_PINNED_MESSAGE"],
  [8, "GUILD_BOOST"],
  [9, "GUILD_BOOST_TIER_1"],
  [10, "GUILD_BOOST_TIER_2"],
  [11, "GUILD_BOOST_TIER_3"],
  [12, "CHANNEL_FOLLOW_ADD"],
  [14, "GUILD_DISCOVERY_DISQUALIFIED"],
  [15, "GUILD_DISCOVERY_REQUALIFIED"],
  [16, "GUILD_DISCOVERY_GRACE_PERIOD_INITIAL_WARNING"],
  [17, "GUILD_DISCOVERY_GRACE_PERIOD_FINAL_WARNING"],
  [18, "THREAD_CREATED"],
  [20, "CHAT_INPUT_COMMAND"],
  [21, "THREAD_STARTER_MESSAGE"],
  [22, "GUILD_INVITE_REMINDER"],
  [23, "CONTEXT_MENU_COMMAND"],
  [24, "AUTO_MODERATION_ACTION"],
  [25, "ROLE_SUBSCRIPTION_PURCHASE"],
  [26, "INTERACTION_PREMIUM_UPSELL"],
  [27, "STAGE_START"],
  [28, "STAGE_END"],
  [29, "STAGE_SPEAKER"],
  [31, "STAGE_TOPIC"],
  [32, "GUILD_APPLICATION_PREMIUM_SUBSCRIPTION"],
  [36, "GUILD_INCIDENT_ALERT_MODE_ENABLED"],
  [37, "GUILD_INCIDENT_ALERT_MODE_DISABLED"],
  [38, "GUILD_INCIDENT_REPORT_RAID"],
  [39, "GUILD_INCIDENT_REPORT_FALSE_ALARM"],
  [44, "PURCHASE_NOTIFICATION"],
  [46, "POLL_RESULT"],
]);

export function serviceMessage(type: number): string {
  return serviceMessages.get(type) ?? `message of type ${type}`;
}

/** Source: topics/opcodes-and-status-codes#gateway-gateway-opcodes. */
const opcodes = new Map([
  [1, "heartbeat"],
  [2, "identify"],
  [3, "presence update"],
  [4, "voice state update"],
  [6, "resume"],
  [7, "reconnect"],
  [8, "request guild members"],
  [9, "invalid session"],
  [10, "hello"],
  [11, "heartbeat acknowledged"],
  [31, "request soundboard sounds"],
  [43, "request channel info"],
]);

export function opcode(op: number): string {
  return opcodes.get(op) ?? `opcode ${op}`;
}

/** Bits of a message's flags. Source: resources/message#message-object-message-flags. */
export const messageFlags = { loading: 1 << 7, voice: 1 << 13 };

/** Source: interactions/receiving-and-responding#interaction-object-interaction-type. */
export const interactionTypes = {
  ping: 1,
  command: 2,
  component: 3,
  autocomplete: 4,
  modal: 5,
};

/** Group DMs, which have no guild and yet several people. */
export const groupChannel = 3;
export const privateChannelContext = 2;
