/** Whether words, told in full, name the speaker's own visit beside those of others: "a minha às 9", "mine at 9". */
export function speaksOfOwn(told: string): boolean {
  return ownOne.test(told);
}

const ownOne =
  /\b(?:(?:[ao] (?:minha|meu)|[ao]s (?:minhas|meus)|mine|la mia|el mio|l[ao]s mi[ao]s)(?= *$| (?:as?|at|t[ao]|esta|e|eu|mesm[oa]|de|d[ao]|n[ao]|nao|pode|fica|continua|permanece|segue|sigue|viu|sim|normal|mantem|vou|confirm\S*|cancel\S*|desmarc\S*|deix\S*|(?:l[ao] )?dej\S*|is|stays|though|tho|alone|still|queda|too|also|tambem|tambien|please|pls|plz|por favor|porfa|pfv)\b))/u;
