import { ChannelError } from "../../core/errors.ts";
import type { StoredAccount } from "../../prisma/store/accounts.ts";
import type { Database } from "../../prisma/database.ts";
import { setupWorld } from "../channels/add.ts";
import { channelNamed, deskOn } from "../channels/desk.ts";
import { passedLately, passedLines } from "../channels/passed.ts";
import { openWords } from "../channels/words.ts";
import type { Desk } from "../channels/desk.ts";
import type { Config } from "../config/config.ts";
import { hasSecretKey } from "../config/secret-key.ts";
import { causeOf, type Finding, well } from "./finding.ts";

/** Every account: whether its platform knows its credentials. All are asked at once. */
export async function accounts(
  config: Config,
  database: Database,
  url: string,
): Promise<readonly Finding[]> {
  if (!(await hasSecretKey(config))) return [];
  return deskOn(config, { database, url }, async (desk) => {
    const all = (await desk.accounts.all()).filter(({ channel }) => channel !== "terminal");
    return Promise.all(
      all.map(async (account) => ({
        ...(await examined(desk, account)),
        channel: account.channel,
      })),
    );
  });
}

async function examined(desk: Desk, account: StoredAccount): Promise<Finding> {
  const { channel, account: name, settings, paused } = account;
  const what = `${channel}/${name}`;
  if (paused)
    return { what: `${what} is paused`, state: "notice", mend: mendOf("resume", account) };
  try {
    const setup = await channelNamed(desk, channel).setup();
    const { name: shown } = await setup.identify(settings, setupWorld());
    const [told = "", ...passed] = passedLines(
      await passedLately(desk, account.id, 3),
      openWords("en"),
    );
    const cause = `${told} ${passed.map((line) => line.trim()).join("; ")}`.trim();
    return { ...well(`${what} is ${shown}`), ...(cause !== "" && { cause }) };
  } catch (error) {
    const isAway = error instanceof ChannelError && error.fault === "unavailable";
    return {
      what: isAway ? `${what} could not be asked` : `${what} is not right`,
      state: isAway ? "notice" : "problem",
      cause: causeOf(error),
      mend: mendOf("verify", account),
    };
  }
}

function mendOf(verb: string, { channel, account }: StoredAccount): string {
  return `prosa channel ${verb} ${channel} ${account}`;
}
