import { wordsAlone } from "../understanding/text/tokens.ts";
import { wordSet } from "../understanding/text/word-set.ts";

const men = wordSet(
  "pai papai painho paizinho sogro filho filhinho menino enteado marido esposo companheiro namorado noivo irmao avo vovo tio primo cunhado genro neto netinho sobrinho amigo afilhado padrinho father dad daddy stepdad stepfather son boy stepson husband hubby boyfriend fiance brother grandfather grandpa uncle nephew grandson padre papa papi viejo padrastro hijo hijito nino nene nenito marido novio prometido hermano abuelo suegro yerno nieto",
);
const women = wordSet(
  "mae mamae mainha maezinha sogra filha filhinha menina enteada mulher esposa companheira namorada noiva irma tia prima cunhada nora neta netinha sobrinha amiga afilhada madrinha mother mom mum mommy mummy mama stepmom stepmother daughter girl stepdaughter wife missus girlfriend fiancee sister grandmother grandma aunt niece granddaughter madre mami vieja madrastra hija hijita nina nena nenita mujer novia senora prometida hermana abuela suegra nuera nieta",
);
/** These end as the others' names do. */
const menOnA = wordSet("luca luka joshua jonas nikita sasha elia garcia costa");
const womenOnO = wordSet("consuelo rocio amparo socorro rosario carmo perpetuo milagro");

/**
 * Whether a name may be that of whom a word calls theirs: "pai" is no Neusa, and "minha filha" no Paulo. It may
 * wherever the word or the name does not tell.
 */
export function mayBeCalled(word: string, name: string): boolean {
  const [first = ""] = wordsAlone(name).split(" ");
  if (men.has(word)) return !first.endsWith("a") || menOnA.has(first);
  if (women.has(word)) return !first.endsWith("o") || womenOnO.has(first) || first.endsWith("ao");
  return true;
}
