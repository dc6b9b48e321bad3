import type { SkillTexts } from "./pt-BR.ts";

export const en: SkillTexts = {
  "help.summary": "Help",
  "help.say": "I can help you with:\n\n{list}\n\nTap an option or write it in your own words.",
  "greeting.summary": "Start",
  "greeting.hello": "Hello! {about} How can I help?",
  "greeting.helloName": "Hello, {name}! {about} How can I help?",
  "thanks.summary": "Say thank you",
  "thanks.say": "You are welcome! If you need anything else, just write.",
  "bye.summary": "Say goodbye",
  "bye.say": "Goodbye! I am here whenever you need me.",
  "pause.summary": "Pause",
  "pause.say": "No hurry! Just go on when you can.",
  "answer.summary": "Answer",
  "answer.say": "All right! Whenever you need something, just write it or choose an option:",
  "chat.summary": "Chat",
  "chat.say": "I am only a program, and not much of a talker. {about}",
  "handoff.summary": "Talk to someone",
  "handoff.say":
    "All right, this conversation is marked for the team, and I will be quiet now. You can write what you need. To go on with me, tap **Back to the assistant**.",
  "advice.summary": "Medicines",
  "advice.say":
    "Only a health professional can answer that: I do not say what somebody has, or recommend a medicine or a dose. I can book a visit or call someone of the team.",
  "robot.summary": "About the assistant",
  "robot.say":
    "I am a virtual assistant: an artificial intelligence, not a person. If you prefer, I will call someone of the team.",
  "handoff.stay": "All right: you keep your place, and the team answers here as soon as they can.",
  "handoff.note": "Write your note: the team reads it and answers here as soon as they are back.",
  "handoff.closed":
    "All right, this conversation is marked for the team. Nobody is there just now: the team is back {when}. Write what you need, and it is kept. To go on with me, tap **Back to the assistant**.",
  "privacy.summary": "Privacy",
  "privacy.say":
    "We keep your messages and visits to serve you, and nobody outside gets them unless your care needs it. You may ask at any time: write *I want my data* to receive a copy, or *erase my data* to have it erased. We answer within {days} days.",
  "privacy.kind": "Request",
  "privacy.ask": "What would you like us to do with your data?",
  "privacy.erasure": "Erase my data",
  "privacy.export": "Receive my data",
  "privacy.erasure.readBack":
    "May I write down your request to **erase your data**? The team takes care of it within {days} days. What the law says must be kept, such as medical records, is kept, and we tell you why.",
  "privacy.export.readBack":
    "May I write down your request to **receive a copy of your data**? The team sends it within {days} days.",
  "privacy.done": "Done, your request is written down. The answer comes here within {days} days.",
  "fallback.summary": "Not understood",
  "fallback.say": "Sorry, I did not understand. You can say it another way or choose an option:",
};
