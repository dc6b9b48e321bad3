import { toldInFull } from "../../understanding/text/haste.ts";

/**
 * Whether a message doubts what it says, puts it off, or makes it depend on something: "certo, sexta
 * talvez", "sim mas confirmo depois", "ok, if my boss lets me". No yes that stands beside that is one.
 */
export function hedges(said: string): boolean {
  const told = toldInFull(said);
  return [doubting, puttingOff, depending].some((each) => each.test(told));
}

const doubting =
  /\b(?:talvez|quizas?|tal vez|a lo mejor|provavelmente|probablemente|probably|maybe|perhaps|possibly|might|quem sabe|(?:eu )?acho|(?<!me )(?:eu )?imagino|creo|supongo|i (?:think|guess|suppose)|nao (?:sei|tenho certeza)|sem certeza|no (?:lo )?se|no estoy segur[oa]|(?:not|isn t|im not) sure|(?:don t|dont) know|depende|depends)\b/u;

const seeing =
  "(?:ver|pensar|confirmar|falar|perguntar|checar|conversar|verlo|pensarlo|preguntar|hablar|see|check|think|ask|talk)";
const puttingOff = new RegExp(
  String.raw`\b(?:te|lhe|les?|os|yo|eu|ja|ya|depois|despues|luego) (?:te |eu |les? |os )?(?:aviso|digo|confirmo|falo|vejo|veo|cuento)\b|\b(?:aviso|confirmo|falo|vejo|veo) (?:depois|despues|luego|mais tarde|mas tarde|amanha|manana)\b|\blet (?:you|u) know\b|\b(?:get|come) back to (?:you|u)\b|\bconfirm later\b|\b(?:vou|preciso|tenho que|tenho de|deixa eu|deixe eu|deixa so eu|falta|voy a|tengo que|dejame|deja que|need to|have to|gotta|got to|let me|i ll|i will|lemme) (?:so |antes |primeiro |just |first )?${seeing}\b`,
  "u",
);

/** "Se der", "se meu chefe deixar"; a "si" in front may be a yes without its accent. */
const depending =
  /\bse (?:(?:eu|nao|o|a|meu|minha|ela?|eles|voces?|vcs?|tudo) (?:\S+ )?){0,2}(?!possivel)\S+(?:er|ir|ar|or|erem|arem|irem|ermos|armos)\b|(?<=\S )si (?:no|puedo|podemos|puede|llego|consigo|tengo|hay|todo|alcanzo|me (?:da|deja|dejan)|nos|mi|fuera|da)\b|\b(?:if|unless)\b(?! (?:possible|that s|thats|it s|its|you don t|you dont|you can|you could))/u;
