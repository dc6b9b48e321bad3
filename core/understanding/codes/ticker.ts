import type { Token } from "../text/tokens.ts";
import type { CodeFound } from "./code.ts";

/** The coins that people ask for, by ticker, with the names they are called by, folded. */
const coins: Readonly<Record<string, string>> = {
  BTC: "bitcoin|bitcoins|xbt|satoshi|satoshis",
  ETH: "ethereum|ether|etherium",
  USDT: "tether",
  USDC: "",
  BNB: "binance coin",
  SOL: "solana",
  XRP: "ripple",
  ADA: "cardano",
  DOGE: "dogecoin|dogecoins",
  TRX: "tron",
  DOT: "polkadot",
  MATIC: "",
  POL: "polygon",
  LTC: "litecoin|litecoins",
  SHIB: "shiba|shiba inu",
  AVAX: "avalanche",
  LINK: "chainlink",
  XLM: "stellar",
  XMR: "monero",
  BCH: "bitcoin cash",
  ETC: "ethereum classic",
  ATOM: "cosmos",
  UNI: "uniswap",
  FIL: "filecoin",
  NEAR: "",
  APT: "aptos",
  ARB: "arbitrum",
  OP: "",
  SUI: "",
  PEPE: "",
  TON: "toncoin",
  ICP: "",
  HBAR: "hedera",
  VET: "vechain",
  ALGO: "algorand",
  AAVE: "aave",
  MKR: "",
  SAND: "",
  MANA: "decentraland",
  AXS: "axie infinity",
  CHZ: "chiliz",
  FTM: "fantom",
  EOS: "",
  XTZ: "tezos",
  INJ: "injective",
  RNDR: "",
  DAI: "",
  PAXG: "",
};

/** Words of a language as well, which are tickers only in capitals or behind a dollar. */
const alsoWords: ReadonlySet<string> = new Set(
  "sol dot link near op sui ton uni sand mana dai atom algo fil apt arb pol vet ada".split(" "),
);

interface Coin {
  readonly ticker: string;
  readonly words: readonly string[];
}

const byFirstWord = new Map<string, Coin[]>();
for (const [ticker, names] of Object.entries(coins)) {
  for (const name of [ticker.toLowerCase(), ...names.split("|")].filter(Boolean)) {
    const words = name.split(" ");
    const [first = ""] = words;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { ticker, words }]);
  }
}
for (const each of byFirstWord.values())
  each.sort((one, other) => other.words.length - one.words.length);

/** Every coin of a text, by ticker. */
export function tickersIn(text: string, words: readonly Token[]): readonly CodeFound[] {
  return words.flatMap((token, at) => {
    const coin = byFirstWord.get(token.text)?.find((each) => isAt(words, at, each.words));
    return coin ? coinAt(text, words, { at, ...coin }) : [];
  });
}

interface CoinAt extends Coin {
  readonly at: number;
}

function coinAt(text: string, words: readonly Token[], coin: CoinAt): readonly CodeFound[] {
  const [first, last] = [words[coin.at], words[coin.at + coin.words.length - 1]];
  if (!first || !last) return [];
  const before = first.glued ? (text[first.start - 1] ?? "") : "";
  const isWord = alsoWords.has(first.text) && !text.startsWith(coin.ticker, first.start);
  if (/[\p{L}\d]/u.test(before) || (isWord && before !== "$")) return [];
  const start = before === "$" ? first.start - 1 : first.start;
  return [{ kind: "ticker", value: coin.ticker, start, end: last.end }];
}

function isAt(text: readonly Token[], start: number, words: readonly string[]): boolean {
  return words.every((word, index) => text[start + index]?.text === word);
}
