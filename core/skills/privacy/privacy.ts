import { z } from "zod";
import { PRIVACY_DAYS } from "../../care/privacy.ts";
import type { PrivacyRequestKind, PrivacyRequests } from "../../care/privacy.ts";
import { asksAboutData, wantsErasure, wantsExport } from "../../care/sayings/privacy.ts";
import { defineSkill, reply } from "../../skill.ts";
import type { Skill } from "../../skill.ts";
import type { Slot } from "../../slot.ts";

/** What becomes of a person's data, and what they may ask for; a yes writes it down. */
export function privacy(requests: Pick<PrivacyRequests, "request">): readonly Skill[] {
  return [ask(requests, "erasure"), ask(requests, "export"), notice];
}

const notice = defineSkill({
  name: "privacy",
  summary: "privacy.summary",
  triggers: [
    { on: "command", name: "privacidade" },
    { on: "command", name: "privacy" },
    { on: "command", name: "privacidad" },
    { on: "said", is: asksAboutData },
  ],
  run: ({ text }) => reply(text("privacy.say", { days: PRIVACY_DAYS })),
});

function kindIn(said: string): PrivacyRequestKind | undefined {
  if (wantsErasure(said)) return "erasure";
  return wantsExport(said) ? "export" : undefined;
}

/** What is asked for, by the words that begin the form. */
function kindSlot(kind: PrivacyRequestKind): Slot<PrivacyRequestKind> {
  return {
    label: "privacy.kind",
    value: z.literal(kind),
    find: (said) => (kindIn(said) === kind ? kind : undefined),
    ask: ({ text }) => ({
      text: text("privacy.ask"),
      choices: [{ label: text(`privacy.${kind}`), set: { kind } }],
    }),
  };
}

function ask(requests: Pick<PrivacyRequests, "request">, kind: PrivacyRequestKind): Skill {
  return defineSkill({
    name: `privacy.${kind}`,
    summary: `privacy.${kind}`,
    triggers: [{ on: "said", is: (said) => kindIn(said) === kind }],
    ...(kind === "erasure" && { erases: true }),
    slots: { kind: kindSlot(kind) },
    readBack: ({ text }) => text(`privacy.${kind}.readBack`, { days: PRIVACY_DAYS }),
    async run({ key, organisation, conversation, contact, language, now, text }) {
      const request = { key, organisation, conversation, contact: contact.id, language, at: now };
      await requests.request({ ...request, kind });
      return reply(text("privacy.done", { days: PRIVACY_DAYS }));
    },
  });
}
