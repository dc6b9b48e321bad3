import { toldInFull } from "../../../../core/understanding/text/haste.ts";

/**
 * Whether somebody would have it confirmed to them when or whether they are expected, and says of nothing that they come:
 * "confirma pra mim se é amanhã?", "can you confirm if it's at 10". Not "confirmo se for amanhã".
 */
export function asksWhetherItIs(said: string): boolean {
  const words = toldInFull(said);
  return asking.some((each) => each.test(words)) && !possible.test(words);
}

const theirs = String.raw`(?:(?:a|o|minha|meu|mi|la|el|my|the|our) ){0,2}(?:consulta|horario|hora|visita|atendimento|limpeza|avaliacao|clareamento|canal|cita|turno|limpieza|appointment|visit|booking|cleaning|check ?up|time)`;

const asking = [
  String.raw`\bconfirm(?:a|ar|am|e|em)(?: (?:ai|pra|para|mim|me|por favor|a|gente|nos|isso|so|voces?))* se (?:(?:eu )?(?:e|esta|era|sao|ficou|continua|segue|tenho|estou|marcaram|marquei)\b|${theirs}\b)`,
  String.raw`(?<!\b(?:i|we|ll|will|can|could) )\bconfirm(?: (?:for|to|with|me|us|again|please))* (?:if|whether)\b|\b(?:can|could|will|would) (?:you|u) (?:please )?confirm(?: (?:for|to|with|me|us|again|please))* (?:if|whether)\b`,
  String.raw`\bconfirm[ae](?:r|n|s)?(?:me|nos)?(?: (?:por favor|a mi))* si (?:es|esta|era|sigue|quedo|tengo|estoy\b|${theirs}\b)`,
].map((pattern) => new RegExp(pattern, "u"));

/** What may be done, and when who could come: "se for possível", "si es posible". */
const possible =
  /\b(?:se|si|if|whether) (?:\S+ ){0,3}(?:possivel|posible|possible|ok|okay|puder|for|tiver|der|houver|conseguir)\b/u;
