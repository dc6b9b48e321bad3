import { type Finding, well } from "./finding.ts";

const OLDEST = 24;

export function node(version: string): Finding {
  const what = `Node ${version}`;
  if (Number.parseInt(version, 10) >= OLDEST) return well(what);
  return {
    what,
    state: "problem",
    cause: `Prosa runs on Node ${OLDEST} or newer.`,
    mend: "Start it with npm start or bots/prosa: they bring a newer one along.",
  };
}
