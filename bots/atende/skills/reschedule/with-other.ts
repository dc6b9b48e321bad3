import type { Appointment } from "../../../../core/agenda/appointment.ts";
import type { Clinic, Professional } from "../../../../core/agenda/clinic.ts";
import { titles } from "../../../../core/agenda/names.ts";
import {
  professionalsPreferred,
  professionalsRefused,
} from "../../../../core/agenda/refused-names.ts";
import { wordsInFull } from "../../../../core/understanding/text/haste.ts";
import { wantsOtherProfessional } from "../../../../core/agenda/preferences.ts";
import { refuse } from "../../../../core/slot.ts";
import type { Slot } from "../../../../core/slot.ts";
import type { Turn } from "../../../../core/turn.ts";
import { wordsAlone } from "../../../../core/understanding/text/tokens.ts";
import type { Reception } from "../../reception.ts";
import { professionalChoices } from "../book/offers.ts";
import { wishOf } from "../book/wish.ts";
import type { Wish } from "../book/wish.ts";

/**
 * Whether words want to be seen by somebody else: "posso trocar a dra ana pelo dr bruno?", "com outro
 * dentista". Of who is only named beside a change nobody knows it: "mudar o nome pra Ana Paula".
 */
export function isWithOther({ said }: Turn, clinics: readonly Clinic[]): boolean {
  if (wantsOtherProfessional(said)) return true;
  const all = clinics.flatMap(({ professionals }) => professionals);
  const text = wordsAlone(said);
  if (instead.test(text)) return isNamed(all, said);
  return changed.test(text) && isNamed(all, said, led);
}

const instead = /\b(?:instead|rather than|(?:em|en) (?:vez|lugar)|no lugar)\b/u;
const changed =
  /\b(?:tro[cq]\w+|mud(?:a|ar|o|e)|substitu\w+|chang\w+|switch\w*|swap\w*|cambi\w+)\b/u;

const title = [...titles].join("|");
/** What stands before the name of one who is to see them. */
const led = new RegExp(
  String.raw`\b(?:(?:com|con|with|by|for|por|pel[oa])(?: (?:[oa]|the|el|la))?|${title})$`,
  "u",
);

function isNamed(all: readonly Professional[], said: string, behind = /(?:)/u): boolean {
  const words = wordsInFull(said);
  const names = new Set(all.flatMap(({ name }) => wordsInFull(name)));
  return words.some(
    (word, at) => names.has(word) && !titles.has(word) && behind.test(words.slice(0, at).join(" ")),
  );
}

/** The professional of a visit that is moved; who wants "another" is asked whom, where there are several. */
export function withOther(
  reception: Reception,
  slot: Slot<string>,
): Slot<string> & { readonly optional: true } {
  return {
    ...slot,
    optional: true,
    async find(said, turn) {
      const found = await slot.find(said, turn);
      if (found !== undefined || turn.asked === "professional") return found;
      const wish = await wishOf(reception, turn);
      if (!wish.visit) return undefined;
      const { professionals } = wish.clinic;
      const { named, refused } = professionalsPreferred(said, professionals);
      if (named) return named.slug;
      const isElse = wantsOtherProfessional(said) || refused.some((one) => sees(one, wish.visit));
      const [other, ...more] = isElse ? without(refused, othersIn(wish)) : [];
      return more.length > 0 ? refuse(turn.text("reschedule.other")) : other?.slug;
    },
    async ask(turn) {
      const others = othersIn(await wishOf(reception, turn));
      const refused = professionalsRefused(turn.said, others);
      const left = without(refused, others);
      const choices = professionalChoices(left.length > 0 ? left : others, turn);
      return { text: turn.text("book.professional.ask"), choices };
    },
  };
}

function othersIn({ able, visit }: Wish): readonly Professional[] {
  return able.filter((one) => !sees(one, visit));
}

function sees({ slug }: Professional, visit: Appointment | undefined): boolean {
  return slug === visit?.professional.slug;
}

function without(
  some: readonly Professional[],
  all: readonly Professional[],
): readonly Professional[] {
  return all.filter((one) => !some.includes(one));
}

/** Whether a visit is to be with somebody else than it is. */
export function isOther({ professional, visit }: Wish): boolean {
  return professional !== undefined && !sees(professional, visit);
}
