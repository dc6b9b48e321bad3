import type { Clinic, Professional } from "../../../../core/agenda/clinic.ts";
import { findProfessional, titles, wordsOf } from "../../../../core/agenda/names.ts";
import { wantsOtherProfessional } from "../../../../core/agenda/preferences.ts";
import { refuse } from "../../../../core/slot.ts";
import type { Slot } from "../../../../core/slot.ts";
import type { Turn } from "../../../../core/turn.ts";
import { wordsAlone } from "../../../../core/understanding/text/tokens.ts";
import type { Reception } from "../../reception.ts";
import { professionalChoices } from "../book/offers.ts";
import { wishOf } from "../book/wish.ts";
import type { Wish } from "../book/wish.ts";

/** Whether words want to be seen by somebody else: "posso trocar a dra ana pelo dr bruno?", "com outro dentista". */
export function isWithOther({ said }: Turn, clinics: readonly Clinic[]): boolean {
  if (wantsOtherProfessional(said)) return true;
  return (
    instead.test(wordsAlone(said)) &&
    clinics.some(({ professionals }) => professionals.some((each) => isNamed(each, said)))
  );
}

const instead =
  /\b(?:instead|rather than|(?:em|en) (?:vez|lugar)|no lugar|tro[cq]\w+|mud(?:a|ar|o|e)|substitu\w+|chang\w+|switch\w*|swap\w*|cambi\w+)\b/u;

function isNamed({ name }: Professional, said: string): boolean {
  const words = new Set(wordsOf(said));
  return wordsOf(name).some((word) => !titles.has(word) && words.has(word));
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
      const named = findProfessional(said, wish.clinic.professionals);
      if (named) return named.slug;
      const [other, ...more] = wantsOtherProfessional(said) ? othersIn(wish) : [];
      return more.length > 0 ? refuse(turn.text("reschedule.other")) : other?.slug;
    },
    async ask(turn) {
      const choices = professionalChoices(othersIn(await wishOf(reception, turn)), turn);
      return { text: turn.text("book.professional.ask"), choices };
    },
  };
}

function othersIn({ able, visit }: Wish): readonly Professional[] {
  return able.filter(({ slug }) => slug !== visit?.professional.slug);
}

/** Whether a visit is to be with somebody else than it is. */
export function isOther({ professional, visit }: Wish): boolean {
  return professional !== undefined && professional.slug !== visit?.professional.slug;
}
