/**
 * How currencies are named and written, folded: words and marks as `tokens` gives them. What many
 * countries call alike is the one most often meant; a cent counts in the currency it stands beside.
 */
const names: Readonly<Record<string, string>> = {
  BRL: "r $|rs|brl|real|reais|pila|pilas|conto|contos|mango|mangos|pratas|real brasileiro|reais brasileiros|brazilian real|brazilian reais",
  USD: "$|us $|u . s $|u . s . $|u . s . dollar|u . s . dollars|usd $|usd|us dollar|us dollars|dollar|dollars|buck|bucks|dolar|dolares|united states dollar|united states dollars|american dollar|american dollars|dolar americano|dolares americanos|dolar estadunidense|dolares estadunidenses|dolar estadounidense|dolares estadounidenses",
  EUR: "€|eur|euro|euros",
  GBP: "£|gbp|pound|pounds|libra|libras|british pound|british pounds|pound sterling|pounds sterling|libra esterlina|libras esterlinas|quid",
  JPY: "¥|jpy|yen|yens|yenes|iene|ienes|japanese yen",
  CNY: "cny|rmb|yuan|yuans|yuanes|renminbi|chinese yuan",
  CAD: "c $|ca $|cad $|cad|canadian dollar|canadian dollars|dolar canadense|dolares canadenses|dolar canadiense|dolares canadienses",
  AUD: "a $|au $|aud $|aud|australian dollar|australian dollars|dolar australiano|dolares australianos",
  MXN: "mx $|mxn $|mxn|mexican peso|mexican pesos|peso mexicano|pesos mexicanos",
  ARS: "ar $|ars $|ars|peso argentino|pesos argentinos|argentine peso|argentine pesos",
  CLP: "clp $|clp|peso chileno|pesos chilenos",
  COP: "cop $|cop|peso colombiano|pesos colombianos",
  UYU: "uyu|peso uruguayo|pesos uruguayos|peso uruguaio|pesos uruguaios",
  PEN: "s / .|s /|pen|sol peruano|soles peruanos|soles",
  PYG: "gs|pyg|guarani|guaranies|guaranis",
  XXX: "peso|pesos",
  CHF: "chf|franc|francs|franco|francos|swiss franc|swiss francs|franco suico|francos suicos|franco suizo|francos suizos",
  INR: "₹|inr|rupee|rupees|rupia|rupias|indian rupee|indian rupees",
  KRW: "₩|krw|won|wons",
  RUB: "₽|rub|ruble|rubles|rouble|roubles|rublo|rublos",
  TRY: "₺|try|turkish lira|turkish liras|lira turca|liras turcas",
  SEK: "sek|swedish krona|swedish kronor|coroa sueca|coroas suecas|corona sueca|coronas suecas",
  NOK: "nok|norwegian krone|norwegian kroner",
  DKK: "dkk|danish krone|danish kroner",
  PLN: "pln|zloty|zlotys",
  FIM: "finnish markka|finnish mark|finnish marks|marco finlandes|marcos finlandeses|markka",
  DEM: "deutsche mark|deutsche marks|marco alemao|marcos alemaes|marco aleman|marcos alemanes",
  ESP: "peseta|pesetas",
  ITL: "lira|liras|lire",
  PTE: "escudo|escudos",
  ILS: "₪|ils|shekel|shekels",
  CRC: "₡|crc|colon|colones",
  GEL: "₾|gel|lari",
  LAK: "₭|lak|kip",
  HKD: "hk $|hkd $|hkd|hong kong dollar|hong kong dollars",
  NZD: "nz $|nzd $|nzd|new zealand dollar|new zealand dollars",
  SGD: "s $|sgd $|sgd|singapore dollar|singapore dollars",
  ZAR: "zar|rand|rands",
  THB: "฿|thb|baht",
};

/** What is a hundredth of whatever it stands beside. */
const cents = "cent|cents|centavo|centavos|centimo|centimos|penny|pence|pennies|penique|peniques";

export interface CurrencyName {
  readonly words: readonly string[];
  readonly code: string;
}

/** By its first word, the longest name first. */
export const currenciesByFirstWord: ReadonlyMap<string, readonly CurrencyName[]> = byWord(
  ([first]) => first,
);

/** By its last word, the longest name first. */
export const currenciesByLastWord: ReadonlyMap<string, readonly CurrencyName[]> = byWord((words) =>
  words.at(-1),
);

export const centWords: ReadonlySet<string> = new Set(cents.split("|"));

function byWord(
  wordOf: (words: readonly string[]) => string | undefined,
): ReadonlyMap<string, readonly CurrencyName[]> {
  const found = new Map<string, CurrencyName[]>();
  for (const [code, each] of Object.entries(names)) {
    for (const name of each.split("|")) {
      const words = name.trim().split(" ");
      const word = wordOf(words) ?? "";
      found.set(word, [...(found.get(word) ?? []), { words, code }]);
    }
  }
  for (const each of found.values())
    each.sort((one, other) => other.words.length - one.words.length);
  return found;
}
