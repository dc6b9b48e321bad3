import type { WaitlistTexts } from "./pt-BR.ts";

export const en: WaitlistTexts = {
  "wait.summary": "Waiting list",
  "wait.done":
    "You are on the waiting list: {what}. If a place opens, I will tell you here and keep it for you for a while.",
  "wait.sure": "You are on the list: if a place opens, I will tell you here.",
  "wait.how":
    "If a place opens on the days you wait for, I tell you here and keep it for you for a while; you may leave the list at any time, and book another time meanwhile. To join, just say: _put me on the waiting list_, with what and which day.",
  "wait.between": "between {from} and {to}",
  "wait.item": "**{service}**, {when}",
  "wait.days": "from {from} to {to}",
  "wait.at": "at {from}",
  "wait.after": "from {from} on",
  "wait.before": "before {to}",
  "wait.offer": "Tell me if one opens",
  "wait.list": "You are on the waiting list:\n\n{list}",
  "wait.leave": "Leave the list",
  "wait.leave.summary": "Leave the waiting list",
  "wait.leave.number": "Leave number {number}",
  "wait.which": "Which waiting list would you like to leave?\n\n{list}",
  "wait.left": "Done, you are no longer on the waiting list: {what}.",
  "wait.none": "You are on no waiting list.",
  "offer.taken":
    "I am sorry, that time is no longer there. You stay on the list, and I will tell you of the next one.",
  "offer.declined": "No problem, it goes to the next person. You stay on the waiting list.",
  "offer.say":
    "A time you were waiting for is free: **{service}** with {professional}, {day}, at {time} ({clinic}). It is yours until {until}. Would you like it?",
  "offer.accept": "Yes, please",
  "offer.decline": "No, thanks",
};
