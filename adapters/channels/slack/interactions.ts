import type { Reading } from "../../../core/adapter.ts";
import { id } from "../../../core/message/address.ts";
import type { ButtonPressed } from "../../../core/message/event.ts";
import { happened, ignored } from "../../../core/reading.ts";
import { chosenIn, valuesOf } from "./controls.ts";
import { formAskedFor, openedFrom } from "./forms.ts";
import { addressOf, messageIdOf, timeOf } from "./ids.ts";
import { messageOf, personOf, placed } from "./messages.ts";
import { undated, word } from "./reading.ts";
import type { Origin } from "./reading.ts";
import type { SlackControl, SlackInteraction } from "./shapes.ts";

/**
 * Reads a press, a choice, a form or a shortcut. Source: docs.slack.dev/reference/interaction-payloads.
 */
export function readInteraction(payload: SlackInteraction, origin: Origin): Reading {
  if (formAskedFor(payload)) return ignored("irrelevant", "form: opened by the channel itself");
  switch (payload.type) {
    case "block_actions":
    case "interactive_message":
      return readActions(payload, origin);
    case "view_submission":
    case "dialog_submission":
      return readForm(payload, origin);
    case "shortcut":
    case "message_action":
      return happened({
        ...pressed(payload, origin),
        action: payload.callback_id || payload.type,
      });
    default:
      return ignored("irrelevant", `${word(payload.type)}: not a kind we take in`);
  }
}

function readActions(payload: SlackInteraction, origin: Origin): Reading {
  const values = valuesOf(payload.state);
  const presses = (payload.actions ?? []).map((control, index): ButtonPressed => ({
    ...pressed(payload, origin, { control, index }),
    ...actionOf(control, payload),
    ...(values && { values }),
  }));
  if (presses.length === 0) return ignored("irrelevant", "block_actions: nothing was pressed");
  return happened(...presses);
}

/** A control without a value, as a button that only has a name, means what it is called. */
function actionOf(control: SlackControl, { callback_id }: SlackInteraction) {
  const { value, label } = chosenIn(control);
  const name = control.action_id || callback_id || control.name || "";
  return {
    action: value ?? name,
    ...(name !== "" && value !== undefined && name !== value && { control: name }),
    ...(label !== undefined && { label }),
  };
}

/** A form goes by the name it was opened with. */
function readForm(payload: SlackInteraction, origin: Origin): Reading {
  const { view, callback_id: name } = payload;
  const values = valuesOf(view?.state) ?? submittedIn(payload);
  return happened({
    ...pressed(payload, origin),
    action: view?.callback_id || name || view?.private_metadata || payload.type,
    ...(values && { values }),
  });
}

/** A dialog, which is what forms were before there were views. */
function submittedIn({ submission }: SlackInteraction) {
  if (!submission) return undefined;
  const fields = Object.entries(submission);
  return Object.fromEntries(
    fields.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
  );
}

interface Press {
  readonly control: SlackControl;
  readonly index: number;
}

function pressed(payload: SlackInteraction, origin: Origin, press?: Press) {
  const { user } = payload;
  const at = press?.control.action_ts ?? payload.action_ts;
  return {
    type: "button" as const,
    id: pressIdOf(payload, press),
    at: timeOf(at) ?? undated,
    from: personOf(user.id, origin, user.name ?? user.username),
    ...whereOf(payload, origin),
  };
}

/**
 * A form of ours belongs where it was opened. Other presses without a channel, as in a home tab, are
 * the person's own chat with the bot.
 */
function whereOf(payload: SlackInteraction, origin: Origin) {
  const { user, container, channel } = payload;
  const { account, team } = origin;
  const opened = openedFrom(payload);
  if (opened)
    return { address: placed(opened, origin), on: messageIdOf(opened.channel, opened.ts) };
  const chat = channel?.id ?? container?.channel_id;
  const message = pressedOn(payload);
  if (chat === undefined || !message)
    return { address: addressOf(account, { team, channel: chat ?? user.id }) };
  const standing = { ...message, channel: chat };
  return { address: placed(standing, origin), on: messageOf(standing, origin) };
}

/** The message is told whole, in part or by its time alone. */
function pressedOn({ container, message, message_ts }: SlackInteraction) {
  const ts = container?.message_ts ?? message?.ts ?? message_ts;
  const thread = container?.thread_ts ?? message?.thread_ts;
  return ts === undefined ? undefined : { ...message, ts, thread_ts: thread };
}

/** A trigger is made for one press and never again. */
function pressIdOf(payload: SlackInteraction, press: Press | undefined) {
  const { trigger_id, view, user, action_ts } = payload;
  const at = press?.control.action_ts ?? action_ts ?? view?.hash;
  const name = trigger_id || `${user.id}:${view?.id}:${at}`;
  return id<"event">(press?.index ? `press:${name}:${press.index}` : `press:${name}`);
}
