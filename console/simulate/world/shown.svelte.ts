import { first, labels } from "./channels.ts";

const key = "prosa:simulator:channels";
const narrow = matchMedia("(max-width: 40rem)");

/** Which channels are on view: several side by side, or on a phone the one chosen last. */
export interface Shown {
  has(channel: string): boolean;
  toggle(channel: string): void;
}

export function shownOf(): Shown {
  let chosen = $state.raw<readonly string[]>(kept());
  let isNarrow = $state(narrow.matches);
  narrow.addEventListener("change", ({ matches }) => (isNarrow = matches));
  return {
    has: (channel) => (isNarrow ? chosen.at(-1) === channel : chosen.includes(channel)),
    toggle(channel) {
      const others = chosen.filter((one) => one !== channel);
      const goes = !isNarrow && others.length < chosen.length && others.length > 0;
      chosen = goes ? others : [...others, channel];
      localStorage.setItem(key, chosen.join(" "));
    },
  };
}

function kept(): readonly string[] {
  const names = (localStorage.getItem(key) ?? "").split(" ").filter((name) => name in labels);
  return names.length > 0 ? names : first.toReversed();
}
