import { onTestFinished } from "vitest";
import type { Reading } from "../core/adapter.ts";
import type { Choice, DeadLetter, DeadLetters } from "../core/dead-letters/dead-letters.ts";
import { retry } from "../core/dead-letters/retry.ts";
import type { Outcome } from "../core/dead-letters/retry.ts";
import { ChannelError } from "../core/errors.ts";
import type { ChannelErrorOptions, ChannelFault } from "../core/errors.ts";
import { id } from "../core/message/address.ts";
import { openDatabase } from "../prisma/database.ts";
import { openDeadLetters } from "../prisma/store/dead-letters.ts";
import { openVault } from "../prisma/store/seal.ts";
import { openHouse, settled, workUntil } from "./house.ts";
import type { House } from "./house.ts";
import { arrival, message } from "./loopback.ts";

/** A house and the desk at which an operator looks after its dead letters. */
export interface Desk {
  readonly house: House;
  readonly letters: DeadLetters;
  /** How the channel reads what came in, from now on. */
  parse: (body: Uint8Array) => Reading;
  chosen(choice?: Choice): Promise<readonly DeadLetter[]>;
  retries(letters: readonly DeadLetter[], anyway?: boolean): Promise<readonly Outcome[]>;
}

export async function openDesk(from?: House): Promise<Desk> {
  const house = from ?? (await openHouse());
  const { pool, close } = await openDatabase({ url: house.url });
  onTestFinished(close);
  const vault = openVault(new Uint8Array(32).fill(1));
  const letters = openDeadLetters({ pool, vault });
  const desk: Desk = {
    house,
    letters,
    parse: () => ({ events: [], ignored: [{ kind: "unreadable", reason: "as before" }] }),
    chosen: (choice = {}) => letters.find(choice),
    retries(chosen, anyway = false) {
      const parserOf = () => Promise.resolve(({ body }: { body: Uint8Array }) => desk.parse(body));
      return retry({ letters, inbox: house.inbox, parserOf }, chosen, { anyway });
    },
  };
  return desk;
}

/** Somebody says something, and the channel answers with a refusal. */
export async function refused(
  fault: ChannelFault,
  options: ChannelErrorOptions & { text?: string } = {},
) {
  const { text = "hello", ...about } = options;
  const desk = await openDesk();
  const { house } = desk;
  house.channel.refuse = () => {
    throw new ChannelError("loopback", fault, about);
  };
  await house.inbox.accept(arrival(house.account, message("ana", "1", text)));
  await works(house);
  house.channel.refuse = () => undefined;
  return desk;
}

/** Works until nothing waits any more. */
export const works = (house: House) => workUntil(house.hub, () => settled(house));

export const dead = (text: string) => id<"dead-letter">(text);
