import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { channels } from "../adapters/channels/registry.ts";
import { memoryMailbox } from "../core/testing/memory-mailbox.ts";
import { uploadsInMemory } from "../core/testing/uploads-in-memory.ts";
import { itIsListed } from "./listed.ts";

const FOLDER = fileURLToPath(new URL("../adapters/channels/", import.meta.url));

const folders = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const registered = channels({ mailbox: memoryMailbox(), uploads: uploadsInMemory() });

it("has a line in the registry for every folder, and a folder for every line", () => {
  expect(registered.map(({ channel }) => channel).toSorted()).toEqual(folders.toSorted());
});

describe.each(registered)("$channel", (channel) => {
  itIsListed(channel, FOLDER);
});
