import { z } from "zod";
import type { ShownForm } from "../platform.ts";

const custom_id = z.string().min(1).max(100);
const words = z.string().min(1);

const component = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal(4),
    custom_id,
    style: z.union([z.literal(1), z.literal(2)]),
    required: z.boolean().default(true),
  }),
  z.strictObject({
    type: z.literal(3),
    custom_id,
    required: z.boolean().default(true),
    options: z
      .array(z.strictObject({ label: words.max(100), value: words.max(100) }))
      .min(1)
      .max(25),
  }),
]);

const label = z.strictObject({ type: z.literal(18), label: words.max(45), component });

/** Source: docs.discord.com/developers/interactions/receiving-and-responding, modal. */
export const modal = z.strictObject({
  custom_id,
  title: words.max(45),
  components: z.array(label).min(1).max(5),
});

export type Modal = z.output<typeof modal>;

export function shownForm({ title, components }: Modal): ShownForm {
  return {
    title,
    submit: "Submit",
    fields: components.map(({ label: above, component: input }) =>
      input.type === 4
        ? { label: above, kind: "text" }
        : { label: above, kind: "choice", choices: input.options.map((option) => option.label) },
    ),
  };
}

/** A modal as it is sent with this in its fields, by their labels; what is not told stays empty. */
export function submitted(
  { custom_id: name, components }: Modal,
  entered: Readonly<Record<string, string>>,
): object {
  const filled = components.map(({ label: above, component: input }, index) => {
    const given = entered[above];
    if (input.required && given === undefined) throw new Error(`${above} has to be filled in`);
    const { type } = input;
    const common = { type, id: 2 * index + 2, custom_id: input.custom_id };
    return {
      type: 18,
      id: 2 * index + 1,
      component:
        input.type === 4
          ? { ...common, value: given ?? "" }
          : { ...common, values: given === undefined ? [] : [chosen(input.options, given)] },
    };
  });
  return { custom_id: name, components: filled };
}

function chosen(options: readonly { label: string; value: string }[], given: string): string {
  const found = options.find((option) => option.label === given);
  if (!found) throw new Error(`there is no choice "${given}"`);
  return found.value;
}
