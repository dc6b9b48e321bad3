import { Quit } from "../commands/quit.ts";
import type { Config } from "../config/config.ts";
import { openMedia } from "../wire/media.ts";
import { adapterOf } from "./adapter.ts";
import { webhookUrl } from "./add.ts";
import { hubHere, isHub } from "../hub-here.ts";
import { accountNamed, channelNamed, withDesk } from "./desk.ts";
import { passedLately, passedLines } from "./passed.ts";
import { keepReport, verify } from "./verify.ts";
import type { Found, Verifying } from "./verify.ts";
import type { Words } from "./words.ts";

export interface Asked extends Pick<Verifying, "seconds" | "template" | "tell"> {
  readonly channel: string;
  readonly account: string;
}

export interface Verified extends Found {
  readonly ok: boolean;
  /** Where the report lies. */
  readonly report: string;
}

/** Reasons that are shown: the most frequent. */
const MOST_PASSED = 12;

/** Tries an account through the hub that runs, and keeps what was found out. */
export function verifyAccount(
  { config, words }: { readonly config: Config; readonly words: Words },
  asked: Asked,
): Promise<Verified> {
  return withDesk(config, async (desk) => {
    const { channel, account: name } = asked;
    const account = await accountNamed(desk, words, { channel, account: name });
    const here = hubHere(config);
    if (!(await isHub(here))) throw new Quit(1, words.say("verify.nohub", { url: here }));
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
    const passedOver = await passedLately(desk, account.id, MOST_PASSED);
    for (const line of passedLines(passedOver, words)) asked.tell(line);
    const report = await keepReport(config.data, account, { checks, passedOver });
    asked.tell(words.say("verify.report", { path: report }));
    return { ok: checks.every(({ state }) => state !== "failed"), checks, passedOver, report };
  });
}
