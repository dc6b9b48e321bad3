import type { EngineTexts } from "./pt-BR.ts";

export const en: EngineTexts = {
  "engine.again": "Sorry, I did not get that answer.",
  "engine.choose": "See options",
  "engine.yes": "Yes, confirm",
  "engine.no": "Change something",
  "engine.notNow": "Not now",
  "engine.change": "No problem. What would you like to change?",
  "engine.abandon": "Give up",
  "engine.abandoned": "All right, I have put that aside. Write to me whenever you like.",
  "engine.unsupported": "I cannot read this kind of message yet. Could you write it as text?",
  "engine.failed": "Something went wrong on our side. Please try again in a moment.",
  "engine.resumed": "I am back. How can I help?",
  "engine.resume": "Back to the assistant",
  "engine.stranger":
    "Hello! To talk to me here, give this code to whoever looks after this account: **{code}**",
  "engine.stale": "That choice was from an older message.",
};
