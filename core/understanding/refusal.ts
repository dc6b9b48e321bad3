import { recently } from "../recently.ts";
import { illTimed } from "./ill-timed.ts";
import { wordsAlone } from "./text/tokens.ts";
import { englishWeekday, portugueseWeekday, spanishWeekday } from "./when/weekdays.ts";

/** What somebody says in two parts: what does not suit them, and the rest. */
export interface Preference {
  readonly refused: string;
  readonly wished: string;
}

/** "Hoje não, amanhã depois das 14"; "não vou poder na terça, pode ser quinta?"; "qualquer dia menos segunda". */
export const preferenceIn: (said: string) => Preference = recently((said) => {
  const parts = said
    .split(joints)
    .flatMap(withoutRest)
    .flatMap(withoutReason)
    .filter((part) => part.trim() !== "");
  const refused = parts.filter((part, index) => isRefused(part, parts[index + 1]));
  const wished = parts.filter((part) => !refused.includes(part));
  const isOther = wished.length > 0 || refused.some((part) => !noAlone.test(wordsAlone(part)));
  return isOther
    ? { refused: refused.map(withoutHead).join(", "), wished: wished.join(", ") }
    : { refused: "", wished: said };
});

/** Whether a text says no more than that some day or hour does not suit, and nothing of not coming. */
export function isMereRefusal(said: string): boolean {
  return isAllRefused(said) && !isOfComing(said);
}

/** Whether a text says no more than that somebody does not come: "não vou conseguir ir", "no puedo ir". */
export function saysNotComing(said: string): boolean {
  return isAllRefused(said) && isOfComing(said);
}

/** Whether a text says no more than either: that some day or hour does not suit, or that they do not come. */
export function isAllRefused(said: string): boolean {
  const { refused, wished } = preferenceIn(said);
  return refused !== "" && wordsAlone(wished).split(" ").length < 2;
}

function isOfComing(said: string): boolean {
  return ofComing.test(wordsAlone(preferenceIn(said).refused));
}

const ofComing =
  /\b(?:ir|vir|comparecer|chegar|come|coming|go|make it|be there|get(?:ting)? (?:in|there|to)|attend|asistir|venir|llegar|acudir)\b/u;

const weekday = String.raw`${portugueseWeekday}(?:\s*-?\s*feira)?`;
const weekdays = `(?:${weekday}s?|${englishWeekday}s?|${spanishWeekday})`;

const keptBusy = "(?:trabalho|trampo|trabajo|laburo|chambeo|viajo|vou viajar|estudo|dou aula)";

/** They take out what stands behind them: "menos | segunda"; and so do, before "de", those of `insteadOf`. */
const excepting =
  "menos|exceto|excepto|salvo|tirando|fora|nem|ni|sem ser|que n[ãa]o seja|que no sea|except|other than|apart from|instead of|rather than";
const insteadOf = "(?:(?:em|en) vez|ao inv[ée]s)";

/** Days and parts of them, as people say when they work. */
const then =
  "(?:dia|semana|segundas?|tercas?|quartas?|quintas?|sextas?|sabados?|domingos?|feiras?|feriado|amanha|hoje|manhas?|tardes?|noites?|mananas?|noches?|lunes|martes|miercoles|jueves|viernes|\\d+)";

/** An hour as it is spoken. */
const hour = "(?:\\d{1,2}h?|duas|três|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze)";

/** "Quinta, mas não às 10": behind these a no is of what follows it. */
const but = "(?:mas|s[óo](?: que)?|pero|s[óo]lo(?: que)?|but|just)";
const butNot = String.raw`(?:^|\s)${but} (?:nao|n|no|not) (?:(?:pode(?:ria)? ser|puede ser|que sea) )?(?:(?:n[ao]s?|[ao]s|de|dia|com|con|el|l[oa]s?|the|al?|por|en?|on|at|in|with) )*(?:(?:a|dr|dra) )?(?:${then}|meio dia|cedo|temprano|morning|afternoon|evening|\S+days?|noon|\d)`;

/** What a refusal ends before: "na segunda | não | na quarta", "hoje não | amanhã", "qualquer dia | menos segunda". */
const joints = new RegExp(
  [
    String.raw`(?<![,;.!?…])[,;.!?…]+\s+`,
    String.raw`\s+[-–—]+\s+`,
    String.raw`(?<!(?:^|\s)ou)\s+(?=(?:mas|but|pero|só que|so que|so (?:can|could|would|maybe|perhaps|(?:i|we) (?:was|were|thought|(?:can|could)(?=\s)(?!\s+not))|(?:late|early|after|any|mornings?|afternoons?|evenings?|only|just|${englishWeekday})(?=\s)|it (?:would|has to|needs to|must|can['’]?t|cannot|won['’]?t))|entonces|então|entao|así que|asi que)\s)`,
    String.raw`(?<!(?:^|\s)${but})\s+(?=(?:não|nao)\s+(?:na|no|às|as|melhor|é|dia|digo)\s)`,
    String.raw`(?<=\s(?:não|nao))(?<!(?:^|\s)${but}\s(?:não|nao))\s+(?=(?:na|no|às|as|melhor|é|dia|digo)\s)`,
    // Who puts an hour right takes back no more than that: "na quinta | às cinco | não às seis".
    String.raw`\s+(?=(?:às|as|a las?|at)\s+\S+(?:\s+(?:da|de la)\s+\S+|\s+(?:e|y)\s+\S+)?\s+(?:não|nao|no)\s+(?:às|as|a las?|at)\s)`,
    // "A las cuatro | que si no no llego": what would come of another hour.
    String.raw`\s+(?=(?:(?:que|porque|pq|because|cause|cos|cuz)\s+)?(?:si no|sino|sen[ãa]o|se n[ãa]o|otherwise|or else|or(?=\s+(?:i|we)\s))[\s,]+(?:\p{L}+\s+){0,2}(?:no|n[ãa]o|n|can['’]?t|cannot|won['’]?t)\s)`,
    // Who speaks without a stop refuses the day before the no, and no more: "essa semana ainda | na quinta | não".
    String.raw`(?<!${weekdays}(?:\s+(?:e|y|and|nem|ni))?)\s+(?=(?:(?:e|y|and)\s+)?(?:n?[ao]s|n[ao]|l[oa]s|el|on)\s+${weekdays}\s+(?:não|nao|no|not)(?:\s|$))`,
    // "Na segunda | em Pinheiros não | que é longe": where and by whom is refused, and no more.
    String.raw`(?<!(?:^|\s)(?:não|nao)\s[^,.;!?]*)\s+(?=(?:em|n[ao]|com(?:\s+[ao])?)\s+\p{L}+\s+(?:não|nao)\s+(?:\p{L}+\s+(?:não|nao)\s+)?(?:que|porque|pq|pois)\s)`,
    // "Na quinta não | quinta eu tenho reunião".
    String.raw`(?<=(?:^|\s)${weekday}\s+(?:não|nao))\s+(?=${weekday}(?:\s|$))`,
    // Behind a day on which they work another one begins anew.
    String.raw`(?<=(?:^|\s)${weekday}\s+(?:eu\s+)?(?:trabalho|viajo|estudo|tenho(?:\s+\p{L}+){1,4})(?:\s+(?:até\s+(?:mais\s+)?tarde|o dia (?:todo|inteiro)|fora))?)\s+(?=(?:é\s+|mas\s+)?n[ao]s?\s+${weekday})`,
    // "Dez eu não posso | onze horas".
    String.raw`(?<=(?<!\p{L})(?:${hour})\s+(?:horas?\s+)?(?:eu\s+)?(?:não|nao)\s+(?:posso|consigo|dá|da)(?:\s+ir)?)\s+(?=(?:[àa]s\s+)?(?:${hour})(?!\p{L}))`,
    // "Amanhã eu tenho fisioterapia | bota quinta às dez".
    String.raw`(?<!(?:^|\s)(?:n[ãa]o|n|no|not|don['’]?t|to|para|pra|que|de|se|me|lo|la|can(?:['’]?t|not)?|could(?:n['’]?t)?|won['’]?t|will|might|may|you|ll|gonna))(?<!(?:can['’]?t|cannot|couldn['’]?t|won['’]?t|wouldn['’]?t|didn['’]?t|not)\s(?:really|actually|even|possibly|quite|ever))\s+(?=(?:bota|p[õo]e|coloca|joga|marca|passa|muda|ponme|ponlo|ponla|ponelo|pasame|put(?: (?:me|it))?(?: (?:in|down))?|make it|book)(?: pr[ao]| para| mejor| on| for)?\s+(?:(?:n?[ao]s?|el|[àa]s?|las?|dia|d[íi]a|on|for|at)\s+)*(?:${weekdays}|\d|amanh|tomorrow|ma[ñn]ana))`,
    // "Só posso esse dia | e antes das seis é impossível": what is wished for stands before it.
    String.raw`\s+(?=(?:e|y|and)\s+(?:antes|depois|despu[ée]s|before|after)\s[^,.;!?]*\s(?:n[ãa]o|n|no|nem|ni|sem|imposs?[íi](?:vel|ble)|(?:can|don|won|doesn)['’]?t|is|[ée]|fica)(?:\s|$))`,
    String.raw`(?<=\s(?:puedo|podr[ée]|posso|consigo|d[áa]|serve|sirve|va|viene|queda|conviene|cuadra|complicado|imposible|mal|ir|llegar|asistir|venir))\s+(?=(?:mejor|melhor|prefiero|prefiro)\s)`,
    String.raw`(?<=\s(?:não|nao|no))\s+(?=(?:que|porque|pq|pois|já que|ja que)\s)`,
    String.raw`(?<!(?:^|\s)(?:n[ãa]o|n|que|dia))\s+(?=pode(?:ria)?\s+ser\s)`,
    String.raw`\s+(?=(?:porque|pq|pois|j[áa] que|ya que|que|q|because|cause|cuz|cos|coz|since)\s+(?:(?:por|en|de|n?[àa]s?|l[ao]s?|el|eu|yo|i|manhã|manha|noite|tarde|ma[ñn]anas?|tardes)\s+){0,4}(?:${keptBusy}|work)(?!\p{L}))`,
    String.raw`(?<!(?:^|\s)(?:ou|pelo|o|al|more))\s+(?=(?:${excepting}|but not|but|${insteadOf} d(?:el?|[oa]s?)?)\s+(?:for\s+|on\s+|at\s+|l[ao]s?\s+|de\s+|em\s+|en\s+|n[ao]s?\s+|el\s+|los\s+|às\s+|as\s+|aos?\s+|dia\s+|a\s+)*(?:seg|ter|qua|qui|sex|s[áa]b|dom|hoje|amanh|\d|mon|tue|wed|thu|fri|sat|sun|today|tomorrow|lun|mar|mi[ée]|jue|vie|hoy|ma[ñn]ana|manh[ãa]|tarde|noite|noche|morning|afternoon|evening))`,
  ].join("|"),
  "iu",
);

/** "Menos quarta | às 10h": only the day is taken out. */
function withoutRest(part: string): readonly string[] {
  return isExcepted(part) ? part.split(rest) : [part];
}

/** "Na sexta às 8 | porque depois ele tem aula": what is only the reason refuses nothing that is wished before it. */
function withoutReason(part: string): readonly string[] {
  const [, wish = "", why = ""] = reasoned.exec(part) ?? [];
  return isRefused(wish, undefined) || !isRefused(why, undefined) ? [part] : [wish, why];
}

const reasoned =
  /^(.*?\S)\s+((?:(?:porque|pq|pois|j[áa] que|ya que|because|cause|cuz|cos|coz|since|as(?=\s(?:s?he|i|we|they)\s))|(?<=(?:\d|\d\s?h|horas?|manh[ãa]|tarde|noite|cedo|ma[ñn]ana|noche|temprano)\s)q(?:ue)?)\s.*)$/isu;

const rest =
  /(?<!instead of|rather than|vez de)\s+(?=(?:às|as|at|a las|de manh[ãa]|de tarde|à tarde|depois das|after|com|with|con|por favor|pfv|please)\b)/iu;

/** "Menos quarta" refuses a Wednesday, and no quarter of anything. */
function withoutHead(part: string): string {
  return part.replace(isExcepted(part) ? head : joiner, "");
}

/** "But not today" refuses today, as "not today" does. */
const joiner = /^(?:but|and|also)\s+(?=not\s)/iu;

const head = new RegExp(
  String.raw`^(?:mas |but |pero )?(?:${excepting}|${insteadOf} d(?:e?l?(?= )|(?=[oa]))|not|but)\s*`,
  "iu",
);

/** A part that says no, and one behind which stands nothing but a no. */
function isRefused(part: string, next: string | undefined): boolean {
  const text = wordsAlone(part);
  return (
    isExcepted(part) ||
    noAlone.test(text) ||
    refusal.test(text) ||
    illTimed(part) !== undefined ||
    noAlone.test(wordsAlone(next ?? ""))
  );
}

/** A part that takes something out: "menos segunda", "nem quarta", "but mondays". */
function isExcepted(part: string): boolean {
  return exception.test(wordsAlone(part));
}

const noAlone = /^(?:nao|n|no|not)$/u;

const exception = new RegExp(
  String.raw`^(?:mas |but |pero )?(?:${excepting}|${insteadOf} d(?:el?|[oa]s?)?|not on|but (?:on )?\S+day\S*(?: (?:and|or) \S+)?$)(?: |$)`,
  "u",
);

/** Behind "tenho" no reason to stay away, but what is free: "toda a tarde livre", "só a manhã". */
const free = String.raw`(?:(?:\S+ ){0,3}(?:livres?|folga|disponi\S+)|(?:(?:tod[oa]|somente|apenas|so) )?(?:(?:[oa]|de|da|na) )?(?:manha|tarde|noite|dia))`;

/** Theirs, and those whom they bring. */
const has = "(?:tenho|tem|temos|(?:vou|vai|vamos) ter)";

/** What is on elsewhere, and keeps who has to be there. */
const event =
  "(?:work|shifts?|roster|meetings?|exams?|tests?|class(?:es)?|match|game|part(?:y|ies)|wedding|rehearsal|flight|trip|training|interview|funeral|function|recital|surgery|provas?|aulas?|jogo|reuniao|voo|viagem|casamento|plantao|festa|ensaio|treino|entrevista|formatura|escala|cirurgia|examen|examenes|prueba|clases?|partido|reunion|junta|vuelo|viaje|boda|guardia|fiesta|ensayo|cirugia|turno (?:del|en el|en la|de la) \\S+)";

/** Something was put on that day: "my exam got moved to friday", "me cambiaron la guardia al miércoles". */
const putThere = [
  String.raw`there (?:is|s|are) (?:(?:an?|one|some|my|our) )?(?:(?!no\b)\p{L}+ )?${event}\b|hay (?:una? )?(?:\p{L}+ )?${event}\b(?! libre)`,
  String.raw`${event} (?:(?:got|was|were|has been|s been|have been|is now|s now) (?:\S+ )?(?:moved|changed|scheduled|rescheduled|pushed|shifted|switched|put|brought|set)|(?:foi|ficou|caiu) (?:\S+ )?(?:pr|par|n[ao]|em|bem|justo|logo|marcad|remarcad|adiad|antecipad|mudad|transferid)|(?:(?:fue|quedo|cayo) (?:\S+ )?(?:par|pa|el|al|en|just|movid|cambiad|pasad)|se (?:(?:me|nos) )?(?:movio|cambio|paso|adelanto|atraso)))\S* (?:\S+ ){0,2}?(?:to|for|on|in|that|this|next|pr[ao]s?|pa|pal|para|n[ao]s?|ess[ea]|a[ol]?|el|l[ao]|en|em)\b`,
  String.raw`(?:moved|changed|switched|scheduled|rescheduled|pushed|shifted|mudaram|remarcaram|marcaram|anteciparam|adiaram|passaram|trocaram|cambiaron|movieron|pasaron|adelantaron|pusieron|programaron|agendaron|(?:me|nos) (?:cambio|movio|adelanto|atraso)) (?:(?:my|our|the|his|her|their|minha|meu|nossa|nosso|[oa]|uma?|mi|la|el|una|un|me|nos) ){0,2}${event}`,
  String.raw`(?:boss|chef[ea]|jef[ea]|patrao|patron|patrona|manager|supervisora?|work)(?: (?:has|have|s|ve|me|nos))* (?:(?:stuck|put|rostered|scheduled) (?:me|us)|(?:(?:me|nos) )?(?:escal|coloc|botou|mandou|puso|mando|program)\S*)`,
].join("|");

/** Who has no way to get there, nobody to bring them, or nobody to leave a child with does not come. */
const stranded = [
  String.raw`(?:have|had|got|ve|s|is) no (?:way|means)(?: (?:of|to|that)| (?:i|we)(?: (?:can|could|ll|d))?)+ (?:be|com|get|go|mak)\p{L}*`,
  String.raw`(?:have|got|had|ve|s) (?:no|nobody|no one) (?:(?:ride|lift|transport)|(?:(?:to|who can) )?(?:bring|drive|take|mind|watch) )`,
  String.raw`no (?:tengo|hay|encuentro) (?:como|manera de|forma de|modo de|en que|quien me|quien nos|quien (?:\S+ )?cuide|con quien) (?:dej|ir|lleg|llev|asist|mov|sal|traslad|traig|ven|cuid|qued)\p{L}*`,
  String.raw`(?:nao|n) (?:tenho|tem|consegui|achei) (?:(?:com )?quem (?:me|nos|lev|busc|fi[cq]|cuid|olh|deix|possa|ir\b)|carona|conducao)`,
  String.raw`(?:estoy|quede) sin (?:carro|coche|auto|moto|transporte)`,
  String.raw`(?:to|tou|estou|fiquei|fico) sem (?:carro|carona|conducao|moto|transporte)`,
].join("|");

/** "Se às seis for impossível" supposes it, and what is not impossible may be. */
const supposed = String.raw`^(?!.*\b(?:se|si|if|caso|unless|(?:nao|n|no|not|isn t|isnt)(?: (?:e|es|is|seria))?(?= imposs?i))\b)`;

const impossible = [
  "imposs?i(?:vel|ble)|inviavel|inviable|nem pensar|sem (?:a menor )?chances?|fora de (?:questao|cogitacao)",
  "ni (?:pensarlo|hablar|modo)|out of the question|no (?:way|chance|go|good)",
  "(?:e|eh|fica) (?:(?:muito|meio|bem) )?(?:ruim|dificil|complicad[oa]|apertad[oa])",
  "(?:es|queda) (?:(?:muy|bien) )?(?:dificil|complicad[oa])",
].join("|");

/** Behind a day or an hour that is out of the question: "y antes de las 6 y media imposible", "à tarde é difícil pra mim". */
const ruledOut = String.raw`${supposed}.*\b(?:${then}|\d+h|\S+days?|mornings?|afternoons?|evenings?|antes|depois|despues|before|after|earlier|later) (?:.* )?(?:${impossible})(?: (?:(?:pra|para|pro|for|to) )?(?:mim|mi|me|us|nos|meu|minha|my)\b.*)?$`;

const refusal = new RegExp(
  [
    String.raw`\b(?:${stranded}|${putThere})`,
    ruledOut,
    String.raw`(?:^|\S )(?:nao|n|no|not)$`,
    butNot,
    String.raw`\b(?:nao|n) (?:da|dá|pode|posso|consigo|rola|serve|vai|vou|quero|te[mn](?:ho|os)? como|e possivel|estarei|to|estou)\b`,
    String.raw`\b(?:(?:se me )?complicou|(?:(?<!se )deu|(?:vai|ia) (?:dar|ficar)|ficou|ta|esta) (?:(?:muito|meio|bem) )?(?:ruim(?! (?:n[ao]|se)\b)|dificil|complicad[oa]|apertad[oa])|(?:surgiu|apareceu)(?! (?:uma )?vaga)|${has} (?:uma? )?(?:reuniao|compromisso|prova|aula|viagem)|${has} (?:que|de) (?:trabalhar|viajar))\b`,
    String.raw`\b${then} (?:(?:eu|a gente) )?(?:tenho|tem|temos) (?:que|de) (?!(?:ir|fazer|marcar|remarcar|passar|ser)\b)\S+r\b`,
    String.raw`\b${then} (?:(?:eu|a gente) )?(?:tenho|temos) (?!(?:${free}|que|de|como|tempo|alg\S+|horarios?|vagas?|mais|outr\S+|com|n[ao])\b)\p{L}{4,}`,
    String.raw`\b${then} (?:eu |yo )?(?:ja |ya )?${keptBusy}\b|(?<!\b(?:[do]|[dn]o|meu|pro|ao|el|del|al|mi|de|un) )\b${keptBusy} (?:(?:n?(?:[ao]s?|esse|este)|de|aos|ate|por|en) )?(?:\S+ )?(?:l[ao]s? )?${then}\b`,
    String.raw`\b(?:can t|cannot|cant|won t|wont|not able|(?:doesn t|doesnt|don t|dont) (?:really )?(?:work|suit)|(?<!\b(?:i m|im|i am|we re|we are|he s|she s|they re) )not (?:gonna|going to) (?:work|suit|be able|happen|make|manage)|(?:came|come) up|(?:got to|gotta|have to) (?:work|travel)|(?:(?:i|we|they) (?:ve got|have)|(?:he|she) (?:s got|has)|got) (?:(?:an? )?(?:\S+ )?(?:thing|meeting|exam|class|shift|trip|flight)|work|school)|i work (?:on |in |the ){0,2}(?:that day|then|today|tomorrow|tonight|\S+days?|(?:morning|afternoon|evening|night)s?))\b`,
    String.raw`\b(?:(?:i m|im|i am|we re) (?:(?:all |fully )?booked|busy|away|working|at work|out of town|travell?ing|not (?:free|available|around|here))|(?:s|is|are) (?:no good|impossible|a problem)|(?:isn t|isnt|aren t|arent|not) (?:good|great|possible|ideal|free|an option))\b`,
    String.raw`^(?:(?:and|also|but) )?not (?:(?:on |in |this |next )?(?:\S+days?|tomorrow)|(?:at )?\d+(?: \d\d)?)(?: |$)`,
    String.raw`\bno (?:me (?:sirve|va|viene|queda|da|conviene|cuadra|es posible)|puedo|podemos|va a poder|voy|vamos|podre|llego|alcanzo|quiero|estoy|estare|se puede|tengo tiempo|es posible)\b|\bya no\b|\S tampoco(?: (?:me (?:sirve|va|viene|queda|da)|puedo|podemos))?$`,
    String.raw`\b(?:se (?:me )?(?:complic[oa]|dificulta|hace (?:dificil|imposible))|(?:me )?surgio|me salio|(?:me |nos )(?:queda|viene|va|cae) (?:muy )?(?:mal|fatal|complicado|dificil)|l[oa] tengo (?:fatal|mal|complicad[oa]|dificil|ocupad[oa])|(?:es|seria|me es|el \S+) imposible|estoy (?:ocupad[oa]|de viaje|fuera|trabajando|complicad[oa])|tengo (?:una? )?(?:viaje|reunion|compromiso|examen|clases?|guardia|trabajo|boda)|(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana) (?:ya )?tengo|tengo (?:medico|dentista|cita|turno) el|tengo que (?:trabajar|viajar)|el \S+ trabajo(?= *$))\b`,
  ].join("|"),
  "u",
);
