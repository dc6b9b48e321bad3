import type { TelegramEntity, TelegramMessage } from "./shapes.ts";

/**
 * Who we are on Telegram, as far as it is known. Before the platform was asked for our name, a name that
 * ends in `bot`, as every bot's does, is taken for ours.
 */
export interface Self {
  readonly id?: number;
  readonly username?: string;
}

type Entities = readonly TelegramEntity[] | null | undefined;

/** Whether a message in a group names us, answers us, or is a command that is not another bot's. */
export function isAddressed(message: TelegramMessage, self: Self): boolean {
  const { text, entities, caption, caption_entities } = message;
  return (
    calls(text ?? "", entities, self).length > 0 ||
    calls(caption ?? "", caption_entities, self).length > 0 ||
    isCommandForUs(text ?? "", self) ||
    answersUs(message, self)
  );
}

/** The words alone, without what calls us; undefined where nothing does. */
export function plainOf(words: string, entities: Entities, self: Self): string | undefined {
  const found = calls(words, entities, self);
  if (found.length === 0) return undefined;
  let plain = words;
  for (const { offset, length } of found.toSorted((a, b) => b.offset - a.offset)) {
    const before = plain.slice(0, offset).trimEnd();
    const after = plain.slice(offset + length).replace(/^[\s,:;]+/u, "");
    plain = before === "" || after === "" ? before + after : `${before} ${after}`;
  }
  return plain.trim();
}

/** A topic's first message answers the one that opened it, and nobody. */
export function opensTopic({
  is_topic_message: isTopic,
  reply_to_message: quoted,
  message_thread_id: topic,
}: TelegramMessage): boolean {
  return isTopic === true && quoted?.message_id === topic;
}

function calls(words: string, entities: Entities, self: Self): readonly TelegramEntity[] {
  return (entities ?? []).filter((entity) => {
    if (entity.type === "text_mention") return self.id !== undefined && entity.user?.id === self.id;
    const { offset, length } = entity;
    return entity.type === "mention" && isOurName(words.slice(offset + 1, offset + length), self);
  });
}

function isCommandForUs(words: string, self: Self): boolean {
  const command = /^\/\w{1,32}(?:@(?<name>\w+))?(?:\s|$)/u.exec(words);
  const name = command?.groups?.["name"];
  return command !== null && (name === undefined || isOurName(name, self));
}

function answersUs(message: TelegramMessage, self: Self): boolean {
  const author = message.reply_to_message?.from;
  if (!author || opensTopic(message)) return false;
  return self.id === undefined ? author.is_bot : author.id === self.id;
}

function isOurName(name: string, { username }: Self): boolean {
  if (username === undefined) return /bot$/iu.test(name);
  return name.toLowerCase() === username.toLowerCase();
}
