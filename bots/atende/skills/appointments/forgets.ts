import { toldInFull } from "../../../../core/understanding/text/haste.ts";

/**
 * Whether somebody does not remember when they are expected: "não lembro se era quinta às duas ou às três". The days and
 * hours that they waver between are no wish; what else they wish for in the same breath is heard first.
 */
export function forgetsWhen(said: string): boolean {
  const words = toldInFull(said);
  return forgetting.some((each) => each.test(words)) && !before.test(words) && !wishing.test(words);
}

const lost = "(?:papel|cartao|bilhete?|recado|papelzinho|cartaozinho|bilhetinho|papelito|tarjeta)";
const forgetting = [
  String.raw`\b(?:(?:nao|n) (?:me )?(?:lembro|lembrei|recordo|sei mais)|esqueci|perdi o ${lost})(?: \S+){0,10}? (?:se|quando|que (?:dia|horas?)|a que horas|qual (?:dia|hora|horario)|o (?:dia|horario)|a (?:hora|data))(?: (?:\S+ ){0,3}?(?:era|e|eh|ficou|marquei|tinha marcado|(?:es)?tava marcad[oa]|(?:es)?ta marcad[oa])\b| d[aeo] (?:minha|meu)\b)`,
  String.raw`\b(?:(?:can t|cant|cannot|can not|don t|dont|do not) (?:quite )?remember|forgot|forgotten|lost (?:the|my) (?:card|paper|note|slip))(?: \S+){0,6}? (?:if|whether|when|what (?:day|time)|which day)(?:(?: \S+){0,3}? (?:was|booked)| (?:i|we) (?:m|am|re|are)| (?:my|our|his|her) (?:\S+ ){1,2}is)\b`,
  String.raw`\b(?:no (?:me acuerdo|recuerdo)|olvide|se me olvido|perdi (?:el|la) ${lost})(?: \S+){0,8}? (?:si|cuando|que (?:dia|hora)|a que hora)(?: \S+){0,3}? (?:era|es|tenia|tengo|reserve|quedo|me toca)\b`,
].map((pattern) => new RegExp(pattern, "u"));

/** Of the last time nobody is expected: "não lembro quando era a última". */
const before = /\b(?:ultim[ao]s?|last|pasad[ao]|passad[ao])\b/u;

const wishing =
  /\b(?:(?:pode(?:ria)? ser|serve)\b|(?:quero|queria|preciso|gostaria|need|want|would like|d like|quiero|quisiera|necesito)\b(?! (?:(?:de|que|to|a|eu|me) )*(?:saber|confirmar|confirme|conferir|ver|veja|checar|verificar|lembrar|ir|chegar|estar|comparecer|know|check|see|confirm|find out|be|come|arrive|get there|diga\w*|digan))|marcar?|marque|agendar?|agende|book|schedule|reservar?|reserve|(?:re|des)marc\p{L}+|reagend\p{L}+|reprogram\p{L}+|cancel\p{L}*|anul\p{L}+|mudar?|mude|trocar?|troque|move|mover|change|cambi\p{L}+|reschedul\p{L}+)\b/u;
