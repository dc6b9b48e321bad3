import { z } from "zod";
import { id } from "../../../core/message/address.ts";
import { textOrCommand } from "../../../core/message/content.ts";
import type { ContactCard, Content } from "../../../core/message/content.ts";
import { word } from "./part.ts";

/**
 * What was said in a message; nothing where it is not in the shape of its kind. A kind that we do not
 * know, or that Meta tells of without telling what it was, is `unsupported` under Meta's word.
 */
export function contentOf(message: Said): Content | undefined {
  const payload = message[message.type];
  const read = readers.get(message.type);
  if (read && payload != null) return read(payload);
  const hidden = unsupported.safeParse(message["unsupported"]);
  return { kind: "unsupported", label: word(hidden.data?.type ?? message.type) };
}

type Said = { readonly type: string } & Readonly<Record<string, unknown>>;

/** What stands in for a message that Meta does not pass on: `{ "type": "poll" }`. */
const unsupported = z.object({ type: z.string().min(1) });

type Reader = (payload: unknown) => Content | undefined;

function reader<Shape extends z.ZodType>(
  shape: Shape,
  read: (it: z.output<Shape>) => Content,
): Reader {
  return (payload) => {
    const it = shape.safeParse(payload);
    return it.success ? read(it.data) : undefined;
  };
}

const file = z
  .object({
    id: z.string().min(1),
    mime_type: z.string().nullish(),
    filename: z.string().nullish(),
    caption: z.string().nullish(),
  })
  .transform(({ id: media, mime_type, filename, caption }) => ({
    media: id<"media">(media),
    ...(mime_type && { type: mime_type }),
    ...(filename && { name: filename }),
    ...(caption && { caption }),
  }));

/** Whether an `audio` was recorded as a note (`voice: true`) or passed on, it is there to be heard. */
const audio = reader(file, (it) => ({ kind: "voice", ...it }));

const coordinate = z.union([z.number(), z.string().regex(/^-?\d/u).transform(Number)]);

const place = z.object({
  latitude: coordinate.pipe(z.number().min(-90).max(90)),
  longitude: coordinate.pipe(z.number().min(-180).max(180)),
  name: z.string().nullish(),
  address: z.string().nullish(),
});

const card = z
  .object({
    name: z.object({ formatted_name: z.string() }),
    phones: z
      .array(
        z.object({
          phone: z.string().nullish(),
          wa_id: z.string().nullish(),
          user_id: z.string().nullish(),
        }),
      )
      .nullish(),
  })
  .transform(({ name, phones }): ContactCard => {
    const [person] = (phones ?? []).flatMap(({ wa_id, user_id }) => wa_id ?? user_id ?? []);
    return {
      name: name.formatted_name,
      phones: (phones ?? []).flatMap(({ phone }) => phone ?? []),
      ...(person && { person: id(person) }),
    };
  });

const readers: ReadonlyMap<string, Reader> = new Map([
  ["text", reader(z.object({ body: z.string() }), ({ body }) => textOrCommand(body))],
  ["audio", audio],
  ["voice", audio],
  ["image", reader(file, (it) => ({ kind: "image", ...it }))],
  ["video", reader(file, (it) => ({ kind: "video", ...it }))],
  ["document", reader(file, (it) => ({ kind: "document", ...it }))],
  [
    "sticker",
    reader(file, ({ media, type }) => ({ kind: "sticker", media, ...(type && { type }) })),
  ],
  [
    "location",
    reader(place, ({ name, address, ...spot }) => ({
      kind: "location",
      ...spot,
      ...(name && { name }),
      ...(address && { address }),
    })),
  ],
  ["contacts", reader(z.array(card), (contacts) => ({ kind: "contact", contacts }))],
]);
