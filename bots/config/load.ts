import { arrange, type Config } from "./config.ts";
import type { Environment } from "./environment.ts";
import { gather, type Given } from "./given.ts";
import { ConfigError, type Problem } from "./problem.ts";
import { unmet } from "./rules.ts";
import { catalogue, type Entry, settings } from "./settings.ts";

/** Reads the settings. Throws a `ConfigError` with every problem there is. */
export function loadConfig(env: Environment): Config {
  const given = gather(env);
  const parsed = settings.safeParse(given.values);
  const expected = new Map(parsed.error?.issues.map(({ path, message }) => [path[0], message]));
  const problems = [
    ...given.problems,
    ...catalogue.flatMap((entry) => problemWith(entry, given, expected.get(entry.name))),
    ...unmet(given),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return arrange(parsed.data);
}

const publicSecrets = new Set(
  catalogue.filter(({ isSecret }) => isSecret).map(({ example }) => example),
);

function problemWith(entry: Entry, given: Given, expected: string | undefined): readonly Problem[] {
  const { name: key, isSecret, about, example } = entry;
  const isPublic = isSecret && publicSecrets.has(given.values[key] ?? "");
  if (isPublic) return [{ key, expected: "a value of your own, not an example's", mend: about }];
  if (!expected) return [];
  return [{ key, expected, mend: isSecret ? about : `As in ${key}=${example}; or take it out.` }];
}
