import { z } from "zod";
import { json, method, whole } from "./method.ts";
import type { Method, Methods, World } from "./method.ts";
import { placed, post } from "./posting.ts";
import { badRequest, Refusal } from "./refusal.ts";
import { captionOf } from "./words.ts";

const captioned = { caption: z.string().optional(), parse_mode: z.string().optional() };

/** What Telegram takes by this way. Source: core.telegram.org/bots/api#sending-files. */
const MEGABYTE = 1_000_000;

/** The methods that send something else than words. */
export function sendingMethods(world: World): Methods {
  return {
    sendPhoto: sendFile(world, "photo", 10 * MEGABYTE),
    sendVideo: sendFile(world, "video", 50 * MEGABYTE),
    sendAnimation: sendFile(world, "animation", 50 * MEGABYTE),
    sendDocument: sendFile(world, "document", 50 * MEGABYTE),
    sendVoice: sendVoice(world),
    ...sendingFacts(world),
  };
}

function sendFile(
  world: World,
  field: "photo" | "video" | "animation" | "document",
  mostBytes: number,
): Method {
  const given = z.object({ [field]: z.file() });
  const around = z.object({ ...placed, ...captioned });
  return async (params) => {
    const { caption, parse_mode, ...to } = around.parse(params);
    const file = await kept(world, z.file().parse(given.parse(params)[field]), mostBytes);
    const shown = field === "photo" ? [{ ...file, width: 800, height: 600 }] : file;
    return post(world, to, { ...captionOf({ caption, parse_mode }), [field]: shown });
  };
}

/** Anything but OGG becomes a file to be heard, without its wave. */
function sendVoice(world: World): Method {
  const duration = whole.default(0);
  return method(
    z.object({ ...placed, voice: z.file(), duration }),
    async ({ voice: given, duration: seconds, ...to }) => {
      if (world.voiceless.has(to.chat_id)) throw badRequest("VOICE_MESSAGES_FORBIDDEN");
      const file = { ...(await kept(world, given, 50 * MEGABYTE)), duration: seconds };
      const isNote = Buffer.from(await given.slice(0, 4).arrayBuffer()).toString() === "OggS";
      return post(world, to, isNote ? { voice: file } : { audio: file });
    },
  );
}

async function kept({ files }: World, given: File, mostBytes: number) {
  if (given.size > mostBytes) throw new Refusal(413, "Request Entity Too Large");
  if (given.size === 0) throw badRequest("file must be non-empty");
  const body = new Uint8Array(await given.arrayBuffer());
  return files.keep({ body, name: given.name, type: given.type });
}

const point = {
  latitude: json(z.number().min(-90).max(90)),
  longitude: json(z.number().min(-180).max(180)),
};

function sendingFacts(world: World): Methods {
  return {
    sendLocation: method(z.object({ ...placed, ...point }), ({ latitude, longitude, ...to }) =>
      post(world, to, { location: { latitude, longitude } }),
    ),
    sendVenue: method(
      z.object({ ...placed, ...point, title: z.string().min(1), address: z.string().min(1) }),
      ({ latitude, longitude, title, address, ...to }) => {
        const location = { latitude, longitude };
        return post(world, to, { location, venue: { location, title, address } });
      },
    ),
    sendContact: method(
      z.object({ ...placed, phone_number: z.string().min(1), first_name: z.string().min(1) }),
      ({ phone_number, first_name, ...to }) =>
        post(world, to, { contact: { phone_number, first_name } }),
    ),
  };
}
