import { portugueseWeekday, spanishWeekday } from "../../understanding/when/weekdays.ts";
import { approving } from "./hedging.ts";
import { englishAnswers } from "./words/english.ts";
import { portugueseAnswers } from "./words/portuguese.ts";
import { spanishAnswers } from "./words/spanish.ts";
import type { AnswerWords } from "./words/words.ts";

const languages = [portugueseAnswers, englishAnswers, spanishAnswers];

/** The phrases of all languages: short answers mean the same in every dialogue. */
export function answersThatMean(answer: Answer): readonly string[] {
  return languages.flatMap((words) => words[answer].trim().split(/,\s+/u).flatMap(spelledApart));
}

/** The single words of all languages. */
export function wordsThat(list: WordList): readonly string[] {
  return languages.flatMap((words) => words[list].split(/\s+/u));
}

type Answer = "yes" | "no" | "abandon" | "cancel" | "erase" | "back" | "none";
type WordList = Exclude<keyof AnswerWords, Answer>;

/** "That s fine" is written "thats fine" as well. */
function spelledApart(phrase: string): readonly string[] {
  const together = phrase.replaceAll(/ (?=(?:s|d|m|t|ll|re|ve)(?: |$))/gu, "");
  return together === phrase ? [phrase] : [phrase, together];
}

/** Signs that are a yes or a no by themselves, in any colour of skin. */
export const answerSigns = { yes: ["👍", "👌", "✅", "✔", "🆗"], no: ["👎", "❌", "🚫"] } as const;

/** Who is sorry for the trouble takes nothing back. */
const trouble =
  "(?:that|this|it|trouble|inconvenience|mix ?up|confusion|chang(?:e|ing|es)|hassle|delay|late reply|wait|bother|mess|transtorno|incomodo|demora|atraso|confusao|bagunca|trabalho|qualquer coisa|molestias?|lio|tardanza|cambio|inconveniente)";
const excuses = `(?:(?:so |very |really )?sorry (?:about|for)(?: (?:all|the|my|this|that|being))* ${trouble}|desculp[ae](?: (?:me|ai))?(?: (?:o|a|pelo|pela|por|isso|esse|essa|tanto|tanta)){0,2}(?: ${trouble})?|(?:perdon|perdona|perdone|disculpa|disculpe|disculpen)(?: por)?(?: (?:la|las|el|los|tanta|tanto))? ${trouble})`;

const regrets = "infelizmente|unfortunately|sadly|lamentablemente|desgraciadamente";

/** How one is spoken to who may be anybody, and no relative: "yes bro", "sí chamo". A letter twice is one. */
const vocatives =
  "(?:my dear|mate|bro|bruv|bruh|dude|pal|bud+y|hun|hon|dear|darling|luv|love|bos+|chief|ma am|ma|madam|sah|sir|ji|ya+r|lads|folks|cham[oa]|(?:mi )?pan(?:a|ita)|guey|wey|par(?:ce|cero|cera)|(?:mi )?(?:herman[oa]|vale)|compa|compadre|asere|bolud[oa]|weon|guap[oa]|maj[oa]|joven|veci|vecin[oa]|mij[oa]|(?:mi )?amor|reina|mi (?:vida|cielo|reina|rey|nin[oa]|cora|corazon)|corazon|carino)";

/** Words before a short answer that do not change it: "ah, melhor deixa pra lá", "thanks but no". */
export const openers = new RegExp(
  String.raw`^(?:(?:ah+|ai|e|bom|bem|olha|oi|oie|ola|opa|eba|oba|nossa|poxa|puxa|putz|credo|eita|vixe|uau|hum+|legal|que bom|hey|hi|hello|hola|uy|ay|omg|oh my (?:god|gosh)|my god|wow|yay|abeg|oya|haan|pos|hombre|mujer|(?:may )?god bles+(?: you)?|${vocatives}|entao|(?:acho|creo|i think)(?= ${approving})|acho que|melhor|na verdade|sabe|well|oh|um+|uh+|er|hm+|so|actually|honestly|i think|i guess|sorry|thanks but|thank you but|ok|okay|pues|bueno|mira|mire|oye|oiga|creo que|la verdad|perdon|minha filha|meu filho|meu bem|meu anjo|meu amor|querid[oa]|moc[oa]|disculpa|disculpe|gracias pero|mejor|jaja|haha|lol|${regrets}) )+(?=\S)`,
  "u",
);

const pleases = "por favor|pfv?r?|porf[ai]|porfis|porfavor|plis|please|pl[sz]";

/** They wish for nothing behind a yes or a no. */
export const politeness = new RegExp(` (?:${pleases})$`, "u");

/**
 * Words after a short answer that do not change it: "sim, por favor", "no, thanks"; "pro meu filho" tells whose
 * it is.
 */
export const closers = new RegExp(
  `(?<!(?:^| )(?:pr[ao]s?|para|com|con|d[oa]|del?|for|with|of|my|mi|su|tu|meu|minha|the|his|her|your|our)) (?:${pleases}|${vocatives}|oh?|na|abeg|ta|(?:may )?god bles+(?: you)?|kindly|thanking you|much obliged|pos|hombre|mujer|de una vez|at all|(?:from|on) (?:my|our) (?:side|end|part)|(?:d[ea]|por) (?:mi|la|mi la|minha) parte|${excuses}|obrigad(?:[oa]|ao|inha)|obgd?[oa]?|brigad(?:[oa]|ao|inha)|bjs?|bjos?|abs|valeu|vlw|entao|viu|ta|thanks|thx|ty|xx?|cheers|thank you|(?:so|very) much|a lot|a mil(?:l(?:ion)?|ion)?|then|doc|gracias|(?:muchas|muchisimas|mil) gracias|muy amable|entonces|pues|nomas|nada mas|che|po|(?:meu |minha |mi )?amig[oa]|senorit?[ao]?|doctora?|ai|pra mim|para mim|la|por ahora|for now|por enquanto|mesmo assim|pelo amor de deus|(?:gracas|se) (?:a )?deus(?: quiser)?|meu filho|minha filha|meu bem|meu anjo|meu amor|amor|querid[oa]|moc[oa]|flor|lind[oa]|chefe|patrao|man[oa]|cara|parceir[oa]|irmao?|vei|vai|gente|dra?|senhora?|tio|tia|campeao|${regrets})$`,
  "u",
);

/** Said before anything, and changes nothing of it. */
export const sighs =
  /^(?:(?:ah+|oh+|ay|ai|uy|hm+|opa|oba|eba|poxa|nossa|caramba|uai(?: so)?|oxe|oxente|eita|bah|tche|mano|cara|che|aww?|yay|well|bueno|pues|uf+|uh) )+/u;

/** What people say first who see that it is not right: "ah no, pará", "ih", "oh wait". */
export const dismays =
  /^(?:(?:ah+|oh+|ay|ai|uy|hm+|opa|poxa|nossa|ops|oops|desculpa|desculpe|perdao|sorry|my bad|my mistake|perdon|perdona|perdone|disculpa|disculpe|miento|ih+|eita|putz|puts|vixe|pera|perai|espera|espere|calma|no para|wait|hold on|hang on|aguanta|esperate|esqueci|me esqueci|i forgot|scratch that|me olvide|pensando bem|pensandolo bien|on second thought|nao|no|nope|nah) )+/u;

/** A yes to all but what follows: "ok mas", "yes but". */
export const yesBut =
  /^(?:yes|yeah|yep|yup|yea|ok|okay|sure|fine|great|sim|isso|ta|ta bom|certo|beleza|blz|si|vale|bueno|claro|dale) (?:but|mas|so que|pero|solo que) /u;

/** How people go on who put right what they said: "quis dizer dia 20", "troca o horário pra 10h". */
export const corrections =
  /^(?:quis dizer|quero dizer|queria dizer|digo|eu disse|na verdade|alias|melhor|prefiro|corrigindo|corrige|errei|me enganei|(?:eu )?(?:falei|marquei|disse|coloquei|pedi) errado|ops|troca|trocar|troque|muda|mudar|mude|altera|alterar|altere|vamos (?:trocar|mudar)|pode (?:trocar|mudar|alterar)|da pra (?:trocar|mudar)|quero (?:trocar|mudar|alterar)|queria (?:trocar|mudar)|i mean|i meant|i said|actually|rather|better|or better|i d (?:rather|prefer)|i would (?:rather|prefer)|i prefer|make (?:it|that)|(?:can|could) (?:you|we) make it|let s (?:make it|say|do)|lets (?:make it|say|do)|change|switch|(?:can|could) (?:we|you|i) (?:change|switch|do)|correction|(?:e|eh|era|es|it s|its) \S.{0,40} (?:e nao|y no|not)|quise decir|quiero decir|mejor|o mejor|mejor dicho|prefiero|preferiria|cambia|cambiar|cambial[oa]|cambie(?:l[oa])?|pas[ae]l[oa]|ponl[oa]|pon(?:ga(?:l[oa])?)? mejor|que sea|mas bien|me equivoque|corrijo|rectifico|en realidad) /u;

/** How they end, or say it of what they name: "quinta seria melhor". */
export const preferring =
  / (?:(?:e|eh|seria|fica|ficaria|vai ser|would be|d be|is|s|works|suits me|es|queda|va|viene|vendria|quedaria|estaria) )(?:bem |muito |even |much |mucho )?(?:melhor|better|mejor)(?: |$)| instead(?: |$)/u;

const andFor = "^(?:e|y|and) (?:para|pra|pro|for)";
const oneOfTheirs = String.raw`(?:[oa] )?(?:meu|minha|my|mi) \S+`;

/** How a message begins that may be of one person more: "e pra mim", "and for my son". */
export const forOneMore = String.raw`${andFor} (?:mim|mi|me|${oneOfTheirs})`;

/** "E pra mim às 11", "and for my son at 10" surely are; "e pra mim fica melhor às 11" is not. */
const oneMore = String.raw`(?:${forOneMore}(?= (?:a|em|en|el|de|uma?|the|an?)\b)|${andFor} (?:mim|mi|me|${oneOfTheirs}(?: \S+)?)(?= (?:(?:as|at|na|no|on|dia)\b|\d)))(?!.* (?:nao|n|no|not|melhor|mejor|better)\b)`;

/** "E aproveita e marca pro meu filho". */
const andBook = String.raw`(?:e|y|and) (?:(?:ja|depois|aproveita|aproveite|aprovecha|e|y|also|then) )*(?:marca|marque|agenda|agende|reserva|reserve|book|schedule)(?: (?:uma?|una|one))? (?:pr[ao]|para(?: [oa])?|for|a) (?:meu|minha|my|mi)s?`;

/** "And a check-up for my son": "and book it for my son" tells whose the one under way is. */
const andAService = String.raw`(?:e|y|and) (?:uma?|una|an?) (?:\S+ ){1,2}(?:pr[ao]|para(?: [oa])?|for) (?:meu|minha|my|mi)s?`;

/** How people ask for something besides; for another one who sees to them they wish instead. */
export const more = new RegExp(
  String.raw`${oneMore}|\b(?:tambem|outr[oa](?! (?:dentista|doutora?|medic[oa]|profissional))|mais uma?|also|as well|too(?= *$| (?:please|thanks|for|with|on|at|and)\b)|another(?! (?:dentist|doctor|professional))|one more|plus|on top of that|one for (?:my|him|her|them)|tambien|otr[oa](?! (?:dentista|doctora?|medic[oa]|profesional))|una? mas|ademas|aparte|de paso|una? para mis?|uma? (?:pr[ao]|para(?: [oa])?) (?:meu|minha)s?|${andBook}|${andAService})\b`,
  "u",
);

const weekday = `(?:${portugueseWeekday}|${spanishWeekday})`;

/** Another day or hour is wished for instead: "na outra sexta" is a week later, and "outra na sexta" one more. */
export const otherTime = new RegExp(
  String.raw`\b(?:outr[oa]|otr[oa]|another) (?:dia|data|hora|horario|semana|mes|vez|fecha|day|date|time|week)\b|\b(?:n[oa]|pr[oa]|d[oa]|para(?: [oa])?|el|del|al) (?:outr[oa]|otro) ${weekday}\b`,
  "gu",
);

/** How people go on with what they had left. */
export const takingUp =
  /\b(?:continu(?:amos|ando|ar|emos|e|ing)?|(?:vamos|podemos) seguir|seguimos|sigamos|retom(?:ar|amos|emos|ando)|onde (?:a gente )?(?:paramos|parou|estavamos)|donde (?:quedamos|lo dejamos|estabamos)|where (?:were we|we were|did we|we left|i left)|(?:carry|carrying) on|pick(?:ing)? (?:this |it )?(?:back )?up (?:where|again|from)|finish (?:booking|what we|that booking|this))\b/u;

/** How people say that they come who were told of a day: "até lá", "see you tomorrow", "ahí nos vemos". */
export const untilThen =
  /\b(?:ate (?:la|ja|amanha|hoje|mais tarde|(?:segunda|terca|quarta|quinta|sexta|sabado)|o? ?dia)|see (?:you|ya|u) (?:then|there|tomorrow|tonight|soon|later today|on|at|in)|nos vemos|hasta (?:manana|entonces|alla|el))\b/u;

/** A message without the farewell that stands behind its question: "can I still cancel? see you tomorrow". */
export function beforeFarewell(said: string): string {
  return said.replace(farewell, "");
}

const farewell =
  /(?<=\?)\s*(?:(?:ok|okay|obrigad[oa]|valeu|thanks|thank you|gracias|then|e|and|y)[\s,.!]+)*(?:see you|at[ée](?: (?:l[áa]|j[áa]|mais|logo|amanh[ãa]|breve))?|nos vemos|hasta (?:luego|ma[ñn]ana|entonces|pronto)|tchau|bye|adi[óo]s)(?: (?:then|there|tomorrow|soon|later|around|mais|logo|amanh[ãa]|ma[ñn]ana|ent[ãa]o|entonces))*[\s.!]*$/iu;

/** "Com quem tiver", "con quien sea", "você que sabe": it does not matter who or which, and asks nothing. */
export const whoever =
  /(?<!\p{L})(?:quem (?:tiver|estiver|puder|for|quiser|der)|quien (?:sea|est[ée]|pueda|haya|tenga|quiera)|(?:voc[êe]s?|vcs?|tu) que sabem?)(?!\p{L})/giu;
