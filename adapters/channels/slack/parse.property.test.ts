import * as fc from "fast-check";
import { expect, it } from "vitest";
import { itReadsAnything } from "../../../core/testing/parse-property.ts";
import { parse } from "./parse.ts";
import { account, form, json } from "./testing/bench.ts";
import {
  ana,
  event,
  general,
  inChannel,
  interaction,
  message,
  press,
  ts,
} from "./testing/payloads.ts";

const files = [{ id: "F1", mimetype: "image/png", name: "a", size: 1, duration_ms: 1 }];
const item = { type: "message", channel: general, ts };
const option = { value: "a", text: { type: "plain_text", text: "A" } };

const samples: readonly object[] = [
  inChannel({ text: "<@U0BOT> oi <https://a.b|c>", thread_ts: "1.000001" }),
  message({ subtype: "file_share", files, text: "a" }),
  inChannel({ subtype: "message_changed", message: { ts, text: "b", user: ana, edited: { ts } } }),
  inChannel({ subtype: "message_deleted", deleted_ts: ts, previous_message: { ts, user: ana } }),
  event({ type: "reaction_added", user: ana, reaction: "+1", item }),
  event({ type: "member_joined_channel", user: ana, channel: general }),
  press({ type: "static_select", action_id: "a", selected_option: option }),
  interaction({
    type: "view_submission",
    view: { callback_id: "f", state: { values: { b: { c: { value: "d" } } } } },
  }),
  { command: "/a", text: "b", team_id: "T", channel_id: "C", user_id: "U", trigger_id: "1" },
];

itReadsAnything({ parse, samples, delivery: json });

it("never throws for any fields of a form", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (fields) => {
      const { events, ignored } = parse(form(fields), account);
      expect(events.length + ignored.length).toBe(1);
    }),
  );
});
