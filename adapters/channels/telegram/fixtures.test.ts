import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { contentKind } from "./kinds.ts";
import { parse } from "./parse.ts";
import { account } from "./testing/bench.ts";

const shared = path.resolve(process.env["PROSA_SHARED"] ?? "../shared");
const recorded = path.join(shared, "fixtures/telegram");
const spec = path.join(shared, "specs/telegram-botapi.json");
const isThere = existsSync(recorded) && existsSync(spec);

describe.skipIf(!isThere)("recorded payloads (skipped where the shared folder is absent)", () => {
  const files = isThere ? readdirSync(recorded).filter((file) => file.endsWith(".json")) : [];

  it.each(files)("reads %s into an event or a reason", (file) => {
    const body = new Uint8Array(readFileSync(path.join(recorded, file)));
    const { events, ignored } = parse({ body, contentType: "application/json" }, account);
    expect(events.length + ignored.length).toBe(1);
    const isUpdate = !file.includes("response");
    const unreadable = ignored.filter(({ kind }) => kind === "unreadable");
    expect(unreadable).toHaveLength(isUpdate ? 0 : 1);
  });

  it("knows of every field of a message whether a person said it", () => {
    const { types } = JSON.parse(readFileSync(spec, "utf8"));
    const fields: string[] = types.Message.fields.map(({ name }: { name: string }) => name);
    const said = fields.filter((name) => contentKind({ [name]: {} }).said);
    const isAbout = (name: string) => contentKind({ [name]: {} }).name === "message";
    expect(said.filter((name) => !isAbout(name))).toEqual(
      `text rich_message animation audio document live_photo paid_media photo sticker story video
       video_note voice checklist contact dice game poll venue location invoice giveaway`.split(
        /\s+/u,
      ),
    );
  });
});
