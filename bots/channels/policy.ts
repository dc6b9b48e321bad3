import { z } from "zod";
import { policy } from "../../core/policy.ts";
import type { Policy } from "../../core/policy.ts";
import { Quit } from "../commands/quit.ts";
import type { Answers } from "./ask.ts";

/** How each of a policy's parts is written on one line. */
const written = z.strictObject({
  access: policy.shape.access.unwrap().optional(),
  groups: policy.shape.groups.unwrap().optional(),
  attendants: z
    .string()
    .transform((ids) => ids.split(",").filter((id) => id !== ""))
    .optional(),
  resumeMinutes: z.coerce.number().positive().optional(),
  answerMinutes: z.coerce.number().min(0).optional(),
  askRating: z.stringbool().optional(),
  editMinutes: z.coerce.number().min(0).optional(),
  mostAMinute: z.coerce.number().int().min(0).optional(),
  outsideWindow: z
    .string()
    .regex(
      /^(?:wait|person|twin|template:[\w-]+:[\w-]+)$/u,
      "wait, person, twin or template:<name>:<language>",
    )
    .transform((words) => {
      const [to = "", template, language] = words.split(":");
      return { to, template, language };
    })
    .optional(),
  reminderTemplate: z
    .string()
    .regex(/^(?:none|[\w-]+:[\w-]+)$/u, "<name>:<language>, or none")
    .transform((words) => {
      const [template = "", language = ""] = words.split(":");
      return words === "none" ? undefined : { template, language };
    })
    .optional(),
});

/** A policy with some of its parts written anew; throws what of them cannot be read. */
export function rewritten(before: Policy, parts: Answers): Policy {
  const read = written.safeParse(parts);
  if (read.success) return policy.parse({ ...before, ...read.data });
  const troubles = read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Quit(2, troubles.join("; ").replace(/^: /u, ""));
}

/** A line for each part, as it would be written. */
export function policyLines({ outsideWindow, reminderTemplate, ...parts }: Policy): string {
  const window =
    outsideWindow.to === "template"
      ? `template:${outsideWindow.template}:${outsideWindow.language}`
      : outsideWindow.to;
  const reminder = reminderTemplate
    ? `${reminderTemplate.template}:${reminderTemplate.language}`
    : "none";
  const all = Object.entries({ ...parts, outsideWindow: window, reminderTemplate: reminder });
  return `${all.map(([name, value]) => `${name}=${String(value)}`).join("\n")}\n`;
}
