import type { Token } from "../understanding/text/tokens.ts";
import { wordSet } from "../understanding/text/word-set.ts";

/** Whether who stands there is only told of, or spoken to: "minha mãe já fez a limpeza dela", "oi minha filha, eu queria". */
export function isOnlyTold(words: readonly Token[], at: number): boolean {
  const [next = "", third = ""] = words.slice(at + 1, at + 3).map(({ text }) => text);
  if (next === "ja" && wasSeen.has(third)) return true;
  const behind = words.slice(at + 1, at + 5).map(({ text }) => text);
  if (helping.test(behind.join(" "))) return true;
  return toldOf.has(next === "que" ? third : next) || isAddressed(words, at);
}

/** "If my husband lets me go", "mi marido va a llevarme", "meu filho vai me levar": they see to it that the speaker comes. */
const helping =
  /^(?:(?:will|can|could|would|may|might|is|['’] ?s|s|ll|['’] ?ll|has to|vai|va a|pode|puede|ia|nao|no) )*(?:(?:let|driv|bring|tak|pick|drop|giv)\w* me\b|me (?:lev|deix|busc|traz|acompanh|llev|dej|recog|tra|acompan)\w*|(?:llevar|traer|dejar|recoger|acompanar|buscar)me\b|(?:deix(?:ar|e|a|ou)|deje|deja|liber(?:ar|e|a|ou))\b)/u;

/** "Bom dia, meu filho, tudo bem?" says nothing of anybody's visit, nor "oi minha filha eu queria", "isso minha filha". */
function isAddressed(words: readonly Token[], at: number): boolean {
  const [before, after] = [words[at - 2], words[at + 1]];
  const isEnd =
    !after || after.kind === "mark" || toWhomTheyTalk.has(after.text) || bids(words, at);
  const isApart = isEnd && before !== undefined;
  return (
    isApart &&
    kindly.has(words[at]?.text ?? "") &&
    (before.kind === "mark" || greeted.has(before.text))
  );
}

/** "Isso minha filha pode marcar". */
function bids(words: readonly Token[], at: number): boolean {
  const [may = "", done = ""] = words.slice(at + 1, at + 3).map(({ text }) => text);
  return (may === "pode" || may === "puede") && bidden.has(done);
}

const bidden = wordSet(
  "marcar confirmar agendar fechar reservar ser sim deixar cancelar desmarcar mudar remarcar apartar agendarla confirmarla cancelarla",
);

/** By these words people call whoever they talk to, behind a greeting, a yes or thanks. */
const kindly = wordSet("filho filha son child hijo hija amigo amiga friend");
const greeted = wordSet(
  "marcar confirmar agendar fechar confirma marca ser bem favor bom dia tarde noite oi ola sim nao obrigado obrigada certo isso viu ai ta ne entao mesmo joia beleza ok hi hello yes no thanks hola si gracias buenas dias tardes",
);
/** Behind these words for whoever they talk to they speak of themselves, or go on talking. */
const toWhomTheyTalk = wordSet(
  "eu voce vc entao quero preciso gostaria tudo como te bom boa bem olha marca confirma obrigado obrigada sim isso i you good yo usted quiero necesito como buenos buenas mira gracias",
);
/** "Minha mãe já fez a limpeza dela". */
const wasSeen = wordSet("fez fizeram foi veio");
/** What stands behind somebody of whom it is only told. */
const toldOf = wordSet(
  "ficou foi disse falou indicou recomendou me morreu faleceu adoeceu trabalha mora gostou said told recommended died works lives dijo recomendo murio trabaja vive",
);
