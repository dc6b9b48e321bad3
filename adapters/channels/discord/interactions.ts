import { z } from "zod";
import type { Reading } from "../../../core/adapter.ts";
import { id } from "../../../core/message/address.ts";
import type { Content } from "../../../core/message/content.ts";
import { happened, ignored } from "../../../core/reading.ts";
import { formAskedFor } from "./forms.ts";
import { addressOf, timeIn } from "./ids.ts";
import { interactionTypes, privateChannelContext } from "./kinds.ts";
import { personOf } from "./reading.ts";
import type { Origin } from "./reading.ts";
import { interaction } from "./shapes.ts";
import type { CommandOption, DiscordInteraction } from "./shapes.ts";

type Data = NonNullable<DiscordInteraction["data"]>;

const untold = new Map([
  [interactionTypes.ping, "ping"],
  [interactionTypes.autocomplete, "autocomplete"],
]);

/** What Discord tells when somebody uses a command, a button, a list or a form. */
export function readInteraction(given: unknown, origin: Origin): Reading {
  const read = interaction.parse(given);
  const name = untold.get(read.type);
  if (name !== undefined) return ignored("irrelevant", `interaction: ${name}`);
  if (formAskedFor(read) !== undefined)
    return ignored("irrelevant", "form: opened by the channel itself");
  const common = occurrence(read, origin);
  if (!common || !read.data)
    return ignored("unreadable", "interaction: says not who, where or what");
  const what = pressed(read, read.data) ?? used(read, read.data);
  if (!what) return ignored("irrelevant", "interaction: of a new type");
  return happened({ ...common, ...what });
}

function occurrence(read: DiscordInteraction, origin: Origin) {
  const who = read.member?.user ?? read.user;
  const chat = read.channel_id ?? read.channel?.id;
  if (!who || chat == null) return undefined;
  return {
    id: id<"event">(`interaction:${read.id}`),
    address: addressOf(origin.account, chat),
    at: timeOf(read) ?? origin.at ?? new Date(0),
    from: personOf(who, { member: read.member, locale: read.locale }),
  };
}

/** It carries no time; its id does, and else the message that was pressed says the earliest it was. */
function timeOf({ id: snowflake, message }: DiscordInteraction): Date | undefined {
  return timeIn(snowflake) ?? message?.timestamp ?? undefined;
}

function used(read: DiscordInteraction, data: Data) {
  if (read.type !== interactionTypes.command || data.name == null) return undefined;
  const quoted = data.target_id != null && data.resolved?.messages?.[data.target_id];
  return {
    type: "message",
    message: id<"message">(read.id),
    content: command(data.name, data),
    ...(quoted && data.target_id != null && { replyTo: id<"message">(data.target_id) }),
    ...(isGroup(read) && { group: { addressed: true } }),
  } as const;
}

/** What follows the name is what was filled in, or what the command was used on. */
function command(name: string, { options, target_id, resolved }: Data): Content {
  const target = target_id == null ? [] : [resolved?.messages?.[target_id]?.content ?? target_id];
  const rest = [...(options ?? []).flatMap(filledIn), ...target].join(" ");
  return { kind: "command", name: name.toLowerCase(), rest };
}

/** A subcommand is said by its name, a value by itself. */
function filledIn({ name, value, options }: CommandOption): readonly string[] {
  return value === undefined ? [name, ...(options ?? []).flatMap(filledIn)] : [String(value)];
}

function isGroup({ guild_id, context }: DiscordInteraction): boolean {
  return guild_id != null || context === privateChannelContext;
}

/**
 * A button's action is its `custom_id`; of a list it is what was chosen, several with commas between
 * them, and the list's `custom_id` is the control.
 */
function pressed({ type, message }: DiscordInteraction, data: Data) {
  const { custom_id, values } = data;
  if (custom_id == null) return undefined;
  const on = message && { on: id<"message">(message.id) };
  if (type === interactionTypes.modal)
    return { type: "button", ...on, action: custom_id, values: fieldsIn(data.components) } as const;
  if (type !== interactionTypes.component) return undefined;
  const label = labelOf(message?.components, { custom_id, values });
  return {
    type: "button",
    ...on,
    action: values?.join(",") ?? custom_id,
    ...(label !== undefined && { label }),
    ...(values && { control: custom_id }),
  } as const;
}

/** Components lie in rows, labels and sections; what matters is found however deep it lies. */
const part = z.object({
  custom_id: z.string().optional().catch(undefined),
  label: z.string().optional().catch(undefined),
  value: z.union([z.string(), z.number(), z.boolean()]).optional().catch(undefined),
  values: z.array(z.string()).optional().catch(undefined),
  options: z.array(z.object({ label: z.string(), value: z.string() })).catch([]),
  components: z.array(z.unknown()).catch([]),
  component: z.unknown().optional(),
  accessory: z.unknown().optional(),
});
type Part = z.infer<typeof part>;

const deepest = 6;

function partsIn(given: unknown, depth = 0): readonly Part[] {
  if (depth > deepest) return [];
  if (Array.isArray(given)) return given.flatMap((one) => partsIn(one, depth));
  const read = part.safeParse(given);
  if (!read.success) return [];
  const { components, component, accessory } = read.data;
  return [
    read.data,
    ...[...components, component, accessory].flatMap((one) => partsIn(one, depth + 1)),
  ];
}

function labelOf(
  components: unknown,
  { custom_id, values }: { custom_id: string; values?: readonly string[] | null | undefined },
): string | undefined {
  const control = partsIn(components).find((one) => one.custom_id === custom_id);
  if (!values) return control?.label;
  const chosen = control?.options.filter(({ value }) => values.includes(value)) ?? [];
  return chosen.length > 0 ? chosen.map(({ label }) => label).join(", ") : undefined;
}

/** What was left empty does not come back. */
function fieldsIn(components: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    partsIn(components).flatMap(({ custom_id, value, values }) => {
      const entered = values?.join(",") ?? String(value ?? "");
      return custom_id === undefined || entered === "" ? [] : [[custom_id, entered]];
    }),
  );
}
