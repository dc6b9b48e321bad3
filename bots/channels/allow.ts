import { id } from "../../core/message/address.ts";
import type { PersonId } from "../../core/message/address.ts";
import { pairingCode } from "../../core/people/admissions.ts";
import type { StoredAccount } from "../../prisma/store/accounts.ts";
import type { Desk } from "./desk.ts";

const CODE = /^[2-9A-HJ-NP-Z]{8}$/u;

/** Whoever was given this code; what is no code is somebody's id on the platform. */
export async function personBehind(
  { admissions }: Pick<Desk, "admissions">,
  account: StoredAccount,
  who: string,
): Promise<PersonId | undefined> {
  const code = who.trim().toUpperCase();
  if (!CODE.test(code)) return id(who.trim());
  const known = await admissions.known(account.id);
  return known.find((person) => pairingCode(account.id, person) === code);
}
