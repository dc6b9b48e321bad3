import { z } from "zod";
import { PRIVACY_DAYS } from "../../care/privacy.ts";
import type { PrivacyRequestKind, PrivacyRequests } from "../../care/privacy.ts";
import { asksAboutData, wantsErasure, wantsExport } from "../../care/sayings/privacy.ts";
import { defineSkill, reply } from "../../skill.ts";
import type { Skill } from "../../skill.ts";
import type { Slot } from "../../slot.ts";

/** What becomes of a person's data, and what they may ask for; a yes writes it down. */
export function privacy(requests: Pick<PrivacyRequests, "request">): readonly Skill[] {
  return [ask(requests), notice];
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

const kind: Slot<PrivacyRequestKind> = {
  label: "privacy.kind",
  value: z.enum(["erasure", "export"]),
  find: kindIn,
  ask: ({ text }) => ({
    text: text("privacy.ask"),
    choices: [
      { label: text("privacy.erasure"), set: { kind: "erasure" } },
      { label: text("privacy.export"), set: { kind: "export" } },
    ],
  }),
};

function kindIn(said: string): PrivacyRequestKind | undefined {
  if (wantsErasure(said)) return "erasure";
  return wantsExport(said) ? "export" : undefined;
}

function ask(requests: Pick<PrivacyRequests, "request">): Skill {
  return defineSkill({
    name: "privacy.request",
    summary: "privacy.request.summary",
    triggers: [{ on: "said", is: (said) => kindIn(said) !== undefined }],
    slots: { kind },
    readBack: ({ known, text }) => text(`privacy.${known.kind}.readBack`, { days: PRIVACY_DAYS }),
    async run({ known, key, organisation, conversation, contact, language, now, text }) {
      const request = { key, organisation, conversation, contact: contact.id, language, at: now };
      await requests.request({ ...request, kind: known.kind });
      return reply(text("privacy.done", { days: PRIVACY_DAYS }));
    },
  });
}
