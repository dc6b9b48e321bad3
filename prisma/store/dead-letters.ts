import type pg from "pg";
import { z } from "zod";
import { deadLetterKinds, isOutgoing } from "../../core/dead-letters/dead-letters.ts";
import type {
  Choice,
  DeadArrival,
  DeadLetter,
  DeadLetterId,
  DeadLetters,
} from "../../core/dead-letters/dead-letters.ts";
import { id } from "../../core/message/address.ts";
import { MessageClass } from "../generated/enums.ts";
import { ARRIVALS, ARRIVED, DISCARD, FIND, REQUEUE, REREAD, RESEND, SAID } from "./burying.ts";
import { idsIn, rows } from "./rows.ts";
import type { Vault } from "./seal.ts";
import { unbind } from "./sheaf.ts";
import { query, single } from "./transaction.ts";

export interface DeadLettersParts {
  readonly pool: pg.Pool;
  readonly vault: Vault;
}

export function openDeadLetters({ pool, vault }: DeadLettersParts): DeadLetters {
  return {
    async find(choice) {
      return letterRows.parse(await query(pool, FIND, chosen(choice))).map(letterOf);
    },

    async said(letter) {
      const [row] = saidRows.parse(await query(pool, SAID, [numbersOf([letter], "out")]));
      return row?.content;
    },

    async arrivals(letters) {
      const found = await query(pool, ARRIVALS, [numbersOf(letters, "in")]);
      return arrivalRows.parse(found).map((row) => arrivalOf(row, vault));
    },

    resend: async (letters, { anyway }) =>
      lettersIn(await single(pool, RESEND, [numbersOf(letters, "out"), anyway])),

    arrived: async (letters) => lettersIn(await single(pool, ARRIVED, [numbersOf(letters, "out")])),

    async requeue(letters) {
      const asked = letters.map((letter) => ({ id: numberOf(letter.id), event: letter.event }));
      return lettersIn(await single(pool, REQUEUE, [rows(asked)]));
    },

    reread: async (payload, reasons) => lettersIn(await single(pool, REREAD, [payload, reasons])),

    discard: async (letters) =>
      lettersIn(await single(pool, DISCARD, [numbersOf(letters, "out"), numbersOf(letters, "in")])),
  };
}

function chosen({ ids, kind, channel, account, reason, withinMs }: Choice): readonly unknown[] {
  return [ids, kind, channel, account, reason, withinMs].map((one) => one ?? null);
}

function numberOf(letter: DeadLetterId): string {
  return letter.replace(/^(?:out|in)-/u, "");
}

function numbersOf(letters: readonly DeadLetterId[], way: "out" | "in"): readonly string[] {
  return letters.filter((letter) => isOutgoing(letter) === (way === "out")).map(numberOf);
}

function lettersIn(found: readonly unknown[]): readonly DeadLetterId[] {
  return idsIn(found).map((one) => id<"dead-letter">(one));
}

const letterRow = z.object({
  id: z.string(),
  kind: z.enum(deadLetterKinds),
  since: z.date(),
  channel: z.string(),
  account: z.string(),
  conversation: z.string().nullable(),
  reason: z.string(),
  bytes: z.number().nullable(),
  class: z.enum(MessageClass).nullable(),
  attempts: z.number().nullable(),
  behind: z.number().nullable(),
  isOver: z.boolean().nullable(),
});
const letterRows = z.array(letterRow);

function letterOf(row: z.infer<typeof letterRow>): DeadLetter {
  const { kind, since, channel, reason, conversation, attempts, behind, isOver } = row;
  return {
    id: id(row.id),
    kind,
    since,
    channel,
    account: id(row.account),
    ...(conversation !== null && { conversation: id<"conversation">(conversation) }),
    reason,
    bytes: row.bytes ?? 0,
    ...(row.class !== null && {
      outgoing: {
        class: row.class,
        attempts: attempts ?? 0,
        behind: behind ?? 0,
        isOver: isOver ?? false,
      },
    }),
  };
}

const saidRows = z.array(z.object({ content: z.unknown() }));

const arrivalRow = z.object({
  id: z.string(),
  kind: z.enum(["unreadable", "poison"]),
  event: z.string(),
  account: z.string(),
  organisation: z.string(),
  channel: z.string(),
  name: z.string(),
  bot: z.string(),
  payload: z.string().nullable(),
  contentType: z.string().nullable(),
  body: z.instanceof(Uint8Array).nullable(),
  part: z.number().nullable(),
  keyId: z.string().nullable(),
  read: z.unknown(),
});
const arrivalRows = z.array(arrivalRow);

function arrivalOf(row: z.infer<typeof arrivalRow>, vault: Vault): DeadArrival {
  const { kind, channel, bot, read } = row;
  return {
    id: id(row.id),
    kind,
    event: id(row.event),
    account: {
      id: id(row.account),
      organisation: id(row.organisation),
      channel,
      account: id(row.name),
      bot,
    },
    ...rawOf(row, vault),
    ...(read !== null && { read }),
  };
}

function rawOf(row: z.infer<typeof arrivalRow>, vault: Vault) {
  const { payload, contentType, body, part, keyId } = row;
  if (payload === null || body === null || keyId === null) return {};
  const bytes = Uint8Array.from(body);
  const opened = vault.open({ bytes, keyId }, `inbound_payloads:${payload}`);
  const delivery = contentType === null ? unbind(opened)[part ?? 0] : { body: opened, contentType };
  return delivery ? { raw: { payload, delivery } } : {};
}
