import { Quit } from "../commands/quit.ts";
import type { Config } from "../config/config.ts";
import { openMedia } from "../wire/media.ts";
import { adapterOf } from "./adapter.ts";
import { webhookUrl } from "./add.ts";
import { accountNamed, channelNamed, withDesk } from "./desk.ts";
import { keepReport, verify } from "./verify.ts";
import type { Check, Verifying } from "./verify.ts";
import type { Words } from "./words.ts";

export interface Asked extends Pick<Verifying, "seconds" | "template" | "tell"> {
  readonly channel: string;
  readonly account: string;
}

export interface Verified {
  readonly ok: boolean;
  readonly checks: readonly Check[];
  /** Where the report lies. */
  readonly report: string;
}

/** Tries an account through the hub that runs, and keeps what was found out. */
export function verifyAccount(
  { config, words }: { readonly config: Config; readonly words: Words },
  asked: Asked,
): Promise<Verified> {
  return withDesk(config, async (desk) => {
    const { channel, account: name } = asked;
    const account = await accountNamed(desk, words, { channel, account: name });
    const here = `http://127.0.0.1:${config.port}`;
    await findHub(here, words);
    const media = openMedia(config);
    const checks = await verify({
      ...asked,
      desk,
      words,
      account,
      media,
      setup: await channelNamed(desk, channel).setup(),
      limits: (await adapterOf(desk, account, media)).limits,
      url: webhookUrl({ ...config, publicUrl: here }, channel, name),
    });
    const report = await keepReport(config.data, account, checks);
    asked.tell(words.say("verify.report", { path: report }));
    return { ok: checks.every(({ state }) => state !== "failed"), checks, report };
  });
}

async function findHub(url: string, { say }: Words): Promise<void> {
  const answer = await fetch(`${url}/healthz`).catch(() => undefined);
  if (!answer?.ok) throw new Quit(1, say("verify.nohub", { url }));
}
