import { itReadsAnything } from "../../../core/testing/parse-property.ts";
import { parse } from "./parse.ts";
import { ana, contact, delivery, message, webhook } from "./testing/payloads.ts";

const timestamp = "1795435200";
const said = (type: string, payload: unknown, more: object = {}) =>
  webhook({ contacts: [contact], messages: [message({ type, [type]: payload, ...more })] });

const samples: readonly object[] = [
  said("text", { body: "oi" }, { context: { id: "wamid.0", from: "1" }, group_id: "g" }),
  said("image", { id: "77", mime_type: "image/png", caption: "c" }),
  said("contacts", [{ name: { formatted_name: "Bia" }, phones: [{ phone: "1", wa_id: "2" }] }]),
  said("location", { latitude: 1, longitude: 2, name: "a" }),
  said("interactive", { type: "list_reply", list_reply: { id: "a", title: "b" } }),
  said("interactive", { type: "nfm_reply", nfm_reply: { response_json: '{"a":1}', name: "f" } }),
  said("reaction", { message_id: "wamid.0", emoji: "👍" }),
  said("edit", { original_message_id: "a", message: { type: "text", text: { body: "b" } } }),
  said("system", { type: "user_changed_number", wa_id: "2" }),
  webhook({ statuses: [{ id: "a", status: "failed", timestamp, errors: [{ code: 1 }] }] }),
  webhook({ message_echoes: [{ id: "a", to: ana, timestamp, type: "text", text: { body: "b" } }] }),
  webhook({ user_id_update: [{ user_id: { previous: "a", current: "b" }, timestamp }] }),
  webhook({
    groups: [{ type: "a", group_id: "b", timestamp, added_participants: [{ wa_id: 1 }] }],
  }),
  webhook({ message_template_name: "a", message_template_language: "pt_BR", event: "C" }),
  webhook({ user_preferences: [{ category: "a", value: "b" }], errors: [{ code: 1 }] }),
];

itReadsAnything({ parse, samples, delivery });
