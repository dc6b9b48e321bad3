const discordEpoch = 1_420_070_400_000;

/** Gives ids that carry their time, as Discord's do, and never one twice. */
export function snowflakes(): () => string {
  let last = 0n;
  return () => {
    const now = BigInt(Date.now() - discordEpoch) << 22n;
    last = now > last ? now : last + 1n;
    return String(last);
  };
}
