import { toldInFull } from "../../../../core/understanding/text/haste.ts";
import { wordsAlone } from "../../../../core/understanding/text/tokens.ts";
import { wishesOnly } from "./says-silence.ts";
import { reminders, small, unturned, whole } from "./words.ts";

/** Whether somebody who wanted no reminders wants them again: "ativa os lembretes", "turn reminders back on". */
export function saysReminded(said: string): boolean {
  return wishesOnly(said.replace(agreeing, ""), again);
}

const agreeing = /(?<!\p{L})(?:sim|s[íi]|yes|ok)(?!\p{L})/giu;

const anew =
  "(?:de novo|novamente|outra vez|de volta|sim|again|back|otra vez|de nuevo|nuevamente|de vuelta)";

const again = [
  `${unturned}(?:voltar?|voltem?|volver|vuelv(?:a|e|an|as)) a (?:me |nos )?(?:(?:mandar|enviar|receber|recibir|enviarme|mandarme) ${small}${reminders}|lembrar|avisar|recordarme|avisarme)`,
  `${unturned}(?:volta|voltem|voltar) com ${small}${reminders}|${unturned}que me recuerden ${anew}`,
  `${unturned}(?:re)?(?:ativ|lig|habilit|activ)(?:a|e|ar|em|en|o|ue|uem)(?:me)? ${small}${reminders}`,
  `${unturned}(?:quero|queria|podem?|gostaria de|quiero|quisiera|pueden?|want|like|send|get|need|have) (?:(?:receber|mandar|enviar|ter|recibir|to|get|receive|have|me) )*${small}${reminders} ${anew}`,
  `${unturned}(?:turn|switch) (?:(?:back )?on ${small}${reminders}|${small}${reminders} (?:back )?on)`,
  `${unturned}(?:re ?activate|re ?enable|enable|resume|restart|unmute) ${small}${reminders}|${unturned}(?:start|resume) (?:sending|getting|receiving) (?:me )?${small}${reminders}(?: again)?`,
].map(whole);

/** The same, where nothing else may be meant by it since they are silent: "pode me lembrar sim", "START". */
export function mayWantThemAgain(said: string): boolean {
  return !said.includes("?") && loosely.test(toldInFull(said));
}

const loosely = new RegExp(
  `^(?:(?:ok|sim|si|yes|oi|por favor|please) )*(?:start|(?:eu )?(?:quero|queria|quiero|i want|i d like) (?:receber |recibir |to (?:get|receive) )?${small}${reminders}|(?:podem?|pode sim) (?:me )?(?:lembrar|mandar ${small}${reminders})(?: sim| ${anew})*|(?:podes|puedes?|pueden) recordarme(?: si| ${anew})*|(?:you can )?remind me(?: again)?|(?:me )?(?:mand[ae]m?|send(?: me)?|manden?me) ${small}${reminders})(?: por favor| please| pf)*$`,
  "u",
);

/** Whether a message is nothing but a word by which people everywhere take leave of messages: "STOP", "dar de baja". */
export function isBareStop(said: string): boolean {
  return bare.test(wordsAlone(said));
}

const bare =
  /^(?:parar|pare|sair|stop|stop ?all|baja|(?:quiero )?dar(?:me)? de baja|descadastrar)(?: por favor| please)?$/u;

/** Whether somebody asks if they are reminded, or how they may be spared it: "vocês mandam lembrete?" */
export function asksOfReminders(said: string): boolean {
  const told = toldInFull(said);
  return (
    said.includes("?") && told.split(" ").length <= MOST && asking.some((each) => each.test(told))
  );
}

const MOST = 12;
const only = "(?:lembretes?|reminders?|recordatorios?)";

const asking = [
  `(?:voces?|vcs?|a clinica) (?:me |nos |tambem |costumam? |vao )*(?:mandam?|enviam?|mandar|enviar) ${small}${only}|\\b(?:mandam|enviam|vai ter|vao mandar|vou receber) ${small}${only}`,
  `(?:do|will|can|could) (?:you|u|i) (?:guys |also |all )*(?:send|get|receive) (?:out |me |us )?(?:an? )?${small}${only}|(?:is|are) there (?:an? )?${small}${only}`,
  `\\b(?:mandan|envian|van a (?:mandar|enviar)(?:me)?|voy a recibir|recibo) (?:un )?${small}${only}`,
  `\\b(?:posso|como(?: eu)?(?: (?:faco|fazer)(?: (?:para|pra))?)?|puedo|como hago(?: para)?|can i|how (?:do|can) i)(?: \\S+){0,3}? (?:desativ|deslig|cancel|par|receber|desactiv|quit|dej|turn|stop|disable)\\S*(?: (?:de|off|out|of|receber|recibir|getting|receiving|mais|mas|me))* ?${small}${only}|\\b(?:how (?:do|can)|can) i (?:unsubscribe|opt out)`,
].map((pattern) => new RegExp(`(?:${pattern})(?![^ ])`, "u"));
