import type { EngineTexts } from "./pt-BR.ts";

export const en: EngineTexts = {
  "engine.again": "Sorry, I did not get that answer.",
  "engine.which": "Which one would you like?",
  "engine.hint.choices":
    "I still did not get that. Tap one of the options or write one of them, for example “{choice}”.",
  "engine.hint.example": "I still did not get that. You could answer, for example: “{example}”.",
  "engine.hint.plain": "I still did not get that. Could you put it in other words?",
  "engine.hint.confirm":
    "I still did not get that. Answer **yes** to confirm, or say what to change.",
  "engine.person":
    "I do not seem to be of help with this. If you like, someone from the team takes over.",
  "engine.unclear": "I am not sure that I got this. Is it **{first}** or **{second}**?",
  "engine.none": "None of these",
  "engine.oneByOne": "One thing at a time: first {first}, then {next}.",
  "engine.next": "Now: {what}.",
  "engine.backTo": "Back to: {what}.",
  "engine.first": "That is the first question.",
  "engine.left": "Last time we stopped here: {what}. Shall we go on?",
  "engine.go": "Go on",
  "engine.anew": "Start again",
  "engine.choose": "See options",
  "engine.form": "Fill in a form",
  "engine.form.submit": "Send",
  "engine.yes": "Yes, confirm",
  "engine.no": "Change something",
  "engine.notNow": "Not now",
  "engine.change": "No problem. What would you like to change?",
  "engine.changed": "That has changed since that message. This is how it stands now:",
  "engine.abandon": "Give up",
  "engine.abandoned": "All right, I have put that aside. Write to me whenever you like.",
  "engine.unsupported": "I cannot read this kind of message yet. Could you write it as text?",
  "engine.failed": "Something went wrong on our side. Please try again in a moment.",
  "engine.editedLate":
    "I saw that you edited your message. What you asked for before is done already, and I have left it as it is. If you want it changed, just tell me.",
  "engine.resumed": "I am back. How can I help?",
  "engine.resumedForm": "I am back. Let us go on where we were.",
  "engine.resume": "Back to the assistant",
  "engine.rating": "How was it with our team?",
  "engine.rating.5": "Great",
  "engine.rating.4": "Good",
  "engine.rating.3": "Fair",
  "engine.rating.2": "Poor",
  "engine.rating.1": "Very poor",
  "engine.stranger":
    "Hello! To talk to me here, give this code to whoever looks after this account: **{code}**",
  "engine.stale": "That choice was from an older message.",
};
