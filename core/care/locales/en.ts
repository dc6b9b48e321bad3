import type { CareTexts } from "./pt-BR.ts";

export const en: CareTexts = {
  "care.danger.body":
    "What you describe may be an emergency. **Call {ambulance} now** or go to the nearest emergency room; do not wait for an answer here.",
  "care.danger.mind":
    "I am so sorry it is this hard. You do not have to go through it alone: {lifeline, select, none {} other {**call {lifeline} now**, at any hour. }}If there is danger at this moment, **call {ambulance}**.",
  "care.danger.person": "I have urgently called someone of the team to this conversation.",
  "care.danger.kept": "What we were doing is kept.",
  "care.danger.note": "Possible danger to life: talk to this person now.",
};
