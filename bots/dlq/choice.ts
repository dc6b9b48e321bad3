import { type Command, InvalidArgumentError, Option } from "commander";
import { deadLetterKinds } from "../../core/dead-letters/dead-letters.ts";
import type { Choice, DeadLetterId, DeadLetterKind } from "../../core/dead-letters/dead-letters.ts";
import { id } from "../../core/message/address.ts";
import { readLength } from "../length-of-time.ts";

/** How letters are chosen on the command line. */
export interface ChoiceOptions {
  readonly account?: readonly [channel: string, name: string];
  readonly channel?: string;
  readonly kind?: DeadLetterKind;
  readonly reason?: string;
  /** Milliseconds. */
  readonly since?: number;
}

/** Gives a command the letters' ids as its arguments, and the options by which they are chosen. */
export function choosing(command: Command): Command {
  return command
    .argument("[ids...]", "as the list prints them: out-12 in-3", readId)
    .addOption(new Option("--kind <kind>", "what became of it").choices(deadLetterKinds))
    .option("--channel <channel>", "telegram, web and the others")
    .option("--account <channel/name>", "one account, as in telegram/7012345678", readAccount)
    .option("--reason <words>", "those whose reason has these words, such as blocked")
    .option("--since <time>", "those of the last 30m, 2h, 3d", readLength);
}

export function choiceOf(ids: readonly DeadLetterId[], options: ChoiceOptions): Choice {
  const { kind, reason, since, account: [ofChannel, account] = [] } = options;
  return {
    ids: ids.length > 0 ? ids : undefined,
    kind,
    reason,
    account,
    channel: ofChannel ?? options.channel,
    withinMs: since,
  };
}

/** Whether anything was chosen at all. */
export function isNarrow(choice: Choice): boolean {
  return Object.values(choice).some((part) => part !== undefined);
}

export function readId(text: string, before: readonly DeadLetterId[] = []): DeadLetterId[] {
  if (!/^(?:out|in)-[1-9]\d{0,17}$/u.test(text))
    throw new InvalidArgumentError("Ids are those that the list prints: out-12, in-3.");
  return [...before, id(text)];
}

function readAccount(text: string): readonly [string, string] {
  const [, channel, name] = /^([^/]+)\/(.+)$/u.exec(text) ?? [];
  if (channel === undefined || name === undefined)
    throw new InvalidArgumentError("Give the channel and the account: telegram/7012345678.");
  return [channel, name];
}
