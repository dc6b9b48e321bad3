import { z } from "zod";
import { json, method, ts } from "./method.ts";
import type { Methods, World } from "./method.ts";
import { Refusal } from "./refusal.ts";
import { blocks } from "./shapes.ts";
import type { SlackFile } from "./shapes.ts";
import { written } from "./messages.ts";

/** Source: docs.slack.dev/messaging/working-with-files. */
export function fileMethods(world: World): Methods {
  return { ...uploadMethods(world), ...keptMethods(world) };
}

function uploadMethods(world: World): Methods {
  const { workspace, telling } = world;
  return {
    "files.getUploadURLExternal": method(
      z.strictObject({
        filename: z.string().min(1),
        length: json(z.int().min(1)),
        alt_txt: z.string().max(1_000).optional(),
      }),
      ({ filename, length }) => {
        const file = newFile(world, { name: filename, size: length });
        workspace.files.set(file.id, { file, body: new Uint8Array() });
        return { upload_url: `${world.origin()}/upload/${file.id}`, file_id: file.id };
      },
    ),
    "files.completeUploadExternal": method(
      z.strictObject({
        files: json(z.array(z.object({ id: z.string(), title: z.string() })).length(1)),
        channel_id: z.string(),
        thread_ts: ts.optional(),
        initial_comment: z.string().optional(),
        blocks: json(blocks).optional(),
      }),
      ({ files, channel_id, thread_ts, initial_comment: text = "", blocks: shown }) => {
        const room = workspace.room(channel_id);
        const stored = files.map(({ id }) => storedAs(world, id));
        if (stored.some(({ file, body }) => body.byteLength !== file.size))
          throw new Refusal("file_update_failed");
        const message = workspace.put(room, {
          ...written(world, room, { text, thread_ts, ...(shown && { blocks: shown }) }),
          subtype: "file_share",
          upload: true,
          files: stored.map(({ file }) => file),
        });
        telling.message(room, message);
        return { files: files.map(({ id, title }) => ({ id, title })) };
      },
    ),
  };
}

function keptMethods(world: World): Methods {
  const { workspace, telling } = world;
  return {
    "files.info": method(z.strictObject({ file: z.string() }), ({ file }) => ({
      file: storedAs(world, file).file,
    })),
    "files.delete": method(z.strictObject({ file: z.string() }), ({ file }) => {
      storedAs(world, file);
      workspace.files.delete(file);
      for (const room of workspace.rooms.values())
        for (const message of room.messages.values())
          if (message.files?.some(({ id }) => id === file)) {
            room.messages.delete(message.ts);
            telling.removed(room, message);
          }
      workspace.stir();
      return {};
    }),
  };
}

function storedAs({ workspace }: World, id: string) {
  const stored = workspace.files.get(id);
  if (!stored) throw new Refusal("file_not_found");
  return stored;
}

/** What Slack makes of a name: the type is told by its end. */
export function newFile(
  world: World,
  { name, size, type }: { readonly name: string; readonly size: number; readonly type?: string },
): SlackFile {
  const id = world.workspace.newId("F");
  const url = `${world.origin()}/files/${id}/${encodeURIComponent(name)}`;
  return {
    id,
    name,
    size,
    mode: "hosted",
    mimetype: type ?? types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream",
    url_private: url,
    url_private_download: url,
  };
}

const types: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  mp4: "video/mp4",
  ogg: "audio/ogg",
  mp3: "audio/mpeg",
  pdf: "application/pdf",
  txt: "text/plain",
};
