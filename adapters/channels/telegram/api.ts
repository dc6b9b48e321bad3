import { Telegram } from "telegraf";
import { z } from "zod";
import { ChannelError } from "../../../core/errors.ts";
import { faultOf } from "./faults.ts";
import { channel } from "./ids.ts";
import type { TelegramSettings } from "./settings.ts";

type Method = Parameters<Telegram["callApi"]>[0];
type Options = NonNullable<Parameters<Telegram["callApi"]>[2]>;

/**
 * Calls one method of the Bot API, also one that is younger than telegraf's types. What goes wrong is
 * thrown as a `ChannelError` in which neither the token nor the payload is left.
 */
export type BotApi = (
  method: string,
  payload: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
) => Promise<unknown>;

export function openApi({ token, apiRoot }: Pick<TelegramSettings, "token" | "apiRoot">): BotApi {
  const telegram = new Telegram(token, { apiRoot, webhookReply: false });
  return async (method, payload, signal) => {
    const neverBegan = signal.aborted;
    try {
      // oxlint-disable typescript/no-unsafe-type-assertion -- telegraf's names are of an older Bot API and its signal is an old shim's; below it lies node-fetch, which takes the platform's
      return await telegram.callApi(method as Method, payload, { signal } as unknown as Options);
      // oxlint-enable typescript/no-unsafe-type-assertion
    } catch (error) {
      throw faultOf(error, { neverBegan });
    }
  };
}

/** An answer in the shape it has to have; without it nobody knows what came of the call. */
export function answered<Shape extends z.ZodType>(shape: Shape, answer: unknown): z.output<Shape> {
  const { data, success } = shape.safeParse(answer);
  if (success) return data;
  const detail = "an answer that is not Telegram's";
  throw new ChannelError(channel, "unavailable", { detail, maybeSent: true });
}

const me = z.object({ id: z.int(), username: z.string() });

/** Who the token's bot is. */
export async function whoAmI(api: BotApi, signal: AbortSignal): Promise<z.infer<typeof me>> {
  return answered(me, await api("getMe", {}, signal));
}
