import { inParts } from "../../../../core/engine/routing/clauses.ts";

/**
 * The parts of a message that speak of one visit each, be there no joint between them: "cancela a dele | a minha
 * continua", "a minha fica | cancela a dele", "cancel his | leave mine".
 */
export function partsOfVisits(said: string): readonly string[] {
  return inParts(said).flatMap((part) => {
    const starts = startsIn(part);
    return starts.map((start, index) => part.slice(start, starts[index + 1]));
  });
}

/** Where each begins, where of each it is said what becomes of it; else only the start. */
function startsIn(part: string): readonly number[] {
  const marks = [...part.matchAll(marked)];
  const starts: number[] = [];
  let open: RegExpExecArray | undefined;
  for (const mark of marks) {
    if (open && isOwner(open) !== isOwner(mark)) {
      starts.push(open.index);
      open = undefined;
    } else if (open && isOwner(mark)) return [0];
    else open ??= mark;
  }
  return open ? [0] : [0, ...starts.slice(1)];
}

function isOwner({ groups }: RegExpExecArray): boolean {
  return groups?.["owner"] !== undefined;
}

const owner = String.raw`(?:[oa]s?\s+(?:minhas?|meus?|del[ea]s?|d[aeo]s?\s+(?:minha\s+|meu\s+)?\p{L}+)|mine|his|hers|my\s+\p{L}+['’]s|(?:la|el)\s+(?:m[íi][ao]|del?\s+(?:mi\s+)?\p{L}+))`;
const stays = String.raw`continua|fica|ficar|manter|permanece|segue|sigue|queda|stays?|mant[ée]m|mant[ée]n|mantenh[ao]|mantengo|mantiene|deix[ae]r?|dej[ae]r?|keep|leave|confirm[ao]?`;

/** Whose visit it is, and what becomes of it. */
const marked = new RegExp(
  String.raw`(?<![\p{L}'’])(?:(?<owner>${owner})|(?:(?:n[ãa]o|no|not|don['’]?t)\s+)?(?:(?:pode|puede|can)\s+)?(?:${stays}|desmarc\p{L}*|cancel\p{L}*|anul\p{L}*))(?![\p{L}'’])`,
  "giu",
);
