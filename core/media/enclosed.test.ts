import { expect, it } from "vitest";
import { id } from "../message/address.ts";
import type { Enclosure } from "../message/outgoing.ts";
import { enclosed } from "./enclosed.ts";
import type { MediaToKeep } from "./media.ts";

const words = { kind: "text", markdown: "See you on Friday." } as const;
const file: Enclosure = {
  kind: "enclosure",
  name: "visit.ics",
  type: "text/calendar",
  text: "BEGIN:VCALENDAR",
};
const quiet = () => undefined;
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const limits = { sends: ["document"] as const };

async function keepFile({ type, name = "", body }: MediaToKeep) {
  const bytes = (await new Response(body).text()).length;
  return { id: id<"stored-media">("sha256:1"), type, bytes, name };
}

it("is a document behind its words, where the channel takes such a one", async () => {
  const media = { id: "sha256:1", type: "text/calendar", bytes: 15, name: "visit.ics" };
  const document = { kind: "document", media };
  expect(await enclosed([words, file], { limits, keepFile, log })).toEqual([words, document]);
  const some = { ...limits, documents: ["text/calendar"] };
  expect(await enclosed([file], { limits: some, keepFile, log })).toEqual([document]);
});

it.each([
  ["has no documents", { limits: { sends: [] }, keepFile }],
  ["takes other documents", { limits: { ...limits, documents: ["text/plain"] }, keepFile }],
  ["has nowhere to keep it", { limits }],
  ["cannot keep it just now", { limits, keepFile: () => Promise.reject(new Error("full")) }],
])("leaves the words alone where the hub or its channel %s", async (_, parts) => {
  expect(await enclosed([words, file], { ...parts, log })).toEqual([words]);
});
