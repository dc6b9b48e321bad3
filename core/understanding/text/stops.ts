import { wordsIn } from "./tokens.ts";

/**
 * What is spoken without a stop, as a phone writes down what it hears, with one where somebody begins anew:
 * behind a greeting, before a wish or a question of their own, between what they count. What has marks, and
 * what is short, stays as it is.
 */
export function withStops(said: string): string {
  if (marked.test(said) || wordsIn(said).length < LEAST) return said;
  const greeted = greeting.exec(said)?.[0] ?? "";
  const begun = said.slice(greeted.length).replaceAll(anew, ".$1");
  const rest = isStory(said) ? begun.replaceAll(goingOn, ".$1") : begun;
  return greeted === "" ? rest : `${greeted.trim()}. ${rest}`;
}

/** Of a story the router hears the most of its words, and not what they come to: in UTF-16 units. */
const STORY = 160;

/** Whether words are more than a wish with its reasons. */
export function isStory(said: string): boolean {
  return said.length > STORY;
}

/** The sentences of a text, each with its stop. */
export function sentencesIn(said: string): readonly string[] {
  return said.split(/(?<=[.;!?\n…])\s+/u);
}

/** Whether a sentence says no more than why something is wished. */
export function saysWhy(sentence: string): boolean {
  return why.test(sentence);
}

const why = /^(?:e )?(?:porque|pq|pois|é que|e que|because|cause|since|es que)\s/iu;

/** Fewer words need no stop. */
const LEAST = 10;

/** Dots in which somebody pauses, and those of "dra.", are no marks here. */
const marked = /[,;:!?\n]|(?<!\.|\b(?:dra?|sra?|mrs?))\.(?!\.)/iu;

const greeting =
  /^(?:(?:oi+|ol[áa]|opa|ô|bom dia|boa tarde|boa noite|gente|pessoal|mo[çc][ao]|(?:minha|meu) (?:filh[ao]|querid[ao]|amig[ao])|tudo (?:bem|bom|certo)(?: (?:a[íi]|com (?:voc[êe]s?|a senhora|o senhor)))?|hola|buen[oa]s (?:d[íi]as|tardes|noches)|qu[ée] tal|hi|hello|hey|good (?:morning|afternoon|evening))\s+)+(?=\S)/iu;

/** Behind these somebody only goes on: "o que eu queria", "eu não preciso", "acho que dá pra". */
const behind = String.raw`(?<!(?:^|\s)(?:que|se|s[óo]|n[ãa]o|nem|quando|onde|(?<!tem )como|quem|j[áa]|ainda|tamb[ée]m|eu|me|te|e|ou|mas|porque|voc[êe]s?|ver|saber|sei|si|no|cuando|donde|y|o|pero|if|what|when|that|and|or|but|as))`;
/** Nor behind what they speak of first: "mas a restauração eu queria cancelar". */
const ofFirst = String.raw`(?<!(?:^|(?:^|\s)(?:mas|e|j[áa]|n[ée]|t[áa]|ent[ãa]o|y|pero|and|but) )(?:[oa]s?|el|l[ao]s?|the) \p{L}+)`;

const joint =
  "(?:(?:mas|s[óo] que|e? ?a[íi]|da[íi]|ent[ãa]o|agora|por isso|entonces|as[íi] que|so|then) )";
const wish =
  "(?:(?:eu|a gente) (?:quer(?:o|ia)?|gostaria|precis(?:o|a|ava))|(?:quero|gostaria|preciso)|(?:yo )?(?:quisiera|necesito|me gustar[íi]a)|i (?:want|need|would like)|i['’]?d like)";
const question =
  "(?:(?:n[ãa]o )?(?:(?:d[áa]|daria) (?:pra|para)|tem (?:como(?= \\p{L}+r(?!\\p{L}))|hor[áa]rio|vaga|alg(?:o|um|uma)|n[ao]s?))|tem como|ser[áa] que|quanto (?:que|[ée]|t[áa]|custa)|onde (?:que|[ée]|fica)|voc[êe]s (?:atendem|aceitam|t[êe]m|fazem)|se puede|tienen|cu[áa]nto (?:cuesta|sale|vale|es)|(?:can|could) (?:i|you|we)|do you|how much)";
const bidding =
  "(?:pode(?:ria)?|podia|consegue) (?:(?:re|des)?marcar|cancelar|mudar|trocar|passar|confirmar)|(?:p[õo]e|bota|coloca|muda|passa|marca)(?: mais)? (?:[àa]s|pr[ao]s?|para|n[ao])|mas (?:eu|a gente|yo|i)|t(?:em|inha|eria) que ser|e outra coisa|(?:a[íi]|da[íi]|ent[ãa]o|por isso) (?:j[áa] )?(?:desmarca|cancela)|(?<!(?:primeir|segund|terceir|primer)o\\s)(?:desmarc[ae]|cancel[ae]|anul[ae]) (?:[oa]s? (?:minhas?|meus?|del[ea]s?)|la (?:m[íi]a|de \\p{L}+))|(?:so|then) (?:please )?cancel|(?:la m[íi]a|el m[íi]o|[oa] minha|o meu) (?:continua|segue|sigue|permanece|eu (?:vou|mantenho)|(?:fica|queda)(?= (?:como|normal|marcada|igual|viu|t[áa]|sim)))|a[íi] (?:eu|a gente) (?:pens|resolv|decid)\\p{L}+";
const counted = "e? ?(?:primeiro|segundo|terceiro|por [úu]ltimo|outra coisa|primero|tercero)";
const asked =
  "(?:(?:re|des)?marca|cancela|muda|troca|passa|confirma|[ée]|quero|queria|onde|quanto|qual|dime|cambia)";

/** Where somebody begins anew. */
const anew = new RegExp(
  String.raw`${behind}${ofFirst}(\s+(?:${joint}{1,2}(?:quer(?:o|ia)|teria|tem|pode|${wish}|${question})|${wish}|${question}|${bidding}|${counted} ${asked})(?!\p{L}))`,
  "giu",
);

const somebody =
  "(?:eu|ele|ela|eles|elas|a gente|voc[êe]s?|(?:[oa]s? )?(?:meus?|minhas?)|hoje|amanh[ãa]|ontem)";

/** One of several visits: "a minha", "a de sábado". */
const oneOfThem = String.raw`[oa]s? (?:minhas?|meus?|del[ea]s?|d[aeo] \p{L}+|outr[oa]s?)`;

/** What somebody speaks of next, among visits: "a minha eu mantenho", "a de sábado é que". */
const another = String.raw`(?:agora )?${oneOfThem} (?:n[ãa]o|eu|fica|continua|pode|[ée] que)`;
const bid = String.raw`(?<!n[ãa]o\s+|(?:^|\s)${oneOfThem}\s+)(?:podem?|poderia) (?:me )?\p{L}{2,}[aei]r|(?:n[ãa]o precisa|voc[êe] consegue|[ée] pra \p{L}+r)`;

/** Behind these "é que" belongs to the question: "onde é que fica". */
const asking = "(?:^|\\s)(?:onde|quando|quant[oa]s?|como|quem|qual|quais|que (?:horas?|dia))";

/** And where a story goes on: "só que aí minha chefe", "então amanhã não vai dar", "pode desmarcar a dele". */
const goingOn = new RegExp(
  String.raw`(?<![.\s])(?<!(?:^|\s)(?:que|se|e|ou|mas|desde|ent[ãa]o|eu|voc[êe]s?|gente))(\s+(?:(?<=\sn[ée]\s+)|(?=(?:s[óo] que|mas(?! (?:tarde|que|de))|e? ?(?:ó|outra coisa)|(?:e )?(?:porque|ent[ãa]o|acho que)|(?:e )?a[íi] ${somebody}|(?<!${asking}\s+)[ée] que|o melhor|desculpa|${bid}|${another})(?!\p{L})))(?=\p{L}))`,
  "giu",
);
