import { timesNamed } from "../../../../core/understanding/when/when.ts";
import type { WhenContext } from "../../../../core/understanding/when/when.ts";

/**
 * What is said without what else somebody has to do at some hour, where another is told: "I have to pick up my son
 * at 3, cleaning Wednesday at 10".
 */
export function withoutErrands(said: string, context: WhenContext): string {
  const parts = said.split(joints);
  const others = parts.filter((part) => !errand.test(part));
  const rest = others.join(", ");
  return others.length < parts.length && timesNamed(rest, context).length > 0 ? rest : said;
}

const joints =
  /[,.;:!?…]+(?=\s|$)\s*|\s+(?=(?:ent[ãa]o|entonces|so|que|porque|pq|because|cause|cuz|and|but|mas|pero)\s)/iu;

const errand =
  /(?<!\p{L})(?:pick(?:ing)?\s+(?:up|.{1,24}\sup)|drop(?:ping)?\s+(?:off|.{1,24}\s(?:off|at))|busco|buscar|pego|pegar|recojo|recoger|(?:levo|levar|llevo|llevar)\s.{1,24}\s(?:na|no|para|pra|ao|[àa]|al)\s+(?:la\s+)?(?:escola|creche|escuela|colegio|cole|bal[ée]|futebol|f[úu]tbol)|(?:tenho|tengo|have|got|there['’]?s)\s+(?:an?\s+|uma?\s+|una\s+)?(?:work\s+)?(?:reuni[ãa]o|reuni[óo]n|meeting|class|lecture|aula|clase|call|prova|examen?|exam|fisioterapia|ensaio|rehearsal))(?!\p{L})/iu;
