/** How long and how hard: in earnest, in under a minute, or in a test. */
export const scales = ["full", "quick", "short"] as const;
export type Scale = (typeof scales)[number];
