import type { Sandbox, SandboxTrouble } from "../platform.ts";
import { Visitor } from "./visitor.ts";

/**
 * The web page without a browser. The hub is this channel's platform itself, so nothing stands in for
 * it: here are only those who sit before the page. Point it at the account with `aim`.
 */
export function openWebSandbox(): Sandbox & Required<Pick<Sandbox, "aim">> {
  const aimed = Promise.withResolvers<string>();
  const closing = new AbortController();
  const complaints: string[] = [];
  let times = 1;
  let troubles = 0;
  const world = {
    base: () => aimed.promise,
    times: () => times,
    breaks: () => troubles > 0 && troubles-- > 0,
    complain: (what: string) => void complaints.push(what),
    closed: closing.signal,
  };
  return {
    channel: "web",
    settings: { secret: "the-secret-of-a-page-without-a-browser" },
    complaints,
    aim: (webhookUrl) => aimed.resolve(webhookUrl),
    person: (who) => new Visitor(world, who),
    deliversTwice(on = true) {
      times = on ? 2 : 1;
    },
    /** Nothing is ever sent to a page, so nothing can go badly but its line, which breaks. */
    fails(_trouble: SandboxTrouble, often = 1) {
      troubles += often;
    },
    async close() {
      closing.abort();
    },
  };
}
