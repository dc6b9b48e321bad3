import type { ChatCompletionCreateParamsNonStreaming } from "openai/resources";
import type { Model, ModelQuestion, ModelTool } from "../../../core/models/model.ts";
import type { Price } from "../../../core/models/price.ts";
import { openClient } from "./client.ts";
import type { Access } from "./client.ts";
import { faultOf } from "./faults.ts";
import { readAnswer } from "./answer.ts";

/** Where a model answers that speaks OpenAI's chat completions. */
export interface OpenAiOptions extends Access {
  /** What logs and traces call it. */
  readonly name: string;
  /** As its vendor calls it. */
  readonly model: string;
  readonly price?: Price;
  /** How it is told how long an answer may be: newer ones count what they think as well. */
  readonly limit: "max_tokens" | "max_completion_tokens";
}

/** A model behind any address that speaks OpenAI's chat completions: OpenAI, Gemini, Groq, Ollama. */
export function openAiModel(options: OpenAiOptions): Model {
  const { name, price, model, limit } = options;
  const client = openClient(options);
  return {
    name,
    ...(price && { price }),
    async ask(question, signal) {
      try {
        const body = { ...bodyOf(question, model), [limit]: question.mostTokens };
        const answered: unknown = await client.chat.completions.create(body, { signal });
        return readAnswer(answered, question);
      } catch (error) {
        throw faultOf(error, signal);
      }
    },
  };
}

function bodyOf(
  { instructions, content, tools }: ModelQuestion,
  model: string,
): ChatCompletionCreateParamsNonStreaming {
  return {
    model,
    messages: [
      { role: "system", content: instructions },
      { role: "user", content },
    ],
    ...(tools && { tools: tools.map(toolOf), tool_choice: "required" }),
  };
}

/** As the strictest take it: Gemini wants no `additionalProperties`, and no parameters where there are none. */
function toolOf({ name, description, parameters }: ModelTool) {
  const properties = Object.fromEntries(
    Object.entries(parameters).map(([key, about]) => [key, { type: "string", description: about }]),
  );
  const schema = { parameters: { type: "object", properties } };
  const isBare = Object.keys(parameters).length === 0;
  return {
    type: "function" as const,
    function: { name, description, ...(!isBare && schema) },
  };
}
