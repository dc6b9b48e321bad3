import type { CareTexts } from "./pt-BR.ts";

export const en: CareTexts = {
  "care.danger.body":
    "What you describe may be an emergency. **Call {ambulance} now** or go to the nearest emergency room; do not wait for an answer here.",
  "care.danger.mind":
    "I am so sorry it is this hard. You do not have to go through it alone: {lifeline, select, none {} other {**call {lifeline} now**, at any hour. }}If there is danger at this moment, **call {ambulance}**.",
  "care.danger.person": "I have also marked this conversation as urgent for the team.",
  "care.danger.closed":
    "I have also marked this conversation as urgent, but **nobody of the team is here now**: they are back {when}. Do not wait for them to get help.",
  "care.danger.kept": "What we were doing is kept.",
  "care.notice":
    "Before we begin: you are talking to a virtual assistant, an artificial intelligence, not to a person. I make no diagnoses and recommend no medicines. To talk to someone of the team, just ask. By going on you agree that your data is used for this service; to know more, write */privacy*.",
  "care.consent.ask":
    "Before we begin: you are talking to a virtual assistant, an artificial intelligence, not to a person. I make no diagnoses and recommend no medicines. Do you agree that your data is used for this service? If not, I will call someone of the team.",
  "care.consent.again":
    "I need your answer before we go on; what you wrote is kept. Do you agree that your data is used for this service?",
  "care.consent.yes": "I agree",
  "care.consent.no": "I do not agree",
  "care.consent.thanks": "Thank you! How can I help?",
  "care.consent.declined":
    "All right. I do not go on without your consent: your conversation is marked for the team, who answer here as soon as they can.",
  "care.consent.note": "Did not agree to be served by the virtual assistant.",
  "care.waiting.say":
    "Nobody of the team is available right now. You can go on waiting, leave a note, or go on with me.",
  "care.waiting.danger":
    "Nobody of the team has answered yet. **Do not wait for us**: if there is danger, call the number above now. This conversation is still marked as urgent.",
  "care.waiting.stay": "Keep waiting",
  "care.waiting.note": "Leave a note",
  "care.danger.note": "Possible danger to life: talk to this person now.",
};
