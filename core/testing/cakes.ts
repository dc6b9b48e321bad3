import { z } from "zod";
import type { Entry } from "../message/outgoing.ts";
import { refuse } from "../slot.ts";
import type { Slot } from "../slot.ts";

/** A slot of a few words, each of which stands for itself. */
export const oneOf = (label: string, ...options: readonly string[]): Slot<string> => ({
  label,
  value: z.enum(options),
  find: (said) =>
    said.includes("gluten")
      ? refuse("everything has gluten.")
      : options.find((option) => said.toLowerCase().includes(option)),
  ask: ({ text }) => ({
    text: text(`ask.${label}`),
    choices: options.map((option) => ({ label: option, set: { [label]: option } })),
  }),
  tell: (value) => `a ${value} one`,
});

/** The cakes, as a form shows them. */
export const cakes: Entry = {
  kind: "choice",
  choices: ["carrot", "lemon"].map((value) => ({ label: `A ${value} cake`, value })),
};

/** Two cakes are two orders. */
export const eachCake: NonNullable<Slot<string>["each"]> = (said) =>
  said.includes(" and ")
    ? ["carrot", "lemon"]
        .map((cake) => ({
          at: said.indexOf(cake),
          end: said.indexOf(cake) + cake.length,
          set: { cake },
        }))
        .filter(({ at }) => at >= 0)
        .toSorted((one, other) => one.at - other.at)
    : [];
