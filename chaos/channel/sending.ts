import type { Adapter, Sent } from "../../core/adapter.ts";
import { ChannelError } from "../../core/errors.ts";
import type { ChannelErrorOptions, ChannelFault } from "../../core/errors.ts";
import { readJson } from "../../core/json.ts";
import { id } from "../../core/message/address.ts";
import { sendAnswer } from "./protocol.ts";
import type { SendBody } from "./protocol.ts";
import { CHANNEL } from "./settings.ts";
import type { LocalSettings } from "./settings.ts";

/** Makes the `send` of the local channel: one POST for a message, and every odd answer named. */
export function openSending(
  { url, patienceMs }: Pick<LocalSettings, "url" | "patienceMs">,
  call: typeof fetch,
): Adapter["send"] {
  return async ({ key, to, say }, signal) => {
    const text = say.kind === "text" ? say.markdown : say.kind;
    const body: SendBody = { account: to.account, chat: to.chat, key, text };
    const response = await call(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      // A platform does not move its API in the middle of a call: whoever answers so is not it.
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    }).catch((error: unknown) => {
      throw fault("unavailable", { detail: "no answer", maybeSent: !wasRefused(error) });
    });
    return await sentBy(response);
  };
}

async function sentBy(response: Response): Promise<Sent> {
  const body = new Uint8Array(await response.arrayBuffer());
  if (response.status === 429) throw fault("rate_limited", waitAskedFor(response));
  if (response.status !== 200)
    throw fault("unavailable", { detail: `${response.status}`, maybeSent: response.status >= 500 });
  const json = readJson(body);
  const answer = sendAnswer.safeParse(json.ok ? json.value : undefined);
  if (!answer.success) throw fault("unavailable", { detail: "not its JSON", maybeSent: true });
  if (answer.data.ok) return { message: id(answer.data.message), at: new Date(answer.data.at) };
  throw fault(answer.data.error === "never" ? "rejected" : "unavailable");
}

function fault(name: ChannelFault, options: ChannelErrorOptions = {}): ChannelError {
  return new ChannelError(CHANNEL, name, options);
}

function waitAskedFor(response: Response): ChannelErrorOptions {
  const seconds = Number(response.headers.get("retry-after") ?? "1");
  return { retryAfterMs: seconds * 1_000 };
}

/** Nobody was there to take the call: it surely was not sent. */
function wasRefused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause && cause.code === "ECONNREFUSED";
}
