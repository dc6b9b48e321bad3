import { toldInFull } from "../../../../core/understanding/text/haste.ts";
import { isStory } from "../../../../core/understanding/text/stops.ts";
import { saysStranger } from "../stranger/says-stranger.ts";
import {
  asksForMore,
  between,
  messages,
  parted,
  reminders,
  small,
  unturned,
  whole,
} from "./words.ts";

/**
 * Whether somebody wants to be written to no more unasked: "não quero mais receber lembretes", "stop texting me", "dejen
 * de mandarme mensajes". Not who asks whether they may, wants them otherwise ("só o da véspera", "not so early"), or
 * speaks of somebody else; nor who wishes for something else in the same breath, for that is not to be lost.
 */
export function saysSilence(said: string): boolean {
  return wishesOnly(said, silencing) && !limited.test(toldInFull(said));
}

/** Whether a message wishes for what `patterns` say, and for nothing else. */
export function wishesOnly(said: string, patterns: readonly RegExp[]): boolean {
  if (isStory(said) || saysStranger(said)) return false;
  const parts = said.split(parted).map(toldInFull);
  const rest = parts.map((part) => patterns.reduce((left, each) => left.replace(each, " "), part));
  const isSaid = rest.some((left, at) => left !== parts[at]);
  if (!isSaid || rest.some(asksForMore)) return false;
  return !reported.test(toldInFull(said)) && (!said.includes("?") || bids(said));
}

/** A question that asks somebody to do it: "podem parar de mandar mensagem?", "stop texting me, ok?" */
function bids(said: string): boolean {
  return bidding.test(toldInFull(said)) || tag.test(said);
}

const bidding =
  /\b(?:podem?|poderiam?|podiam?|consegu(?:e|em|iria)|(?:da|daria|tem como|teria como)(?= (?:para|pra|de|voces?|vcs?)?\b)|(?:can|could|would|will) (?:you|u|y all)|pued[ae]s?|pued[ae]n|podria[ns]?|podes)\b/u;
const tag =
  /[,\s](?:t[áa]|t[áa] bom|ok(?:ay)?|blz|beleza|viu|certo|por favor|pf|pfv|please|pls|vale|s[íi]|porfa)\s*\?+\s*$/iu;

/** Somebody supposes it, asks why, or tells what another said. */
const reported =
  /\b(?:se (?:eu|ela?|voces?|vcs?|a gente|desativ\S+|cancel\S+|par\S+)|si (?:yo|desactiv\S+|dejo|cancel\S+|quito)|if|unless|caso|why|how come|por que|pq (?:voces?|vcs?)|pediu|falou|disse(?:ram)?|said|told|asked|dij(?:o|eron)|pidio)\b/u;

/** At some hours, of some visits, for somebody else: not altogether. */
const limited =
  /\d|\b(?:so|somente|apenas|only|just|solo|solamente) (?!(?:um|uma|un|una|one) (?:coisa|cosa|thing|favor|pedido))(?:[oa]s?|de|d[ao]|um|uma|the|one|when|quando|el|la|un|una|cuando)\b|\b(?:de manha|cedo|a noite|de noite|de madrugada|tarde|domingos?|early|late|at (?:night|work)|morning|evening|weekends?|temprano|de noche|por la noche|semana)\b|\b(?:pr[ao]s?|para|to|al?) (?:[oa]s? )?(?:meus?|minhas?|my|el[ea]s?|her|him|them|outr[oa]|otr[oa]|new|mi (?!numero|celular|telefono))\b|\b(?:vagas?|fila|espera|wait ?list|waiting)\b|\b(?:the|this|that|o|a|ess[ea]|el|es[ea]) (?:same |mesm[oa] |mism[oa] )?(?:reminder|message|text|lembrete|mensagem|aviso|recordatorio|mensaje) (?:again|de novo|outra vez|otra vez|de nuevo)\b|\b(?:agora|hoje|amanha|por enquanto|um pouco|na hora|horario|trabalho|atraso|feriado|exames?|e ?mail|por aqui|now|today|tomorrow|until|till|for (?:now|a while)|ahora|hoy|manana|hasta|por ahora|un rato|ate|d[ao] (?:dentista|clinica)|(?:segunda|terca|quarta|quinta|sexta|sabado)|pr[ao] (?!mim|parar|eu|nao|voces?|me\b)\p{L}+|got it|(?:ja|ya) (?:lo )?(?:recebi|vi|recibi)|(?:for|of|about) (?:this|my|our|the|his|her)\b|about \S+|sobre \S+|d[ae] (?:minha|mi)|d[oe]l? (?:meu|mi)) ?/u;

const sending =
  "(?:mand(?:ar?|e|em|ando|arem|ame|arme|arnos)|envi(?:ar?|e|em|ando|arem|ame|arme|arnos)|pass(?:ar|ando))";
const wishing = "(?:quero|queria|desejo|gostaria de|gostaria mais de|precis[ao]|aceito|autorizo)";
/** Of what more people may well want to be reminded: "não precisa me lembrar de trazer os exames". */
const atEnd =
  "(?: (?:mais|nao|nunca|de novo|disso|de nada|d?[ae]s? consultas?|toda hora|sempre|por favor|pf|pfv|obrigad[oa]|tambem|mas|de nuevo|nada|por fa(?:vor)?|gracias|any ?more|again|ever|any longer|please|thanks|thank you))*(?= *$)";

const silencing: readonly RegExp[] = [
  // "Para de me mandar mensagem", "quero parar de receber avisos", "parem de me escrever".
  `${unturned}(?<!\\b(?:quero|preciso|vou|consigo|devo|tenho que) )(?:para|parem?|parar|pararem|parassem|chega|deixem?|deixa|dejen?|deja|dejar|dejes|paren|basta) de (?:(?:me|nos|ficar|estar|vir) )*${sending} (?:me )?${small}(?:${messages}|isso|eso|nada|coisas?)`,
  `${unturned}(?:para|parem?|parar|pararem|deixar|dejar) de (?:receber|recibir|ser (?:lembrad|avisad|notificad)[oa]s?) ?${small}(?:${messages})?`,
  `${unturned}(?:para|parem?|parar|pararem|chega|deixem?) de (?:ficar )?me (?:ficar )?(?:lembrar|lembrando|avisar|avisando|escrever|notificar|perturbar|incomodar|importunar|encher)${atEnd}`,
  `${unturned}(?:(?:para|parem?|parar|chega) com|enough (?:with|of)) ${small}${messages}|^parar ${small}${messages}`,
  `${unturned}(?:dejen?|deja|dejar|paren?|para|parar) de (?:escribir|recordar|avisar|notificar|molestar|contactar)(?:me|nos)${atEnd}`,
  // "Não quero mais receber lembretes", "no necesito recordatorios".
  `(?:nao|n|nunca) (?:mais )?${wishing} ${between}${messages}`,
  `(?:nao|n) (?:quero|gostaria de|preciso) mais ser (?:lembrad|avisad|notificad|contatad|contactad|incomodad|perturbad)[oa]s?|(?:nao|n) quero ser (?:lembrad|notificad)[oa]s?`,
  `no (?:quiero|deseo|necesito|quisiera) ${between}${messages}`,
  // "Não precisa me lembrar", "não me mande mais lembretes".
  `(?<!\\b(?:el[ea]s?|ella|clinica|que|sistema|ninguem|quem|voces?|vcs?) )(?:nao|n|nunca|no) (?:(?:precisam?|e|pra|para|necessario|quero que|voces?|vcs?|mais|me|nos|hace falta|hace falta que|es necesario|tienen?|que|ficar) )*(?:mand|envi)(?:a|e|es|em|en|ar|arem|ando|arme|arnos) (?:me )?${small}(?:${messages}|(?<=\\bmais )nada)`,
  `(?:nao|n|nem) (?:mais )?(?:precisam?|e necessario|quero que|e (?:pra|para))(?: (?:mais|voces?|vcs?|ficar|ficarem))* (?:me )?(?:ficar )?(?:lembr(?:ar|e|em|ando)|avisar(?= d?[ae]s? consultas?))${atEnd}`,
  `(?:nao|n) me (?:lembr(?:e|em|a)|escrev\\S+|procurem?|contat(?:e|em)|contact(?:e|em)|perturb(?:e|em)|incomod(?:e|em)) mais|(?:nao|n) entrem? mais em contato`,
  `no (?:hace falta|es necesario|necesito|quiero) (?:que )?(?:ya )?(?:me |nos )?(?:recuerd(?:en?|es)|recordar(?:me)?|escriban?)${atEnd}`,
  `no me (?:escriban?|escribas|recuerden?|recuerdes|contacten?|molesten?) mas|(?:ya )?no me (?:escriban?|recuerden)`,
  // "Cancela os lembretes", "desativa os avisos", "me tira das mensagens".
  `${unturned}\\b(?:(?:cancel|desativ|deslig|desabilit|tir|retir|silenci|encerr|desactiv|deshabilit|apag|quit|suspend|remov|elimin)(?:a|e|as|es|ar|em|en|er|am|an|o|ue|uem)(?:me)?) (?!(?:ess[ae]|est[ae]|[ao]|es[ae]|la) d[aeo] )${small}(?:${reminders})`,
  `${unturned}(?:me (?:tir|remov|exclu|retir|descadastr)\\S*|(?:tir|remov|exclu|retir)\\S* (?:o )?meu (?:numero|nome|contato|telefone)|(?:quit|sac|saqu|borr|elimin)\\S*me) (?:d[aeo]s?|dess[ae]s?|dest[ae]s?) (?:(?:la )?(?:lista|grupo|envios?) de )?${small}(?:${messages}|transmissao)`,
  `${unturned}(?:me )?descadastr(?:ar?|e|em)(?: me)?(?: d[aeo]s? ${small}${messages})?(?= *$)`,
  `${unturned}(?:sair|saio) (?:d[aeo]s?|dess[ae]s?) (?:(?:lista|grupo) de (?:${messages}|transmissao)|${messages})`,
  `(?:dar(?:me|se)?|da(?:me|nme)|de(?:me|nme)) de baja (?:de|del) ${small}(?:(?:lista|envio) de ${small})?${messages}`,
  // "Sem mais lembretes, por favor", "no more reminders please".
  `^(?:(?:oi|ola|hola|hi|hello|ok|please|por favor) )*(?:sem|chega de|basta de|dispenso|sin|no mas|no more|no(?= .*(?:please|thanks|thank you)$)|want no more) ${small}${messages}(?: (?:por favor|pf|pfv|please|pls|obrigad[oa]|thanks|thank you|gracias))*$`,
  `^(?:[oa]s? )?${reminders} (?:nao|no) (?:precisa|preciso|quero|gracias|por favor|obrigad[oa]|necesito)(?= *$)`,
  // "Stop sending me reminders", "don't text me anymore".
  `${unturned}(?<!\\b(?:did|do|will) you )\\b(?:stop|quit) (?:please )?(?:(?:sending|giving|with) (?:me |us )?${small}${messages}|(?:getting|receiving) ${small}${messages}|(?:texting|messaging|reminding|contacting|notifying|spamming|bothering|writing)(?: to)? (?:me|us)|${small}${messages})`,
  `(?<!\\b(?:you|they|u|why) )(?:don t|dont|do not|never|no need to|(?:don t|dont|do not) (?:need|have) to) (?:please |ever |keep )*send(?:ing)? (?:me |us )?${small}${messages}`,
  `(?:don t|dont|do not|never) (?:please |ever |keep )*(?:text|messag|remind|notify|contact|bother|writ)(?:e|ing)?(?: to)? (?:me|us)(?: any ?more| again| ever again| any longer)|(?:no need to|(?:don t|dont|do not) (?:need|have) to) (?:remind|text|message|notify) me${atEnd}`,
  `(?:don t|dont|do not|no longer) (?:want|need|wish|wanna)(?: for)? (?:${between}${messages}|(?:to )?be (?:reminded|texted|messaged|contacted|notified))`,
  `${unturned}\\b(?:turn|switch|shut) (?:off ${small}${messages}|${small}${messages} off)|${unturned}\\b(?:disable|deactivate|mute|silence|cancel|end) ${small}(?:${reminders}|messages|texts)(?! (?:visit|appointment))`,
  `${unturned}\\bunsubscribe\\b(?: me)?|${unturned}\\bopt(?: me)? out\\b`,
  `${unturned}(?:take|remove|get|drop) me (?:off|from|out of) (?:(?:\\S+ )?(?:texting|mailing|text|message|messaging|reminder|notification)s? list|${small}${messages})`,
].map(whole);
