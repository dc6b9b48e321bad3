import { leaningIn, readShortAnswer } from "../answers/answers.ts";
import type { ShortAnswer } from "../answers/answers.ts";

/**
 * What a message says to what is offered in words that are on no button. Where it is in doubt it says
 * nothing, and is asked again: who is thought to decline loses what was kept for them.
 */
export function answerToOffer(said: string): ShortAnswer | undefined {
  const meant = idle.reduce((left, each) => left.replaceAll(each, " "), said);
  const leaning = leaningIn(meant);
  if (leaning === undefined) return done.test(meant) && !asking.test(meant) ? "no" : undefined;
  if (leaning === "no") return asking.test(meant) || takes(meant) ? undefined : "no";
  return [turning, done, unsure].some((each) => each.test(said)) ? undefined : "yes";
}

/** Whether a message is only not sure yet, or glad: "não sei ainda", "não acredito, que ótimo"; what it means is asked again. */
export function staysOpen(said: string): boolean {
  const isOpen = leaningIn(said) !== undefined && answerToOffer(said) === undefined;
  return isOpen && !asking.test(said) && !turning.test(said) && !done.test(said);
}

/** Whether a part of it takes what another part has denied: "já fui em outro lugar e não gostei, quero sim". */
function takes(said: string): boolean {
  const parts = said.split(/[,.;!…]+/u);
  return parts.some((part) => taking.test(part) && readShortAnswer(part) === "yes");
}

const taking =
  /(?<!\p{L})(?:quero|aceito|pode\s+(?:ser|marcar|confirmar)|vou\s+sim|i\s+want|i['’]?ll\s+take|quiero|acepto)(?!\p{L})/iu;

/** "Não dá pra ser mais cedo?" and "é em outra unidade, né" would know something. */
const asking = /\?|(?<!\p{L})n[ée]\s*$/iu;

/** "Quero sim, mas na sexta" takes nothing of a Saturday. */
const turning = /(?<!\p{L})(?:mas(?! tarde)|s[óo] que|but|pero)\s/iu;

const unsure =
  /(?<!\p{L})(?:n[ãa]o\s+(?:sei|tenho\s+certeza)|no\s+(?:lo\s+)?s[ée]|(?:don['’]?t|do\s+not)\s+know)(?!\p{L})/iu;

/** These deny nothing: "não vejo a hora", "can't wait", "não passa pra outra pessoa", and the "no" that is "on the". */
const idle = [
  /(?<!\p{L})n[ãa]o\s+(?:vejo\s+a\s+hora|acredito|esperava|perco|conhe[çc]o|(?:passa|passe|d[êe]|deixa)\s+(?:pr[ao]|para)\s+(?:outra\s+pessoa|outr[oa]|ningu[ée]m))(?!\p{L})/giu,
  /(?<!\p{L})(?:can['’]?t\s+(?:wait|believe)|wouldn['’]?t\s+miss|no\s+(?:lo\s+puedo|puedo)\s+creer|no\s+me\s+l[oa]\s+pierdo)(?!\p{L})/giu,
  /(?<!\p{L})no\s+(?=(?:s[áa]bado|s[áa]b|domingo|dia|hor[áa]rio|trabalho|servi[çc]o|dr|doutor|m[ée]dico|dentista|meu|m[êe]s|fim|final|[ôo]nibus|carro|aguardo)(?!\p{L}))/giu,
  new RegExp(unsure, "giu"),
];

const elsewhere =
  "(?:pessoa|paciente|lugar|local|cl[íi]nica|cl[íi]nico|dentista|m[ée]dic[oa]|doutora?|consult[óo]rio|dia|vez|hora|momento|data|persona|sitio|d[íi]a|ocasi[óo]n|fecha|person|patient|place|clinic|dentist|doctor|day|time)";
const settled = String.raw`(?=\s*(?:[.,;!…]|$))`;
/** "Já fui em outro lugar", "to viajando" and "passa pra outra pessoa" take nothing, and "ok, já marquei" is in doubt. */
const done = new RegExp(
  [
    String.raw`(?<!\p{L})(?:j[áa]|ya|already)\s+(?:(?:fui|fiz|fomos|been|went|had)${settled}|(?:resolvi|resolv[íi]|marquei|agendei|consegui|consegu[íi]|booked|got)(?!\p{L})(?!\s+(?:\p{L}+\s+)?(?:folga|carona|uber|t[áa]xi|permiso|time|off|ride)(?!\p{L})))`,
    String.raw`(?<!\p{L})(?:em|en|in|at|to|para?|pra|pro|pr[oa]|ao?)\s+(?:(?:outr[oa]|otr[oa]|another)(?:\s+${elsewhere}(?!\p{L})|${settled})|someone else|(?:o |a |el |la |the )?(?:pr[óo]xim[oa]|next|siguiente)(?!\p{L}))`,
    String.raw`(?<!\p{L})(?:viajando|de viaje|travell?ing|out of town)(?!\p{L})`,
  ].join("|"),
  "iu",
);
