import { joins, particles } from "../understanding/text/particles.ts";
import { tokens } from "../understanding/text/tokens.ts";
import type { Token } from "../understanding/text/tokens.ts";
import { surnames } from "../understanding/text/surnames.ts";
import { wordSet } from "../understanding/text/word-set.ts";

/** The name that stands there, in capitals or in a message without any. */
export function nameFrom(said: string, words: readonly Token[], at: number): string | undefined {
  const written = capitalised(said, words, at);
  if (written !== undefined) return written;
  const word = words[at];
  if (word?.kind !== "word" || word.text.length < 3) return undefined;
  if (notNames.has(word.text) || smallWords.has(word.text)) return undefined;
  // Nobody who writes "Sexta" with a capital writes "pedro" without.
  if (said.slice(1) !== said.slice(1).toLowerCase()) return undefined;
  const behind = words.slice(at + 1);
  const ends = behind.findIndex(({ text }) => !isFurtherName(text) && !joins.has(text));
  const further = behind.slice(0, ends < 0 ? behind.length : ends);
  const last = further.findLastIndex(({ text }) => isFurtherName(text));
  const named = [word, ...further.slice(0, last + 1)];
  return named.map(({ start, end }) => titled(said.slice(start, end))).join(" ");
}

/** Words from a place on that are written as names are. */
export function capitalised(
  said: string,
  words: readonly Token[],
  from: number,
): string | undefined {
  let end = from;
  for (let next = from; isCapitalised(said, words[next]) && next < from + MOST_NAMES;) {
    end = next + 1;
    // "Joanna Lima da Costa": what joins a name is written small.
    next = joins.has(words[end]?.text ?? "") ? end + 1 : end;
  }
  const [first, last] = [words[from], words[end - 1]];
  if (!first || !last || end === from || notNames.has(first.text)) return undefined;
  return said.slice(first.start, last.end);
}

const MOST_NAMES = 6;

function isCapitalised(said: string, word: Token | undefined): boolean {
  if (word?.kind !== "word") return false;
  return /^\p{Lu}\p{Ll}+$/u.test(said.slice(word.start, word.end));
}

/** A part of a name as it is written: "Maria", "da". */
export function titled(word: string): string {
  return particles.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
}

/** Whether a word is none that a name begins with, however it is written. */
export function beginsNoName(word: string): boolean {
  return notNames.has(tokens(word)[0]?.text ?? "");
}

/** What is a name behind a name, though it is written small: "joão pedro". */
const givenNames = wordSet(
  "pedro paulo carlos eduardo henrique gabriel miguel vitor lucas felipe luiz luis antonio jose rafael guilherme augusto ricardo roberto clara luiza luisa julia beatriz eduarda laura fernanda cristina paula helena alice sofia vitoria aparecida maria isabel elena james ann anne rose grace marie",
);

function isFurtherName(word: string): boolean {
  return givenNames.has(word) || surnames.has(word);
}

/** What is no name in a message without capitals, though it may be one with them. */
const smallWords = wordSet("will hope");

/** What stands behind a relation or a "for" and is no name, however it is written. */
const notNames = wordSet(
  "nasceu nascido nascida completou idade mora estuda born aged nacio nacido nacida cumple cumplio fez faz teve veio queremos quero querem precisamos preciso gostaria gostariamos vamos podemos marcar fazer poder ser para pra pro com de do da dos das na no nas nos em e ou que quem precisa precisam quer queria tem ta esta estao vai vem pode dia dias hoje amanha depois mais menor maior mesmo tambem",
  "segunda terca quarta quinta sexta sabado domingo feira janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro as ao aos uma um outro outra limpeza consulta avaliacao dr dra doutor doutora manha tarde noite por favor pfv",
  "would want like and needs need wants has is on at to the or for with monday tuesday wednesday thursday friday saturday sunday today tomorrow next this please doctor january february march april may june july august september october november december an appointment cleaning me us you my",
  "casa caso casar casou casamos forma formar formou sair sai chegar chega chegou voltar volta voltou terminar termina acabar acaba responder responde conteste llegar llegue llega salga salir sale termine answers answer replies finishes arrives returns leaves caiu quebrou bateu machucou sofreu levou tava estava acordou comeu mordeu perdeu sentiu chora chorou fell broke hit slipped knocked bit woke lost cayo rompio golpeo perdio mordio desperto",
  "meu minha meus minhas nosso nossa nossos mis nuestros necesita quiere tiene el la los las y con lunes martes miercoles jueves viernes hoy manana proximo proxima este una un cita mi su enero febrero marzo mayo junio julio septiembre octubre noviembre diciembre mim eu ele ela eles elas voce vc gente nao sim",
  "vou ja duas dois ambos ambas mesma mesmas mesmos somos nos gente ontem la ainda agora sempre nunca aqui ali ninguem alguem todos todas particular nobody someone both nadie alguien ya voy dos",
  "s n ss si yes yep ok okay beleza blz certo claro isso posso prefiro marca cancela cancelar remarcar qualquer tanto primeiro primeira pela pelo entre apos antes obrigado obrigada gracias thanks sei oi ola hola hi hello bom boa",
  "i he she they we it can could any anyone first after before not sure right yeah",
  "uh um hm hmm er erm ah oh eh yup yep nope nah haha kkk putz opa um quatro cinco seis sete oito nove dez onze doze meia meio one two three four five six seven eight nine ten eleven twelve noon half cuatro siete ocho nueve diez once doce media",
  "yo ella quiero puedo cualquier cualquiera dentista dentist ortodontista ortodoncista orthodontist especialista specialist primero primera despues vale bueno buenas buenos",
  "who whom whose which that these those there here him her them his hers their its am are was were be been being does did done have had having should shall must gonna gotta wanna needed wanted going goes come comes coming came get gets getting got see seen make makes take takes book booking booked schedule scheduled cancel move change reschedule asap soon sooner now then tonight later earlier sometime anytime too also so because cause since but if when where why how what just only really very from without of by about around between during until till over both all some every each other another same new old older younger little big broken sore tooth teeth toothache pain hurts hurt ache checkup check filling whitening root canal visit slot time day week month morning afternoon evening night weekend works work appointments thank hey sorry actually good great fine perfect nice cool lovely correct kind sort maybe perhaps myself yourself",
  "es son era fue estar estoy estamos eres se le les lo te ya quien cual cuando donde como porque pero sino tambien tampoco muy mas menos solo solamente mayor grande chico chica pequeno pequena necesitan necesito necesitamos quieren quisiera tienen tengo tenemos puede pueden podria va van viene vienen ir venir ver sacar pedir reservar agendar cambiar mover hacer hace haga duele dolor muela diente dientes limpieza empaste revision blanqueamiento endodoncia caries turno turnos citas hora horas semana mes noche temprano pronto urgente urgencia ahora luego entonces ayer pasado otra otro mismo misma nueva nuevo sin sobre hasta desde hacia ambos tres llama llaman nombre bien perfecto genial listo mejor quizas ellos ellas nosotros usted ustedes mia mio",
);
