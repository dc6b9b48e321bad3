import { Quit } from "../commands/quit.ts";
import type { Words } from "../channels/words.ts";
import type { LinkedProfessional } from "../../prisma/store/calendars/linking.ts";

/** The professional whom an operator names: `ana`, or `sorriso/ana` where clinics share names. */
export function professionalNamed(
  all: readonly LinkedProfessional[],
  name: string,
  { say }: Words,
): LinkedProfessional {
  const [found, ...others] = all.filter((one) => name === one.slug || name === pathOf(one));
  if (found && others.length === 0) return found;
  const known = (found ? [found, ...others] : all).map(pathOf).join(", ");
  throw new Quit(2, say(found ? "professional.several" : "professional.unknown", { name, known }));
}

function pathOf({ clinic, slug }: LinkedProfessional): string {
  return `${clinic}/${slug}`;
}
