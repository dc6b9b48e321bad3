import { z } from "zod";
import { readJson } from "../../../core/json.ts";
import { ModelError } from "../../../core/models/model.ts";
import type {
  ModelAnswer,
  ModelFault,
  ModelQuestion,
  ModelTool,
  Said,
} from "../../../core/models/model.ts";

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

type Message = z.infer<typeof completion>["choices"][0]["message"];

/** Reads what the vendor answered. Throws a `ModelError` with what it took, where that was told. */
export function readAnswer(answered: unknown, { tools }: ModelQuestion): ModelAnswer {
  const read = completion.safeParse(answered);
  if (!read.success) throw new ModelError("unreadable", { detail: "no completion" });
  const { choices, usage: told } = read.data;
  const [{ finish_reason: end, message }] = choices;
  const usage = told && { usage: { input: told.prompt_tokens, output: told.completion_tokens } };
  const said = stopped(end, message) ?? (tools ? callIn(message, tools) : textIn(message));
  if ("fault" in said) throw new ModelError(said.fault, { detail: said.detail, ...usage });
  return { said, ...usage };
}

interface Unusable {
  readonly fault: ModelFault;
  readonly detail: string;
}

const unreadable = (detail: string): Unusable => ({ fault: "unreadable", detail });

function stopped(end: string | null | undefined, { refusal }: Message): Unusable | undefined {
  if (end === "length") return { fault: "truncated", detail: end };
  if (end !== "content_filter" && !refusal) return undefined;
  return { fault: "refused", detail: end ?? "refusal" };
}

function textIn({ content }: Message): Said | Unusable {
  return content?.trim() ? { kind: "text", text: content } : unreadable("empty");
}

function callIn({ tool_calls: calls }: Message, tools: readonly ModelTool[]): Said | Unusable {
  const [call, ...others] = calls ?? [];
  if (!call || others.length > 0) return unreadable(call ? "several calls" : "no call");
  const { name, arguments: written } = call.function;
  if (!tools.some((tool) => tool.name === name)) return unreadable("no such tool");
  // Some write nothing where nothing is given.
  const given = readJson(written.trim() || "{}");
  if (!given.ok) return unreadable("arguments are no JSON");
  return { kind: "call", tool: name, given: given.value };
}
