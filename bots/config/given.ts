import { readFileSync } from "node:fs";
import type { Environment } from "./environment.ts";
import { nearest } from "./nearest.ts";
import type { Problem } from "./problem.ts";
import { catalogue, type Entry } from "./settings.ts";

/** What somebody wrote down, each under its setting's own name, and what was wrong with the writing. */
export interface Given {
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  /** Whether the setting was given at all, be it well or badly. */
  has(name: string): boolean;
}

const OURS = /^(PROSA|TELEGRAM|DATABASE|REDIS)_/iu;
/** Names like ours that only the tests read. */
const ELSEWHERE = new Set(["PROSA_SHARED", "PROSA_CHROMIUM"]);
/** Kubernetes writes these for every service in sight, also for one that is called `redis`. */
const SERVICE_LINK = /_SERVICE_(HOST|PORT)(_\w+)?$|_PORT_\d+_(TCP|UDP)(_\w+)?$/u;

const known = catalogue.flatMap(({ name, isSecret }) => (isSecret ? [name, fileOf(name)] : [name]));

/** Takes our settings out of an environment. What is blank was not given. */
export function gather(env: Environment): Given {
  const written = new Map(Object.entries(env).filter(isOurs));
  const values: Record<string, string> = {};
  const problems = [...written.keys()].filter((key) => !known.includes(key)).map(unknown);
  for (const entry of catalogue) {
    const found = lookUp(entry, written);
    if (typeof found === "string") values[entry.name] = found;
    else if (found) problems.push(found);
  }
  return { values, problems, has: (name) => written.has(name) || written.has(fileOf(name)) };
}

function isOurs(entry: [string, string | undefined]): entry is [string, string] {
  const [key, value = ""] = entry;
  return (
    OURS.test(key) &&
    !ELSEWHERE.has(key) &&
    value.trim() !== "" &&
    !SERVICE_LINK.test(key) &&
    !value.startsWith("tcp://")
  );
}

type Written = ReadonlyMap<string, string>;

function lookUp({ name, isSecret }: Entry, written: Written): string | Problem | undefined {
  const value = written.get(name);
  if (!isSecret) return value?.trim();
  const path = written.get(fileOf(name));
  if (path === undefined) return value;
  return value === undefined ? contents(name, path) : twice(name);
}

function contents(name: string, path: string): string | Problem {
  try {
    const text = readFileSync(path, "utf8").replace(/\r?\n$/u, "");
    return text.trim() === "" ? unreadable(name, "It is empty.") : text;
  } catch {
    return unreadable(name, "Check that it exists and may be read.");
  }
}

function fileOf(name: string): string {
  return `${name}_FILE`;
}

function unknown(key: string): Problem {
  const meant = nearest(key, known);
  return {
    key,
    expected: "a setting that Prosa knows",
    mend: meant ? `Did you mean ${meant}?` : "Take it out. All settings are in .env.example.",
  };
}

function twice(name: string): Problem {
  return {
    key: name,
    expected: `either ${name} or ${fileOf(name)}`,
    mend: "Take one of the two out.",
  };
}

function unreadable(name: string, mend: string): Problem {
  return { key: fileOf(name), expected: "the path of a file with the secret in it", mend };
}
