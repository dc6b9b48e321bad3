import { parseArgs } from "node:util";
import { z } from "zod";

const Values = z.object({
  quick: z.boolean().default(false),
  json: z.boolean().default(false),
  profile: z.boolean().default(false),
  rounds: z.coerce.number().int().min(1).optional(),
  seconds: z.coerce.number().positive().optional(),
  only: z.string().optional(),
  set: z.array(z.string().regex(/^\w+=/u, "NAME=value")).default([]),
});

export interface Arguments {
  readonly quick: boolean;
  readonly json: boolean;
  /** Leave a CPU profile of each hub. */
  readonly profile: boolean;
  readonly rounds: number;
  /** How long each stage is measured in each round. */
  readonly seconds: number;
  /** Names of stages; undefined for all. */
  readonly only: readonly string[] | undefined;
  /** Settings for the hub. */
  readonly set: Readonly<Record<string, string>>;
}

export const USAGE = `npm run bench -- [options]
  --quick           the main stages alone, in less than a minute
  --json            one line of JSON for each stage, in place of the table
  --only a,b        these stages
  --rounds 3        how often each is measured; the median counts
  --seconds 5       for how long, each time
  --set NAME=value  a setting for the hub
  --profile         leave a CPU profile of each hub in data/profiles`;

export function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: "boolean" },
      json: { type: "boolean" },
      profile: { type: "boolean" },
      rounds: { type: "string" },
      seconds: { type: "string" },
      only: { type: "string" },
      set: { type: "string", multiple: true },
    },
  });
  const { rounds = 3, only, set, quick, ...read } = Values.parse(values);
  return {
    ...read,
    quick,
    rounds,
    seconds: read.seconds ?? (quick ? 0.7 : 5),
    only: only?.split(",").map((name) => name.trim()),
    set: Object.fromEntries(
      set.map((one) => [one.replace(/=.*/su, ""), one.replace(/^\w+=/u, "")]),
    ),
  };
}
