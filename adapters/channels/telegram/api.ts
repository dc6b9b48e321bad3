import { Telegram } from "telegraf";
import { faultOf } from "./faults.ts";
import type { TelegramSettings } from "./settings.ts";

type Method = Parameters<Telegram["callApi"]>[0];
type Call<M extends Method> = typeof Telegram.prototype.callApi<M>;
type Options = NonNullable<Parameters<Telegram["callApi"]>[2]>;

/**
 * Calls one method of the Bot API. What goes wrong is thrown as a `ChannelError` in which neither
 * the token nor the payload is left.
 */
export type BotApi = <M extends Method>(
  method: M,
  payload: Parameters<Call<M>>[1],
  signal: AbortSignal,
) => ReturnType<Call<M>>;

export function openApi({ token, apiRoot }: TelegramSettings): BotApi {
  const telegram = new Telegram(token, { apiRoot, webhookReply: false });
  return async (method, payload, signal) => {
    const neverBegan = signal.aborted;
    try {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- telegraf's type is an old shim's; below it lies node-fetch, which takes the platform's signal
      return await telegram.callApi(method, payload, { signal } as unknown as Options);
    } catch (error) {
      throw faultOf(error, { neverBegan });
    }
  };
}
