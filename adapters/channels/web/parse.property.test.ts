import { itReadsAnything } from "../../../core/testing/parse-property.ts";
import { parse } from "./parse.ts";
import { uuid } from "./testing/page.ts";

const file = { id: "f", type: "audio/ogg", name: "a", bytes: 3 };
const thread = uuid(2);

const posts: readonly object[] = [
  { type: "message", text: "/a b" },
  { type: "files", files: [file, file], caption: "a", thread },
  { type: "voice", file, seconds: 1, waveform: [1] },
  { type: "location", latitude: 1, longitude: 2 },
  { type: "button", on: "a", action: "b", label: "c", values: { d: "e" } },
  { type: "edit", message: uuid(1), text: "a" },
  { type: "removal", message: uuid(1) },
  { type: "read", message: "reply:1" },
  { type: "end" },
];

const samples = posts.map((post) => ({
  post: { ...post, id: uuid(1) },
  visitor: "v",
  language: "pt-BR",
  at: "2026-11-23T12:00:00.000Z",
}));

itReadsAnything({
  parse,
  samples,
  delivery: (json) => ({
    body: new TextEncoder().encode(JSON.stringify(json)),
    contentType: "application/json",
  }),
});
