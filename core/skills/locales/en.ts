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
  "chat.summary": "Chat",
  "chat.say": "I am a virtual assistant, not a person. {about}",
  "handoff.summary": "Talk to someone",
  "handoff.say":
    "All right, this conversation is marked for the team, and I will be quiet now. You can write what you need. To go on with me, tap **Back to the assistant**.",
  "advice.summary": "Medicines",
  "advice.say":
    "Only a health professional can answer that: I do not say what somebody has, or recommend a medicine or a dose. I can book a visit or call someone of the team.",
  "robot.summary": "About the assistant",
  "robot.say":
    "Yes, I am a virtual assistant: an artificial intelligence, not a person. If you prefer, I will call someone of the team.",
  "handoff.stay": "All right: you keep your place, and the team answers here as soon as they can.",
  "handoff.note": "Write your note: the team reads it and answers here as soon as they are back.",
  "handoff.closed":
    "All right, this conversation is marked for the team. Nobody is there just now: the team is back {when}. Write what you need, and it is kept. To go on with me, tap **Back to the assistant**.",
  "fallback.summary": "Not understood",
  "fallback.say": "Sorry, I did not understand. You can say it another way or choose an option:",
};
