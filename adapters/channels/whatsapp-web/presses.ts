import { z } from "zod";
import type { Reading } from "../../../core/adapter.ts";
import { jsonIn } from "../../../core/json.ts";
import { id } from "../../../core/message/address.ts";
import { happened, ignored } from "../../../core/reading.ts";
import type { Inner } from "./content.ts";
import type { Found } from "./found.ts";
import { notInShape, personOf, placeOf, timeOf } from "./readings.ts";
import type { Origin } from "./readings.ts";
import { buttonsResponse, interactiveResponse, listResponse, templateReply } from "./shapes.ts";

/** A button or a row that somebody pressed; on messages of other programs, for we send none. */
export function readPress({ message, inner }: Found, origin: Origin): Reading {
  const { key, messageTimestamp, pushName } = message;
  if (key.fromMe) return ignored("irrelevant", `${inner.kind}: pressed by the owner`);
  const press = pressIn(inner);
  if (!press) return notInShape(inner.kind);
  const { stanzaId } = inner.context;
  const address = placeOf(key, origin);
  return happened({
    type: "button",
    id: id(`press:${address.chat}:${key.id}`),
    address,
    at: timeOf(messageTimestamp, origin),
    from: personOf(key, pushName),
    ...(stanzaId && { on: id<"message">(stanzaId) }),
    ...press,
  });
}

interface Press {
  readonly action: string;
  readonly label?: string;
  readonly control?: string;
  readonly values?: Readonly<Record<string, string>>;
}

function pressIn({ kind, value }: Inner): Press | undefined {
  if (kind === "listResponseMessage") {
    const { data } = listResponse.safeParse(value);
    return data && { action: data.singleSelectReply.selectedRowId, ...labelled(data.title) };
  }
  if (kind === "interactiveResponseMessage") return flowPress(value);
  const button = buttonsResponse.safeParse(value).data;
  if (button) return { action: button.selectedButtonId, ...labelled(button.selectedDisplayText) };
  const reply = templateReply.safeParse(value).data;
  return reply && { action: reply.selectedId, ...labelled(reply.selectedDisplayText) };
}

function labelled(label: string | null | undefined) {
  return label ? { label } : {};
}

/** What was chosen or filled in is JSON inside the message. */
function flowPress(value: unknown): Press | undefined {
  const { data } = interactiveResponse.safeParse(value);
  if (!data) return undefined;
  const { name, paramsJson } = data.nativeFlowResponseMessage;
  const { id: chosen, ...fields } = fieldsIn(paramsJson ?? "");
  return {
    action: chosen ?? name ?? "",
    ...labelled(data.body?.text),
    ...(name && { control: name }),
    ...(Object.keys(fields).length > 0 && { values: fields }),
  };
}

const filledIn = z.record(z.string(), z.unknown());

function fieldsIn(json: string): Readonly<Record<string, string>> {
  const fields = Object.entries(filledIn.safeParse(jsonIn(json)).data ?? {});
  return Object.fromEntries(
    fields.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}
