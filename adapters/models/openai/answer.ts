import { z } from "zod";
import { readJson } from "../../../core/json.ts";
import { ModelError } from "../../../core/models/model.ts";
import type { ModelAnswer, ModelQuestion, Said } from "../../../core/models/model.ts";
import type { Usage } from "../../../core/models/price.ts";

const tokens = z.number().int().nonnegative();

const completion = z.object({
  choices: z.tuple(
    [
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.string().nullish(),
          refusal: z.string().nullish(),
          tool_calls: z
            .array(z.object({ function: z.object({ name: z.string(), arguments: z.string() }) }))
            .nullish(),
        }),
      }),
    ],
    z.unknown(),
  ),
  usage: z.object({ prompt_tokens: tokens, completion_tokens: tokens }).optional().catch(undefined),
});

type Choice = z.infer<typeof completion>["choices"][0];

/** Reads what the vendor answered. Throws a `ModelError` with what it took, where that was told. */
export function readAnswer(answered: unknown, question: ModelQuestion): ModelAnswer {
  const read = completion.safeParse(answered);
  if (!read.success) throw new ModelError("unreadable", { detail: "no completion" });
  const { choices, usage: told } = read.data;
  const usage = told && { input: told.prompt_tokens, output: told.completion_tokens };
  const said = saidIn(choices[0], question, usage);
  return { said, ...(usage && { usage }) };
}

function saidIn(
  { finish_reason: end, message }: Choice,
  { tools }: ModelQuestion,
  usage: Usage | undefined,
): Said {
  const fail = (fault: ModelError["fault"], detail: string) =>
    new ModelError(fault, { detail, ...(usage && { usage }) });
  if (end === "length") throw fail("truncated", "finish_reason length");
  if (end === "content_filter" || message.refusal) throw fail("refused", end ?? "refusal");
  if (!tools) {
    if (!message.content?.trim()) throw fail("unreadable", "empty");
    return { kind: "text", text: message.content };
  }
  const [call, ...others] = message.tool_calls ?? [];
  if (!call || others.length > 0) throw fail("unreadable", call ? "several calls" : "no call");
  const { name, arguments: written } = call.function;
  if (!tools.some((tool) => tool.name === name)) throw fail("unreadable", "no such tool");
  // Some write nothing where nothing is given.
  const given = readJson(written.trim() || "{}");
  if (!given.ok) throw fail("unreadable", "arguments are no JSON");
  return { kind: "call", tool: name, given: given.value };
}
