import type { ListedLink } from "../../prisma/store/calendars/linking.ts";
import { openCalendarLinks } from "../../prisma/store/calendars/linking.ts";
import type { Database } from "../../prisma/database.ts";
import { openVault } from "../../prisma/store/seal.ts";
import type { Config } from "../config/config.ts";
import { counted } from "../counted.ts";
import { hasSecretKey, secretKey } from "../config/secret-key.ts";
import { type Finding, well } from "./finding.ts";

/** The professionals' calendars: whether they are even with the agenda, as the hub saw it last. */
export async function calendars(config: Config, { pool }: Database): Promise<readonly Finding[]> {
  if (!(await hasSecretKey(config))) return [];
  const links = openCalendarLinks(pool, openVault(await secretKey(config)));
  const [linked, professionals] = await Promise.all([links.all(), links.professionals()]);
  if (linked.length === 0 && professionals.length > 0)
    return [
      {
        what: "No professional's calendar is linked",
        state: "notice",
        mend: "prosa calendar link <professional> says how.",
      },
    ];
  return linked.map(examined);
}

function examined(link: ListedLink): Finding {
  const { professional, brokenWhy, failedWhy, conflicts, name } = link;
  const what = `The calendar of ${link.clinic}/${professional}`;
  if (brokenWhy !== null)
    return {
      what: `${what} cannot be reached`,
      state: "problem",
      cause: `${brokenWhy}.`,
      mend: `prosa calendar link ${professional} with the key or the client's file`,
    };
  if (failedWhy !== null)
    return { what: `${what} is tried again`, state: "notice", cause: `${failedWhy}.` };
  if (conflicts.length > 0)
    return {
      what: `${what} has events over ${counted(conflicts.length, "appointment")}`,
      state: "notice",
      mend: "prosa calendar list says when; move one of the two.",
    };
  return well(`${what} is ${name}`);
}
