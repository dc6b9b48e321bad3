import type { Place, Places } from "../../places.ts";
import { inFull } from "../../understanding/text/haste.ts";
import { particles } from "../../understanding/text/particles.ts";
import { tokens } from "../../understanding/text/tokens.ts";

/** Words between the words of a place's name. */
export const linking: ReadonlySet<string> = new Set([...particles, "d", "of", "and"]);

/** What stands in many addresses, and tells none from another. */
const common = new Set(
  [
    "rua r avenida av alameda travessa praca rodovia estrada largo numero n sala andar conjunto cj loja bloco torre",
    "street st avenue ave road rd square suite floor unit calle avda plaza carrera piso local oficina",
  ]
    .join(" ")
    .split(" "),
);

/** Words that say what is wanted where a place is asked for something, and not of what. */
export const asking: ReadonlySet<string> = new Set(
  "marcar marca marque agendar agenda reservar consulta horario book booking appointment cita turno hora".split(
    " ",
  ),
);

/** Words that say no more than that something is wanted, or to be elsewhere. */
export const widest: ReadonlySet<string> = new Set([
  ...asking,
  ...[
    "a o e mas entao agora nao sim quero queria gostaria prefiro preferia mudar trocar muda troca mude troque vamos ir",
    "pode ser seria da pra para de do na no em melhor fica la ai por favor desculpa ops verdade quis dizer digo eu se como",
    "i want would like prefer to change switch go at the in and what about how no yes actually sorry please rather instead",
    "my me it is can we y en la el que tal mejor prefiero quiero quisiera cambiar cambia ahora si perdon puede puedo digo",
    "uma um un una an as os d isso essa esse esta for",
  ]
    .join(" ")
    .split(" "),
]);

interface PlaceWords {
  readonly place: Place;
  /** Its whole name. */
  readonly name: readonly string[];
  /** Words of its name, its parts and addresses that are no other's. */
  readonly own: ReadonlySet<string>;
  /** Those of its name and its parts alone. */
  readonly ownNames: ReadonlySet<string>;
}

export interface KnownWords {
  readonly each: readonly PlaceWords[];
  /** What such places are called. */
  readonly called: ReadonlySet<string>;
  /** All of these. */
  readonly all: ReadonlySet<string>;
}

/** By which words places are known, and by which told apart. */
export function placeWords({
  places,
  called,
}: Pick<Places, "called"> & { readonly places: readonly Place[] }): KnownWords {
  const nouns = new Set(called.flatMap(contentOf));
  const tellsApart = (word: string) => !nouns.has(word) && !common.has(word);
  const all = places.map((place) => {
    const names = [place.name, ...place.parts].flatMap(contentOf);
    return { place, names, whole: [...names, ...place.addresses.flatMap(contentOf)] };
  });
  const each = all.map(({ place, names, whole }) => {
    const others = new Set(all.flatMap((other) => (other.place === place ? [] : other.whole)));
    const own = new Set(whole.filter((word) => tellsApart(word) && !others.has(word)));
    const ownNames = new Set(names.filter((word) => own.has(word)));
    return { place, name: contentOf(place.name), own, ownNames };
  });
  const words = all.flatMap(({ whole }) => whole).filter((word) => !common.has(word));
  return { each, called: nouns, all: new Set([...words, ...nouns]) };
}

/** The words of a name that are more than "de" and "da", and no numbers. */
function contentOf(name: string): readonly string[] {
  return tokens(name)
    .filter(({ kind }) => kind === "word")
    .map(({ text }) => inFull(text))
    .filter((word) => word.length > 1 && !linking.has(word));
}
