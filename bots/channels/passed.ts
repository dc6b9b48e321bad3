import type { Passed } from "../../core/inbox/passed-over.ts";
import type { ChannelAccountId } from "../../core/identity.ts";
import type { Desk } from "./desk.ts";
import type { Words } from "./words.ts";

const DAYS = 7;

/** What an account's platform told lately that no bot acts on: the most frequent. */
export function passedLately(
  { passedOver }: Pick<Desk, "passedOver">,
  account: ChannelAccountId,
  most: number,
): Promise<readonly Passed[]> {
  return passedOver.of(account, DAYS, most);
}

/** It in words, a line for each reason below what they are; nothing where there are none. */
export function passedLines(passed: readonly Passed[], { say }: Words): readonly string[] {
  if (passed.length === 0) return [];
  return [
    say("verify.passed", { days: DAYS }),
    ...passed.map(({ reason, times }) => `  ${times} × ${reason}`),
  ];
}
