import type { Sandbox } from "../../sandbox/platform.ts";
import type { Closing } from "../wire/closing.ts";
import type { Platform } from "./platforms.ts";

/** A channel that cannot be played, and why. */
export interface LeftOut {
  readonly channel: string;
  readonly why: string;
}

interface Playable {
  readonly sandboxes: readonly { readonly platform: Platform; readonly sandbox: Sandbox }[];
  readonly leftOut: readonly LeftOut[];
}

/** Opens the stand-ins; one whose optional package is not installed is left out. */
export async function playable(
  platforms: readonly Platform[],
  closing: Closing,
): Promise<Playable> {
  const sandboxes: { platform: Platform; sandbox: Sandbox }[] = [];
  const leftOut: LeftOut[] = [];
  for (const platform of platforms) {
    try {
      const sandbox = await platform.open();
      closing.add(() => sandbox.close());
      sandboxes.push({ platform, sandbox });
    } catch (error) {
      const missing = packageMissing(error);
      if (missing === undefined) throw error;
      leftOut.push({ channel: platform.channel, why: `the package ${missing} is not installed` });
    }
  }
  return { sandboxes, leftOut };
}

function packageMissing(error: unknown): string | undefined {
  const isMissing =
    error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
  return isMissing ? /Cannot find package '([^']+)'/u.exec(error.message)?.[1] : undefined;
}
