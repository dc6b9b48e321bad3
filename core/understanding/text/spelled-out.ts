import { surnames } from "./surnames.ts";
import { wordsAlone } from "./tokens.ts";

/**
 * A message with the words in full that are written in haste: "n é p mim, é c ela msm dia" is "não é para mim, é com ela
 * mesmo dia". Capitals are somebody's initials, and so is a letter before a family name; a letter that is called one ("a
 * opção c", "às 3 p m") or that no word follows is a letter: all of these stay.
 */
export function spelledOut(said: string, language: string): string {
  const words = inFull.get(language) ?? none;
  return (language === "en" ? said.replaceAll(joined, "and") : said)
    .replaceAll(slashed, (_whole, letter: string) => `${words.get(letter) ?? letter} `)
    .replaceAll(word, (whole, at: number, text: string) =>
      isLetter(text, at) ? whole : (words.get(whole) ?? whole),
    );
}

function isLetter(text: string, at: number): boolean {
  const [letter = "", behind = ""] = text.slice(at).split(/\s+/u);
  if (letter.length > 1) return false;
  const before = text.slice(0, at);
  const isOfHour = letter === "m" ? hour.test(before) : behind === "m";
  return isOfHour || called.test(before) || surnames.has(wordsAlone(behind));
}

/** "Opção c", "casa n dois", "dra c mendes". */
const called =
  /(?<!\p{L})(?:op[çc][ãa]o|opci[óo]n|option|letra|letter|casa|rua|calle|bloco|apto|sala|dra?\.?)\s+$/iu;
/** What the "m" of "3 p m" and of "30 m" stands behind. */
const hour = /\d\s+(?:[ap]\s+)?$/u;

/** "C/ ela", "p/amanhã", but no "w/o" and no "w/e". */
const slashed = /(?<![\p{L}\p{N}/])([cpw])\/ ?(?=\p{L})(?!(?<=w\/)[oe](?!\p{L}))/gu;
/** "Scale n polish"; at the beginning it is a Portuguese no. */
const joined = /(?<=\p{L} +)n(?= +\p{L})/gu;
/** One letter counts only where another word follows it, and so does "eh": alone it is heard and no more. */
const word =
  /(?<![\p{L}\p{N}_'’-])(?:(?!eh(?! +\p{L}))\p{Ll}{2,}(?![\p{L}\p{N}_'’-])|\p{Ll}(?= +\p{L}))/gu;

const none: ReadonlyMap<string, string> = new Map();

const inFull: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries({
    "pt-BR": pairs(`
    n não, ñ não, nn não, naum não, p para, c com, q que, d de, m me, vc você, vcs vocês, msm mesmo, msma mesma,
    tb também, tbm também, pq porque, hj hoje, amh amanhã, amnh amanhã, dps depois, qq qualquer, qlq qualquer,
    qlqr qualquer, td tudo, tds todos, blz beleza, cmg comigo, dnv de novo, qto quanto, qnto quanto, qta quanta,
    qnd quando, qdo quando, qndo quando, qm quem, fzr fazer, mt muito, mto muito, mta muita, pfv por favor,
    pfvr por favor, aki aqui, soh só, tah tá, eh é, vdd verdade, ctz certeza, agr agora, oq o que, fds fim de semana
  `),
    en: pairs(`
    u you, r are, ur your, w with, pls please, plz please, tmrw tomorrow, tmr tomorrow, tmw tomorrow,
    appt appointment, cuz because, coz because, abt about, nxt next, wk week, b4 before
  `),
    es: pairs(`
    q que, x por, d de, p para, c con, xq porque, pq porque, tmb también, tb también, bn bien, xfa por favor,
    dsp después, mñn mañana
  `),
  }),
);

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(",").map((pair) => {
      const [short = "", ...full] = pair.trim().split(/\s+/u);
      return [short, full.join(" ")];
    }),
  );
}
