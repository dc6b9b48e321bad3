import type { Texts } from "../../core/bot.ts";
import type { StoredAccount } from "../../prisma/store/accounts.ts";
import type { Added } from "./add.ts";
import type { Words } from "./words.ts";

/** An account as the list shows it: nothing of its settings. */
export interface Listed {
  readonly channel: string;
  readonly account: string;
  readonly bot: string;
  readonly state: "on the air" | "paused";
  readonly access: StoredAccount["policy"]["access"];
  /** The account that it is joined with, as `channel/account`. */
  readonly joined?: string;
}

export function listed(accounts: readonly StoredAccount[]): readonly Listed[] {
  const names = new Map(accounts.map(({ id, channel, account }) => [id, `${channel}/${account}`]));
  return accounts
    .filter(({ channel }) => channel !== "terminal")
    .map(({ channel, account, bot, paused, policy, twin }) => {
      const joined = twin && names.get(twin);
      return {
        channel,
        account,
        bot,
        state: paused ? "paused" : "on the air",
        access: policy.access,
        ...(joined !== undefined && { joined }),
      };
    });
}

/** In columns, a line each. */
export function table(accounts: readonly Listed[], { say }: Pick<Words, "say">): string {
  const rows = accounts.map(({ channel, account, bot, state, access, joined = "" }) => [
    `${channel}/${account}`,
    bot,
    say(state === "paused" ? "list.paused" : "list.onAir"),
    say(`list.${access}`),
    joined && say("list.joined", { joined }),
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return `${rows.map(line).join("\n")}\n`;
}

export interface AddedHere extends Added {
  readonly channel: string;
  readonly bot: string;
  readonly texts: Readonly<Record<"en" | "es" | "pt-BR", Texts>>;
}

/** What was added, and what is left to do, to be read from top to bottom. */
export function addedLines(added: AddedHere, { say, of }: Words): string {
  const { channel, account, name, bot, fresh, pastes, texts } = added;
  const about = { channel, account, bot };
  const lines = [say("add.known", { name }), say(fresh ? "add.saved" : "add.taken", about)];
  if (pastes.length > 0) lines.push("", say("add.paste", { count: pastes.length }));
  for (const { what, value, where } of pastes)
    lines.push("", `${of(texts, what)} (${where})`, `  ${of(texts, `${what}.help`)}`, `  ${value}`);
  if (pastes.some(({ value }) => value.startsWith("http://"))) lines.push("", say("add.local"));
  return `${[...lines, "", say("add.next", about)].join("\n")}\n`;
}
