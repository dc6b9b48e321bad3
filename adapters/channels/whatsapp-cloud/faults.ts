import type { ChannelFault, WaitScope } from "../../../core/errors.ts";
import type { GraphError } from "./shapes.ts";

/** What an error of Meta's means to the hub; the scope is whose a wait is. */
export interface Meaning {
  readonly fault: ChannelFault;
  readonly scope?: WaitScope;
}

const codes = (meaning: Meaning, ...all: readonly number[]) =>
  all.map((code): [number, Meaning] => [code, meaning]);

/**
 * Meta's error codes. What is not in here goes by its HTTP status.
 *
 * Source: developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes.
 */
const meanings: ReadonlyMap<number, Meaning> = new Map([
  ...codes(
    { fault: "unauthorized" },
    0, // the token cannot be checked
    3, // the app lacks a capability
    10, // a permission was not granted or was taken back
    33, // the number was deleted
    190, // the token expired
    368, // the account is blocked for what it did
    131005, // access denied
    131031, // the account is locked
    131037, // the number's name is not approved
    131042, // the bill is not paid
    131045, // the number is not registered
    133006, // nor verified
    133010, // nor known
  ),
  ...codes(
    { fault: "rate_limited", scope: "account" },
    4, // calls of the app
    80007, // calls of the business account
    130429, // messages a second
    131048, // too many were blocked or reported
  ),
  ...codes({ fault: "rate_limited", scope: "recipient" }, 131056), // to one person
  ...codes(
    { fault: "unavailable" },
    1, // unknown
    2, // down or overloaded
    131000, // something went wrong
    131016, // a service is down
    131057, // the account is being maintained
    133004, // the server is down for a while
  ),
  ...codes({ fault: "window_closed" }, 131047), // 24 hours since the person last wrote
  ...codes({ fault: "gone" }, 131026), // not on WhatsApp, or not on one that could show it
  ...codes(
    { fault: "blocked" },
    131049, // Meta keeps advertising from this person for now
    131050, // the person stopped advertising from us
  ),
  ...codes(
    { fault: "rejected" },
    100, // a parameter is not supported
    130472, // the person is part of an experiment
    130497, // the account may not write to this country
    131008, // a parameter is missing
    131009, // a parameter's value is wrong
    131021, // to ourselves
    131030, // a test number writes to those on its list alone
    131051, // not a kind of message
    131052, // a person's file could not be fetched
    131053, // our file could not be taken
    131062, // a user id does not do for this kind of message
    132000, // template: the number of values does not match
    132001, // not there, or not approved in this language
    132005, // too long with its values
    132007, // against the rules
    132012, // values of the wrong form
    132015, // paused
    132016, // disabled
    132068, // flow: blocked
    132069, // throttled
    134011, // the terms of payments are not accepted
    135000, // something in the parameters
  ),
]);

export function meaningOf(code: number | undefined, httpStatus = 400): Meaning {
  const known = code === undefined ? undefined : (meanings.get(code) ?? permission(code));
  return known ?? meaningOfStatus(httpStatus);
}

/** Codes of missing permissions: 200 to 299. */
function permission(code: number): Meaning | undefined {
  return Math.trunc(code / 100) === 2 ? { fault: "unauthorized" } : undefined;
}

function meaningOfStatus(httpStatus: number): Meaning {
  if (httpStatus >= 500) return { fault: "unavailable" };
  if (httpStatus === 429) return { fault: "rate_limited", scope: "account" };
  return { fault: httpStatus === 401 || httpStatus === 403 ? "unauthorized" : "rejected" };
}

/** Meta's own words, without what they may quote: numbers of people, tokens, pieces of a message. */
export function detailOf({ code, title, message, error_data }: GraphError): string {
  const words = [title ?? message, error_data?.details]
    .filter((one, index, all) => one && all.indexOf(one) === index)
    .join(": ")
    .replace(/^\(#\d+\)\s*/u, "")
    .replaceAll(/"[^"]*"|'[^']*'(?!\w)/gu, "…")
    .replaceAll(/\+?\d[\d ()-]{5,}\d|\bEAA\w+|\b[A-Z]{2}\.(?:ENT\.)?\w{6,}/gu, "…")
    .slice(0, 200);
  return [code, words].filter(Boolean).join(" ");
}
