/** What libsignal writes to the console: session records with their private keys, and what it makes of them. */
const telling =
  /^(?:Closing (?:session|open session|stale)|Opening session|Removing old closed session|Session (?:already|error)|Decrypted message with closed session|Failed to decrypt message|Migrating session|V1 session storage|Unhandled bucket type|WARNING: Expected pubkey)/u;

const levels = ["log", "info", "warn", "error"] as const;

type Speaking = Pick<Console, (typeof levels)[number]>;

const quiet = new WeakSet<Speaking>();

/** Keeps libsignal's lines off a console, and leaves everyone else's. Doing it twice is doing it once. */
export function quieten(target: Speaking): void {
  if (quiet.has(target)) return;
  quiet.add(target);
  for (const level of levels) {
    const speak = target[level].bind(target);
    target[level] = (...said: unknown[]) => {
      if (!said.some(isTelling)) speak(...said);
    };
  }
}

function isTelling(said: unknown): boolean {
  if (typeof said === "string") return telling.test(said);
  return typeof said === "object" && said?.constructor.name === "SessionEntry";
}
