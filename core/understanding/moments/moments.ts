import type { Temporal } from "temporal-polyfill";
import { Matcher } from "../grammar/match.ts";
import type { Language } from "../language.ts";
import type { Token } from "../text/tokens.ts";
import { withoutTypos, type Spelling } from "../text/typos.ts";
import { spellingIn } from "../when/grammar.ts";
import { english } from "../when/phrases/english.ts";
import { portuguese } from "../when/phrases/portuguese.ts";
import { spanish } from "../when/phrases/spanish.ts";
import { momentGrammar } from "./grammar.ts";
import type { PartHours } from "./hours.ts";
import type { Meaning } from "./meaning.ts";
import { englishMoments } from "./phrases/english.ts";
import { portugueseMoments } from "./phrases/portuguese.ts";
import { spanishMoments } from "./phrases/spanish.ts";
import { phrasesIn } from "./reading.ts";
import { resolve } from "./resolve.ts";

export interface MomentsContext {
  /** The date and time where the person is. */
  readonly now: Temporal.PlainDateTime;
  readonly language: Language;
  /** Where that clock stands, by IANA name; without it no time of another zone is known. */
  readonly zone?: string | undefined;
}

/** A time that a text names, from one token up to and without another. */
export interface MomentFound {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

interface Speech {
  readonly matcher: Matcher;
  readonly spelling: Spelling;
  readonly partHours: PartHours;
  /** Whether summer begins in December. */
  readonly isSouthern: boolean;
}

const usual: PartHours = {
  1: [4, 8],
  2: [8, 12],
  3: [12, 16],
  4: [20, 24],
  5: [11, 13],
  6: [16, 18],
  7: [8, 18],
  8: [16, 20],
};

const speeches: Readonly<Record<Language, Speech>> = {
  "pt-BR": {
    matcher: new Matcher(momentGrammar(portuguese, portugueseMoments)),
    spelling: spellingIn(portuguese),
    partHours: { ...usual, 3: [12, 18], 4: [18, 24] },
    isSouthern: true,
  },
  en: {
    matcher: new Matcher(momentGrammar(english, englishMoments)),
    spelling: spellingIn(english),
    partHours: usual,
    isSouthern: false,
  },
  es: {
    matcher: new Matcher(momentGrammar(spanish, spanishMoments)),
    spelling: spellingIn(spanish),
    partHours: { ...usual, 3: [16, 20] },
    isSouthern: false,
  },
};

/** Every time that a text names, in its own order; the longest phrase has its words for itself. */
export function momentsIn(
  text: readonly Token[],
  { now, language, zone }: MomentsContext,
): readonly MomentFound[] {
  const { matcher, spelling, partHours, isSouthern } = speeches[language];
  const context = { now, zone, partHours, isSouthern };
  const meant = withoutTypos(text, spelling);
  return phrasesIn(meant, matcher, (name, phrase) => resolve(name, phrase, context));
}
