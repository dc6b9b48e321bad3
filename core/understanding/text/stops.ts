import { wordsIn } from "./tokens.ts";

/**
 * What is spoken without a stop, as a phone writes down what it hears, with one where somebody begins anew:
 * behind a greeting, before a wish or a question of their own, between what they count. What has marks, and
 * what is short, stays as it is.
 */
export function withStops(said: string): string {
  if (marked.test(said) || wordsIn(said).length < LEAST) return said;
  const greeted = greeting.exec(said)?.[0] ?? "";
  const rest = said.slice(greeted.length).replaceAll(anew, ".$1");
  return greeted === "" ? rest : `${greeted.trim()}. ${rest}`;
}

/** Fewer words need no stop. */
const LEAST = 10;

/** Dots in which somebody pauses, and those of "dra.", are no marks here. */
const marked = /[,;:!?\n]|(?<!\.|\b(?:dra?|sra?|mrs?))\.(?!\.)/iu;

const greeting =
  /^(?:(?:oi+|ol[áa]|opa|ô|bom dia|boa tarde|boa noite|gente|pessoal|mo[çc][ao]|(?:minha|meu) (?:filh[ao]|querid[ao]|amig[ao])|tudo (?:bem|bom|certo)(?: (?:a[íi]|com (?:voc[êe]s?|a senhora|o senhor)))?|hola|buen[oa]s (?:d[íi]as|tardes|noches)|qu[ée] tal|hi|hello|hey|good (?:morning|afternoon|evening))\s+)+(?=\S)/iu;

/** Behind these somebody only goes on: "o que eu queria", "eu não preciso", "acho que dá pra". */
const behind = String.raw`(?<!(?:^|\s)(?:que|se|s[óo]|n[ãa]o|nem|quando|onde|(?<!tem )como|quem|j[áa]|ainda|tamb[ée]m|eu|me|te|e|ou|mas|porque|ver|saber|si|no|cuando|donde|y|o|pero|if|what|when|that|and|or|but|as))`;
/** Nor behind what they speak of first: "mas a restauração eu queria cancelar". */
const ofFirst = String.raw`(?<!(?:^|\s)(?:mas|e|j[áa]|y|pero|and|but) (?:[oa]s?|el|l[ao]s?|the) \p{L}+)`;

const joint =
  "(?:(?:mas|s[óo] que|e? ?a[íi]|da[íi]|ent[ãa]o|agora|por isso|entonces|as[íi] que|so|then) )";
const wish =
  "(?:(?:eu|a gente) (?:quer(?:o|ia)?|gostaria|precis(?:o|a|ava))|(?:quero|gostaria|preciso)|(?:yo )?(?:quisiera|necesito|me gustar[íi]a)|i (?:want|need|would like)|i['’]?d like)";
const question =
  "(?:(?:n[ãa]o )?(?:(?:d[áa]|daria) (?:pra|para)|tem (?:como(?= \\p{L}+r(?!\\p{L}))|hor[áa]rio|vaga|alg(?:o|um|uma)|n[ao]s?))|tem como|ser[áa] que|quanto (?:que|[ée]|t[áa]|custa)|onde (?:que|[ée]|fica)|voc[êe]s (?:atendem|aceitam|t[êe]m|fazem)|se puede|tienen|cu[áa]nto (?:cuesta|sale|vale|es)|(?:can|could) (?:i|you|we)|do you|how much)";
const bidding =
  "(?:pode(?:ria)?|podia|consegue) (?:(?:re|des)?marcar|cancelar|mudar|trocar|passar|confirmar)|(?:p[õo]e|bota|coloca|muda|passa|marca)(?: mais)? (?:[àa]s|pr[ao]s?|para|n[ao])|mas (?:eu|a gente|yo|i)|t(?:em|inha|eria) que ser|e outra coisa|a[íi] (?:eu|a gente) (?:pens|resolv|decid)\\p{L}+";
const counted = "e? ?(?:primeiro|segundo|terceiro|por [úu]ltimo|outra coisa|primero|tercero)";
const asked =
  "(?:(?:re|des)?marca|cancela|muda|troca|passa|confirma|[ée]|quero|queria|onde|quanto|qual|dime|cambia)";

/** Where somebody begins anew. */
const anew = new RegExp(
  String.raw`${behind}${ofFirst}(\s+(?:${joint}{1,2}(?:quer(?:o|ia)|teria|tem|pode|${wish}|${question})|${wish}|${question}|${bidding}|${counted} ${asked})(?!\p{L}))`,
  "giu",
);
