import { z } from "zod";
import { Refusal } from "./refusal.ts";
import type { Choice } from "./chats.ts";

/** A template as Meta lists it. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly status: string;
  readonly category: string;
  readonly parameter_format: "POSITIONAL" | "NAMED";
  readonly components: readonly {
    readonly type: string;
    readonly format?: string;
    readonly text?: string;
    readonly buttons?: readonly {
      readonly type: string;
      readonly text: string;
      readonly url?: string;
    }[];
  }[];
}

/** What a new business account of the stand-in comes with. */
export const samples: readonly Template[] = [
  {
    id: "1001",
    name: "appointment_reminder",
    language: "pt_BR",
    status: "APPROVED",
    category: "UTILITY",
    parameter_format: "POSITIONAL",
    components: [
      { type: "HEADER", format: "TEXT", text: "Sua consulta" },
      { type: "BODY", text: "Olá, {{1}}! Sua consulta é *{{2}}*." },
      {
        type: "BUTTONS",
        buttons: [
          { type: "QUICK_REPLY", text: "Confirmar" },
          { type: "QUICK_REPLY", text: "Remarcar" },
        ],
      },
    ],
  },
  {
    id: "1002",
    name: "hello_world",
    language: "en_US",
    status: "APPROVED",
    category: "UTILITY",
    parameter_format: "POSITIONAL",
    components: [{ type: "BODY", text: "Welcome!" }],
  },
  {
    id: "1003",
    name: "abandoned_cart",
    language: "en",
    status: "PAUSED",
    category: "MARKETING",
    parameter_format: "NAMED",
    components: [
      { type: "HEADER", format: "IMAGE" },
      { type: "BODY", text: "Hi {{name}}, your cart waits." },
    ],
  },
];

/** A page of at most so many, in Meta's words. */
export function pageOf(all: readonly Template[], query: URLSearchParams): object {
  const limit = Number(query.get("limit") ?? 2);
  const from = Number(query.get("after") ?? 0);
  const end = from + limit;
  const more = end < all.length && { next: "https://graph.facebook.com/the-next-page" };
  return {
    data: all.slice(from, end),
    paging: { cursors: { before: String(from), after: String(end) }, ...more },
  };
}

export const sentTemplate = z.object({
  name: z.string(),
  language: z.object({ code: z.string() }),
  components: z
    .array(
      z.object({
        type: z.enum(["header", "body", "button"]),
        sub_type: z.string().optional(),
        index: z.string().regex(/^\d$/u).optional(),
        parameters: z.array(
          z.object({
            type: z.enum(["text", "payload"]),
            text: z
              .string()
              .regex(/^(?!.*(?:[\n\t]| {5}))/su)
              .min(1)
              .optional(),
            payload: z.string().max(256).optional(),
          }),
        ),
      }),
    )
    .default([]),
});

type Sent = z.infer<typeof sentTemplate>;

/** What a template that was sent shows. */
export function filled(
  all: readonly Template[],
  { name, language, components }: Sent,
): { readonly text: string; readonly choices: readonly Choice[] } {
  const template = all.find((one) => one.name === name && one.language === language.code);
  if (template?.status !== "APPROVED") throw new Refusal(132001, `template name does not exist`);
  const values = components
    .filter(({ type }) => type === "body")
    .flatMap(({ parameters }) => parameters.map(({ text = "" }) => text));
  const body = template.components.find(({ type }) => type === "BODY")?.text ?? "";
  const places = new Set(body.match(/\{\{\d+\}\}/gu));
  if (places.size !== values.length)
    throw new Refusal(132000, `body: number of localizable_params (${values.length})`);
  return {
    text: body.replaceAll(/\{\{(\d+)\}\}/gu, (_, place) => values[Number(place) - 1] ?? ""),
    choices: choicesOf(template, components),
  };
}

function choicesOf({ components }: Template, sent: Sent["components"]): readonly Choice[] {
  const buttons = components.flatMap((one) => one.buttons ?? []);
  return buttons.flatMap(({ type, text }, index): readonly Choice[] => {
    if (type !== "QUICK_REPLY") return [];
    const given = sent.find((one) => one.type === "button" && one.index === String(index));
    const id = given?.parameters[0]?.payload ?? text;
    return [{ label: text, id, under: "template" }];
  });
}
