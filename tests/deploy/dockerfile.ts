import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DockerfileParser } from "dockerfile-ast";
import { z } from "zod";

export const house = join(import.meta.dirname, "../..");
export const dockerfile = readFileSync(join(house, "Dockerfile"), "utf8");

/** An instruction: `COPY --from=build /app .` has the keyword COPY, and the words `/app` and `.`. */
export interface Step {
  readonly keyword: string;
  readonly words: readonly string[];
  /** What follows the flags. */
  readonly rest: string;
  /** The stage that a COPY takes from, in place of the tree beside the Dockerfile. */
  readonly from: string | undefined;
}

/** What one FROM begins. */
export interface Stage {
  readonly image: string;
  readonly name: string | undefined;
  readonly steps: readonly Step[];
}

export function stages(): readonly Stage[] {
  const found: { image: string; name: string | undefined; steps: Step[] }[] = [];
  for (const instruction of DockerfileParser.parse(dockerfile).getInstructions()) {
    const keyword = instruction.getKeyword();
    const words = instruction.getArguments().map((argument) => argument.getValue());
    const [image = "", , name] = words;
    if (keyword === "FROM") found.push({ image, name, steps: [] });
    else
      found.at(-1)?.steps.push({
        keyword,
        words,
        rest: instruction.getArgumentsContent() ?? "",
        from: /--from=(\S+)/u.exec(instruction.toString())?.[1],
      });
  }
  return found;
}

/** The words of an instruction that is written as JSON, also behind a word such as CMD. */
export function listed(step: Step | undefined): readonly string[] {
  const text = step?.rest ?? "";
  return z.array(z.string()).parse(JSON.parse(text.slice(text.indexOf("["))));
}
