/** What somebody for whom a contact books is to them. */
export const relations = ["child", "parent", "spouse", "other"] as const;
export type Relation = (typeof relations)[number];

/** Somebody of whom a speaker says that they are theirs, by name where they say it. */
export interface Kin {
  readonly relation: Relation;
  readonly name?: string;
}

const kin: readonly (readonly [Relation, string])[] = [
  [
    "child",
    "filho filha filhinho filhinha menino menina bebe enteado enteada son daughter kid child baby boy girl stepson stepdaughter toddler teenager teen newborn infant kiddo hijo hija hijito hijita nino nina nene nena nenita ninito ninita chiquito chiquita chiquitin pequeno pequena peque muchacho muchacha chamaco chamaca chavito chavita hijastro hijastra crio cria guagua gemeos gemeas filhos filhas filhinhos filhinhas meninos meninas enteados sons daughters kids children boys girls toddlers teenagers twins kiddos hijos hijas ninos ninas nenes nenas peques chicos mellizos gemelos",
  ],
  [
    "parent",
    "pais sogros pai mae mamae papai mainha painho maezinha paizinho sogra sogro mother father mom mum mommy mummy mama mam dad daddy stepmom stepdad stepmother stepfather padre madre papa mami papi mamita papito viejo vieja viejito viejita madrastra padrastro suegra suegro",
  ],
  [
    "spouse",
    "esposa esposo marido mulher companheiro companheira namorado namorada noivo noiva husband wife partner spouse hubby missus fiance fiancee girlfriend boyfriend mujer pareja novio novia senora prometido prometida conyuge polola pololo companero companera",
  ],
  [
    "other",
    "avos tios primos irmao irma avo vovo vo vozinha vozinho madrinha padrinho afilhado afilhada cunhado cunhada genro nora netinho netinha neto neta sobrinho sobrinha tio tia primo prima amigo amiga netos netas sobrinhos sobrinhas irmaos irmas amigos grandchildren nephews brothers sisters nietos brother sister grandma grandpa grandmother grandfather grandson granddaughter nephew niece uncle aunt auntie cousin friend gran nan nana granny grandad granddad grandchild godson goddaughter godmother godfather neighbor neighbour roommate flatmate housemate coworker colleague mate boss hermano hermana hermanito hermanita hermanos hermanas abuelo abuela abuelito abuelita abuelos yaya yayo nono nona tata nieto nieta nietecito nietecita nietas sobrino sobrina sobrinos sobrinas vecino vecina cunado cunada nuera yerno ahijado ahijada madrina padrino colega",
  ],
];

/** What a word says that somebody is to somebody, as tokens are spelled. */
export const relationOf: ReadonlyMap<string, Relation> = new Map(
  kin.flatMap(([relation, words]) =>
    words.split(" ").flatMap((word) => spellings(word).map((each) => [each, relation] as const)),
  ),
);

/** Whether a word says what somebody is to somebody, and is nobody's name: "sogra", "husband". */
export function isRelation(word: string): boolean {
  return relationOf.has(word) && !/^(?:nora|nana|nona|tata)$/u.test(word);
}

/** An "h" that nobody hears is left out: "ija", "ermano". */
function spellings(word: string): readonly string[] {
  return /^h[ie]/u.test(word) ? [word, word.slice(1)] : [word];
}
