import { toldInFull } from "../understanding/text/haste.ts";

/** Whether a plan is to pay, whichever it is: "pelo meu convênio", "with my insurance". */
export function paysByPlan(said: string): boolean {
  return clausesOf(said).some((clause) => byPlan.test(clause) && !notByPlan.test(clause));
}

/** Whether what was just spoken of is to pay, where that was a plan: "put me down with that", "por ele". */
export function paysByThat(said: string): boolean {
  return byThat.test(said);
}

const byThat =
  /(?<!\p{L})(?:(?:with|on|through|using|under) (?:that|it)(?: one)?|(?:con|por|com|usando) (?:es[ea]|ess[ea])|por ele)(?=\s*(?:$|[,.;!]))/iu;

/** Whether someone pays themself, or has no plan: "particular", "não é pelo convênio". */
export function paysThemself(said: string): boolean {
  return (
    themself.test(toldInFull(said)) || clausesOf(said).some((clause) => notByPlan.test(clause))
  );
}

/** "Não, é pelo convênio" denies something else. */
function clausesOf(said: string): readonly string[] {
  return said.split(/[,.;:!?…\n]+/u).map(toldInFull);
}

const plan = String.raw`(?:(?:pelo|com o|com|por|usando o|no)(?: meu| nosso)? (?:convenio|plano(?: (?:de saude|odonto\w*|dental))?)|(?:with|through|on|using|via|under) (?:my|our|the|his|her) (?:dental |health )?(?:insurance|plan|coverage)|(?:con|por|a traves de|usando)(?: (?:el|la|mi|nuestr[oa]))? (?:seguro(?: (?:dental|medico))?|obra social|prepaga|mutua|aseguradora))\b`;
const byPlan = new RegExp(String.raw`\b${plan}`, "u");

/** Words of who says how it is to be paid, between the no and the plan. */
const light =
  "(?:e|era|vai|ser|sera|seria|vou|quero|queria|usar|pagar|es|va|a|voy|quiero|going|paying)";
const notByPlan = new RegExp(
  String.raw`\b(?:(?:nao|no)(?: ${light}){1,4}|not(?: ${light})?) ${plan}`,
  "u",
);

const themself =
  /\b(?:particular|sem (?:convenio|plano)|nao tenho (?:convenio|plano)|out of pocket|(?:no|without|any) insurance|uninsured|self pay|pay(?:ing)? (?:for it )?(?:myself|cash|privately)|sin (?:seguro|convenio|obra social|prepaga|mutua)|no tengo (?:seguro|convenio|obra social|prepaga|mutua)|(?:de forma|por lo|como) (?:particular|privad[oa])|por mi cuenta)\b/u;
