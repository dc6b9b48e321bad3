import type { CalendarWords } from "./pt-BR.ts";

export const en: CalendarWords = {
  "link.done":
    "{professional}'s calendar is linked: {calendar}. Appointments appear there, and what is in it keeps its time from patients.",
  "link.polled":
    "It is looked at every minute. Google tells of changes at once where the hub has an https address: set PROSA_PUBLIC_URL.",
  "link.how":
    "What is missing is a way into the calendar. Either of these:\n\n  1. A service account: in console.cloud.google.com make a project, switch on the Google Calendar API, make a service account and a key in JSON. Share the calendar with the service account's address, with the right to change events. Then:\n     prosa calendar link {professional} --service-account key.json --calendar <the calendar's address>\n\n  2. The professional's own agreement: make an OAuth client of the type \"Desktop app\" there and take its JSON. Then:\n     prosa calendar link {professional} --oauth client.json",
  "link.open": "Open this address in the browser of whoever owns the calendar, and agree:",
  "link.paste":
    "If the browser runs on another machine, paste here the whole address that it ends up at.",
  "link.agreed": "Done. You can close this page and go back to the terminal.",
  "link.notAgreed": "This is not the answer that was waited for. Please start again.",
  "link.file": "{file} is not right: {why}",
  "link.readonly":
    "This calendar can be read but not changed. Share it with the right to change events, then try again.",
  "fault.unauthorized":
    "Google does not let us in ({detail}). With a service account, take a new key; with OAuth, link again and agree.",
  "fault.missing":
    "Google knows no such calendar, or it is not shared with us. Share it with {who}, with the right to change events, and give its address with --calendar.",
  "fault.forbidden":
    "Google does not allow it ({detail}). Switch on the Google Calendar API in the project, and share the calendar with the right to change events.",
  "fault.other": "Google could not be asked ({detail}). Try again in a moment.",
  "list.none":
    "No professional has a calendar linked. To link one: prosa calendar link <professional>",
  "list.broken":
    "Cannot go on ({why}). Mend it with: prosa calendar link {professional}, with the key or the client's file",
  "list.failing": "Is tried again ({why}).",
  "list.new": "Is looked at for the first time soon.",
  "list.even":
    "Even as of {at}: {entries, plural, one {# appointment} other {# appointments}}, {busy, plural, one {# other event} other {# other events}}.",
  "list.refused":
    "{refused, plural, one {# appointment} other {# appointments}} would not go in; tried again later.",
  "list.conflict": "At {at} another event lies over an appointment: move one of the two.",
  "unlink.done":
    "{professional}'s calendar is no longer linked. The events that are in it stay there.",
  "professional.unknown": "There is no professional {name}; there are {known}.",
  "professional.several": "There are several {name}; say which: {known}.",
  "professional.unlinked": "{professional} has no calendar linked.",
};
