import { id } from "../../../core/message/address.ts";
import type { EventId } from "../../../core/message/address.ts";
import type { DeliveryReported, DeliveryStatus } from "../../../core/message/event.ts";
import { detailOf, meaningOf } from "./faults.ts";
import { addressOf } from "./ids.ts";
import { irrelevant, readAs, unreadable, word } from "./part.ts";
import type { Around, Part } from "./part.ts";
import { personOf } from "./people.ts";
import { status as shape } from "./shapes.ts";
import type { GraphError, Status } from "./shapes.ts";

/** Meta's words and ours. `played` is a voice note that was heard. */
const statuses: ReadonlyMap<string, DeliveryStatus> = new Map([
  ["sent", "sent"],
  ["delivered", "delivered"],
  ["read", "read"],
  ["played", "read"],
  ["failed", "failed"],
]);

/** Reads one of a value's `statuses`: what became of a message of ours. */
export function readStatus({ account, contacts }: Around): (part: unknown) => readonly Part[] {
  return readAs("statuses", shape, (report) => {
    const status = statusOf(report);
    if (!status) return [irrelevant(`statuses.${word(report.status)}: not a kind we take in`)];
    const chat = report.recipient_id ?? report.recipient_user_id ?? personOf([], { contacts })?.id;
    if (chat === undefined) return [unreadable("statuses: does not say whom it was for")];
    const key = report.biz_opaque_callback_data;
    const event: DeliveryReported = {
      type: "delivery",
      id: eventIdOf(report),
      address: addressOf(account, chat),
      at: report.timestamp,
      message: id(report.id),
      status,
      ...(key && { key: id<"delivery">(key) }),
      ...(status === "failed" && whyOf(report.errors?.[0])),
    };
    return [event];
  });
}

/** Calls and payments have statuses too. */
function statusOf({ type, status }: Status): DeliveryStatus | undefined {
  return type === "call" || type === "payment" ? undefined : statuses.get(status);
}

/** In a group everyone reads for themselves. */
function eventIdOf(report: Status): EventId {
  const reader = report.recipient_participant_id ?? report.recipient_participant_user_id;
  return id(["status", report.id, report.status, reader].filter(Boolean).join(":"));
}

function whyOf(error: GraphError | undefined): Pick<DeliveryReported, "fault" | "detail"> {
  return error ? { fault: meaningOf(error.code).fault, detail: detailOf(error) } : {};
}
