import { saying } from "../../../../core/care/sayings/saying.ts";
import { asksHowToPay } from "../prices/asks.ts";
import { toldInFull } from "../../../../core/understanding/text/haste.ts";

/** Words by which people ask whether the clinic does something at all. */
export const asksWhetherDone = saying({
  says: [
    "(voce|voces|vc|vcs|ai|a clinica|por ai)~(faz|fazem|oferece*|realiza*|trabalha*|tem|atende*)",
    "(fazem|oferecem|realizam|trabalham com)",
    "(da|tem como)( pra| para)? fazer",
    "do (you|u|they|yall)~(do|offer|have|provide|perform)",
    "(you guys|you|clinic)~(offer|provide|perform)",
    "(ustedes|uds|ahi|la clinica)~(hace*|ofrece*|realiza*|tiene*)",
    "(hacen|ofrecen|realizan)",
  ],
  unlike: [
    "(tem|tiene*|have)( alg*| any| un*| a)? (vaga*|horario*|hora*|turno*|hueco*|slot*|opening*)",
  ],
});

/** Words by which people ask what the clinic does: "que serviços vocês fazem?" */
export const asksWhatIsDone = saying({
  says: [
    "(que|quais|q)( sao)?( os| as)? (servicos|tratamentos|procedimentos|especialidades)",
    "o que( e que)? (voces|vcs|a clinica|ai) (faz|fazem|oferece|oferecem|realiza|realizam)",
    "(what|which) (services|treatments|procedures)",
    "what (do|does) (you|yall|u|the clinic|you guys) (offer|provide)",
    "(que|cuales)( son)?( los| las)? (servicios|tratamientos|procedimientos|especialidades)",
    "que (hacen|ofrecen)",
  ],
  unlike: [
    "(faz|fazem|realiza|realizam) com",
    "(servico*|tratament*|procediment*|especialidade*|service*|treatment*|procedure*|tratamiento*)~(preco|price|custa|cost|cobre*|cubre*|cover*|plano|convenio|seguro|insurance)",
  ],
});

const notice =
  "(com (quanta|quanto) (antecedencia|tempo)|(quanto|quantas|quantos) (tempo|horas|dias)( de)? (antes|antecedencia)|how much (notice|advance notice)|con (cuanta|cuanto) (anticipacion|antelacion|tiempo))";
const until = "(ate quando|until when|how (late|early|far in advance|long before)|hasta cuando)";
const undoing = "(desmarc*|cancel*|remarc*|anular|reprogram*|reschedul*)";

const untilWhen = saying({
  says: [
    `${notice}~~${undoing}`,
    `(${until}|ate que horas)~${undoing}`,
    `${undoing}~~${notice}`,
    `${undoing}~${until}`,
    "(politica|politicas|regra|regras) (de|para|pra) (cancelamento|remarcacao|desmarcar|cancelar|cancelacion)",
    "cancel*ation (policy|rules)",
  ],
  unlike: [
    "(ate quando|hasta cuando)( voces| vcs| ustedes)* (atende*|atienden|(tem|hay|tienen) (horario*|hora*|vaga*|turno*|cita*))",
  ],
});

const ifUndone = saying({
  says: [
    `(se|si)( eu| yo)? (precisar|tiver (de|que)|quiser|necesito|tengo que|quiero)~${undoing}`,
    `if i (need|have|want) to ${undoing}`,
  ],
  unlike: [],
});

/** Whether somebody asks until when they may cancel or move what they have, or what if: "até quando dá pra desmarcar?" */
export function asksUntilWhen(said: string): boolean {
  const told = toldInFull(said);
  return untilWhen(told) || (said.includes("?") && ifUndone(told) && !asksHowToPay(told));
}

/** Words by which people ask how long something takes. */
export const asksHowLong = saying({
  says: [
    "(quanto|qto|qnto)( que)? (tempo|demora|dura|leva)",
    "(demora|dura|leva)~(quanto|quantas|muito|tempo)",
    "(qual|que)( e)?( a| o)? (duracao|tempo)",
    "how (long|much time|many (minutes|hours))",
    "(cuanto|que)( tiempo)?( se)? (tarda|dura|lleva|demora|toma)",
    "cuanto tiempo",
  ],
  unlike: [
    "(tempo|demora|long|tiempo|tarda)~(chegar|chega|get there|llegar|ate ai|de carro|a pe|espera)",
  ],
});

/** Whether a message asks how long what is spoken of takes, and nothing else: "e quanto tempo leva?" */
export function asksHowLongItIs(said: string): boolean {
  return howLongItIs.test(toldInFull(said));
}

const howLongItIs = anyWhole([
  `(?:quanto|cuanto)(?: (?:tempo|tiempo))?(?: (?:que|se|vai|va a|isso|eso|esto|mais ou menos|mas o menos))* (?:leva|demora|dura|tarda|lleva|toma)(?:r|n|m)?`,
  `(?:leva|demora|dura) quanto(?: tempo)?`,
  `(?:qual|cual|que|what)(?: (?:e|es|is|s))?(?: (?:o|a|la|the))? (?:duracao|duracion|duration|tempo de duracao)`,
  `how long(?: (?:does|do|will|would|is|s|are)(?: (?:it|this|that|they|everything))?(?: (?:all|usually|normally))?(?: (?:take|takes|last|lasts|be|going to take))?)?`,
]);

function anyWhole(questions: readonly string[]): RegExp {
  const before = "e|mas|y|pero|and|but|so|isso|eso|esto|it|sim|si|yes|ok";
  const the = "(?:[oa]s?|el|las?|los|the|an?|cada|each)";
  const it = `isso|tudo|todo|eso|esto|mesmo|em media|no total|en total|in total|mais ou menos|mas o menos|normalmente|usually|${the} (?:procedimento|consulta|sessao|tratamento|um|uma|procedimiento|cita|sesion|tratamiento|uno|una|appointment|procedure|visit|session|treatment|one|take|last)`;
  return new RegExp(
    `^(?:(?:${before}) )*(?:${questions.join("|")})(?: (?:${it}|take|last|be))*$`,
    "u",
  );
}
