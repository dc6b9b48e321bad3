import { z } from "zod";
import { variablesIn } from "../../../core/message/template.ts";
import type { MessageTemplate } from "../../../core/message/template.ts";
import type { Graph } from "./graph.ts";

/** Lists the templates of a business account, page after page. */
export async function listTemplates(
  graph: Graph,
  wabaId: string,
  signal: AbortSignal,
): Promise<readonly MessageTemplate[]> {
  const all: MessageTemplate[] = [];
  let after: string | undefined;
  do {
    const query = { fields: "name,language,status,category,parameter_format,components", after };
    const { data, paging } = page.parse(
      await graph.get(`${wabaId}/message_templates`, query, signal),
    );
    all.push(...data);
    after = paging?.next ? paging.cursors?.after : undefined;
  } while (after !== undefined);
  return all;
}

const button = z.object({
  type: z.string(),
  text: z.string().default(""),
  url: z.string().nullish(),
});

const component = z.object({
  type: z.string(),
  format: z.string().nullish(),
  text: z.string().default(""),
  buttons: z.array(button).default([]),
});

type Component = z.infer<typeof component>;

const template = z
  .object({
    name: z.string(),
    language: z.string(),
    status: z.string(),
    category: z.string(),
    parameterFormat: z.string().default("POSITIONAL"),
    components: z.array(component),
  })
  .transform(({ name, language, status, category, parameterFormat, components }) => {
    const markdown = components.find(({ type }) => type === "BODY")?.text ?? "";
    const replies = components
      .flatMap(({ buttons }) => buttons)
      .filter(({ type }) => type === "QUICK_REPLY");
    return {
      name,
      language,
      status: status.toLowerCase(),
      category: category.toLowerCase(),
      markdown,
      variables: variablesIn(markdown),
      replies: replies.map(({ text }) => text),
      sendable:
        status === "APPROVED" && parameterFormat === "POSITIONAL" && !components.some(wantsMore),
    } satisfies MessageTemplate;
  });

const page = z.object({
  data: z.array(template),
  paging: z
    .object({
      next: z.string().optional(),
      cursors: z.object({ after: z.string().optional() }).optional(),
    })
    .optional(),
});

/** A file or a value in the head, a value in an address, a code to copy, cards in a row. */
function wantsMore({ type, format, text, buttons }: Component): boolean {
  if (type === "HEADER") return (format ?? "TEXT") !== "TEXT" || variablesIn(text).length > 0;
  if (type === "BUTTONS") return buttons.some((one) => !isPlain(one));
  return type !== "BODY" && type !== "FOOTER";
}

function isPlain({ type, url }: z.infer<typeof button>): boolean {
  if (type === "URL") return variablesIn(url ?? "").length === 0;
  return type === "QUICK_REPLY" || type === "PHONE_NUMBER";
}

/** What Meta says has become of a template. */
export interface TemplateChange {
  readonly template: string;
  readonly language: string;
  /** Meta's word: `REJECTED`, `YELLOW`, `MARKETING`, `edited`. */
  readonly became: string;
  readonly because?: string;
}

/** The change of a template that a webhook's value tells, if it tells one. */
export function templateChangeIn(value: unknown): TemplateChange | undefined {
  return change.safeParse(value).data;
}

/** Status, quality and category come under different names, and an edit under none. */
const change = z
  .object({
    message_template_name: z.string().regex(/^[a-z0-9_]{1,512}$/u),
    message_template_language: z.string().regex(/^[a-z_-]{2,16}$/iu),
    event: z.string().nullish(),
    new_quality_score: z.string().nullish(),
    new_category: z.string().nullish(),
    reason: z.string().nullish(),
  })
  .transform((told): TemplateChange => ({
    template: told.message_template_name,
    language: told.message_template_language,
    became: told.event ?? told.new_quality_score ?? told.new_category ?? "edited",
    ...(told.reason && told.reason !== "NONE" && { because: told.reason }),
  }));
