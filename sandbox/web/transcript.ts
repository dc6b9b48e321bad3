import type { Bubble } from "../platform.ts";
import type { Entry, Message } from "./shapes.ts";

/** The messages as they stand now: changed where they were changed, without those taken back. */
export function messagesIn(entries: readonly Entry[]): readonly Message[] {
  const messages = new Map<string, Message>();
  for (const entry of entries) {
    if (entry.kind === "message") messages.set(entry.id, entry);
    if (entry.kind === "removal") messages.delete(entry.message);
    const changed = entry.kind === "edit" ? messages.get(entry.message) : undefined;
    if (entry.kind === "edit" && changed) {
      const { kind: _, message: __, seq: ___, ...shown } = entry;
      messages.set(entry.message, { ...changed, ...shown });
    }
  }
  return [...messages.values()];
}

export function bubblesIn(entries: readonly Entry[]): readonly Bubble[] {
  const signs = new Map(
    entries.flatMap((entry) =>
      entry.kind === "reaction" ? [[entry.message, entry.emoji] as const] : [],
    ),
  );
  return messagesIn(entries).map((message) => {
    const reaction = signs.get(message.id);
    const buttons = message.buttons?.map(({ label }) => label);
    return {
      who: message.from === "visitor" ? "person" : "bot",
      ...thingIn(message),
      ...(buttons && { buttons }),
      ...(reaction !== undefined && { reaction }),
    };
  });
}

function thingIn({ text, files, location, contact }: Message): Pick<Bubble, "kind" | "text"> {
  const [file] = files ?? [];
  if (file) return { kind: file.kind, text: file.transcript ?? text };
  if (location) return { kind: "location", text: placeIn(location) };
  if (contact) return { kind: "contact", text: `${contact.name}: ${contact.phone}` };
  return { kind: "text", text };
}

function placeIn({ name, address, latitude, longitude }: NonNullable<Message["location"]>): string {
  return [name, address, `${latitude},${longitude}`]
    .filter((part) => part !== undefined)
    .join("\n");
}
