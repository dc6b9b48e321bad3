import type { Words } from "./words.ts";

export const en: Words = {
  conversation: "Conversation",
  you: "You",
  attendant: "Attendant",
  composer: {
    label: "Your message",
    placeholder: "Write a message",
    hint: "Enter sends. Shift and Enter break the line.",
    send: "Send",
  },
  delivery: {
    waiting: "Waiting for a connection",
    stored: "Sent",
    read: "Read",
    too_large: "Not sent: the text is too long. Try smaller parts.",
    refused: "Not sent. Change something and try again.",
    edit: "Edit",
  },
  typing: "typing…",
  demo: {
    badge: "Demo",
    notice: (bot) =>
      `${bot} is a demonstration: nothing here is real. Please send no personal data.`,
  },
  suggestions: "To begin",
  options: "Options",
  picked: "chosen",
  connection: {
    offline: "You are offline. Keep writing: we send it as soon as you are back.",
    reconnecting: "Reconnecting… Your messages are safe.",
    gone: "There is nobody at this address. Check the link with whoever sent it to you.",
  },
  newTab: "opens in a new tab",
  newMessages: (count) => (count === 1 ? "1 new message" : `${count} new messages`),
  toNewest: "Go to the end of the conversation",
  settings: {
    open: "Language and appearance",
    language: "Language",
    theme: "Appearance",
    system: "Automatic",
    light: "Light",
    dark: "Dark",
  },
};
