import { policy } from "../policy.ts";
import type { Policy } from "../policy.ts";

/** An account's policy where nothing else was said. */
export const openPolicy: Policy = policy.parse({});
