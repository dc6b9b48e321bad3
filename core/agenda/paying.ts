import { toldInFull } from "../understanding/text/haste.ts";

/** Whether a plan is to pay, whichever it is: "pelo meu convênio", "with my insurance". */
export function paysByPlan(said: string): boolean {
  return byPlan.test(toldInFull(said));
}

/** Whether someone pays themself, or has no plan. */
export function paysThemself(said: string): boolean {
  return themself.test(toldInFull(said));
}

const byPlan =
  /\b(?:(?:pelo|com o|com|por|usando o|no)(?: meu| nosso)? (?:convenio|plano(?: (?:de saude|odonto\w*|dental))?)|(?:with|through|on|using|via|under) (?:my|our|the|his|her) (?:dental |health )?(?:insurance|plan|coverage)|(?:con|por|a traves de|usando)(?: (?:el|la|mi|nuestr[oa]))? (?:seguro(?: (?:dental|medico))?|obra social|prepaga|mutua|aseguradora))\b/u;

const themself =
  /\b(?:particular|sem (?:convenio|plano)|nao tenho (?:convenio|plano)|out of pocket|(?:no|without|any) insurance|uninsured|self pay|pay(?:ing)? (?:for it )?(?:myself|cash|privately)|sin (?:seguro|convenio|obra social|prepaga|mutua)|no tengo (?:seguro|convenio|obra social|prepaga|mutua)|(?:de forma|por lo|como) (?:particular|privad[oa])|por mi cuenta)\b/u;
