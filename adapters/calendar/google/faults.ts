import { z } from "zod";
import { CalendarError } from "../../../core/calendar/calendar.ts";
import type { CalendarFault } from "../../../core/calendar/calendar.ts";
import { waitIn } from "../../../core/retry-after.ts";

const word = z.string().regex(/^[\w-]{1,80}$/u);

/** Google's word for why, as the API has it, or as the token endpoint does. */
const answered = z.union([
  z
    .object({
      error: z.object({ errors: z.tuple([z.object({ reason: word })]).rest(z.unknown()) }),
    })
    .transform(({ error }) => error.errors[0].reason),
  z.object({ error: word }).transform(({ error }) => error),
]);

/** As Google's own client throws it; what else is in there may hold tokens, and is not kept. */
const failure = z.object({
  status: z.number().optional(),
  response: z
    .object({
      headers: z.custom<Headers>((given) => given instanceof Headers),
      data: answered.optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

export interface GoogleFault {
  readonly status?: number | undefined;
  /** Google's word for it. */
  readonly reason?: string | undefined;
  readonly retryAfterMs?: number;
}

/** What a failed call was answered with; nothing, where there was no answer. */
export function googleFault(error: unknown): GoogleFault {
  const { data } = failure.safeParse(error);
  if (!data) return {};
  const { status, response } = data;
  return { status, reason: response?.data, ...waitIn(response?.headers) };
}

/** What it means to the hub. */
export function calendarError(fault: GoogleFault): CalendarError {
  const { status, reason, retryAfterMs } = fault;
  const detail = [status, reason].filter((part) => part !== undefined).join(" ") || "no answer";
  return new CalendarError(faultOf(fault), {
    detail,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

/** Source: developers.google.com/workspace/calendar/api/guides/errors, and RFC 6749 5.2 for tokens. */
const reasons = {
  invalid_grant: "unauthorized",
  invalid_client: "unauthorized",
  unauthorized_client: "unauthorized",
  deleted_client: "unauthorized",
  rateLimitExceeded: "rate_limited",
  userRateLimitExceeded: "rate_limited",
  quotaExceeded: "rate_limited",
  calendarUsageLimitsExceeded: "rate_limited",
  fullSyncRequired: "expired",
  updatedMinTooLongAgo: "expired",
} as const satisfies Readonly<Record<string, CalendarFault>>;

const statuses = new Map<number, CalendarFault>([
  [401, "unauthorized"],
  [403, "forbidden"],
  [404, "missing"],
  [410, "expired"],
  [412, "stale"],
  [429, "rate_limited"],
]);

function faultOf({ status, reason }: GoogleFault): CalendarFault {
  if (reason !== undefined && isKnown(reason)) return reasons[reason];
  if (status === undefined || status >= 500) return "unavailable";
  return statuses.get(status) ?? "rejected";
}

function isKnown(reason: string): reason is keyof typeof reasons {
  return Object.hasOwn(reasons, reason);
}
