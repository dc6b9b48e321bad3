import type { z } from "zod";
import type { Delivery, Reading } from "../../../core/adapter.ts";
import { id } from "../../../core/message/address.ts";
import type { AccountId } from "../../../core/message/address.ts";
import { happened, ignored } from "../../../core/reading.ts";
import { payloadOf } from "./body.ts";
import { readEvent } from "./events.ts";
import { addressOf, commandedIn, isDirect, renamedBy, toldTo, workspaceOf } from "./ids.ts";
import { readInteraction } from "./interactions.ts";
import { personOf } from "./messages.ts";
import { undated, word } from "./reading.ts";
import { command, envelope, interaction } from "./shapes.ts";
import type { SlackEnvelope, SlackInteraction } from "./shapes.ts";

/** The bot's own user in a workspace, where it has been learnt. */
export type OwnUsers = (team: string) => string | undefined;

/**
 * Reads what Slack posts to us, or sends through a socket. Slack says with nearly every event for
 * which user of ours it is; `known` is for events that do not.
 */
export function parse(
  delivery: Delivery,
  account: AccountId,
  known: OwnUsers = () => undefined,
): Reading {
  const payload = payloadOf(delivery);
  if (!payload) return ignored("unreadable", "body: neither JSON nor a form of Slack's");
  const type = payload["type"];
  if (payload["event"] !== undefined)
    return as(envelope, payload, (read) => {
      const renamed = renamedBy(read);
      const reading = readEvent(read.event, ofEvent(read, account, known));
      return { ...reading, ...(renamed && { renamed }) };
    });
  if (payload["command"] !== undefined)
    return as(command, payload, (read) => readCommand(read, account));
  if (payload["ssl_check"] !== undefined) return ignored("irrelevant", "ssl_check: a trial");
  if (typeof type !== "string") return ignored("unreadable", "type: missing");
  if (payload["user"] !== undefined)
    return as(interaction, payload, (read) =>
      readInteraction(read, ofInteraction(read, account, known)),
    );
  return ignored("irrelevant", `${word(type)}: not a kind we take in`);
}

function as<Shape extends z.ZodType>(
  shape: Shape,
  payload: unknown,
  read: (payload: z.output<Shape>) => Reading,
): Reading {
  const known = shape.safeParse(payload);
  if (known.success) return read(known.data);
  const [issue] = known.error.issues;
  return ignored("unreadable", `${issue?.path.join(".")}: ${issue?.message}`);
}

function ofEvent(payload: SlackEnvelope, account: AccountId, known: OwnUsers) {
  const [installed] = payload.authorizations ?? [];
  const team = toldTo(payload);
  const { event_time: seconds, event_id, api_app_id } = payload;
  return {
    account,
    team,
    app: api_app_id,
    us: (installed?.is_bot && installed.user_id) || known(team),
    id: event_id,
    at: seconds === undefined ? undefined : new Date(seconds * 1_000),
  };
}

function ofInteraction(payload: SlackInteraction, account: AccountId, known: OwnUsers) {
  const team = workspaceOf(payload);
  return {
    account,
    team,
    app: payload.api_app_id,
    us: known(team),
    id: undefined,
    at: undefined,
  };
}

/** `/book tomorrow`. It is in no channel as a message, so it goes by the trigger made for it. */
function readCommand(said: z.output<typeof command>, account: AccountId): Reading {
  const { channel_id: channel, user_id, user_name, trigger_id } = said;
  const team = commandedIn(said);
  return happened({
    type: "message",
    id: id(`command:${trigger_id}`),
    address: addressOf(account, { team, channel }),
    at: undated,
    message: id(`${channel}:command.${trigger_id}`),
    from: personOf(user_id, { team }, user_name),
    content: {
      kind: "command",
      name: said.command.replace(/^\//u, "").toLowerCase(),
      rest: (said.text ?? "").trim(),
    },
    ...(!isDirect(channel) && { group: { addressed: true } }),
  });
}
