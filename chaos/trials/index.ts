import type { Attempt } from "../run.ts";
import type { Trial } from "../trial.ts";
import { cutConnections } from "./cut-connections.ts";
import { fullDisk } from "./full-disk.ts";
import { killPoints } from "./kill-points.ts";
import { platformTroubles } from "./platform-troubles.ts";
import { postgresAway } from "./postgres-away.ts";
import { redisAway } from "./redis-away.ts";
import { rollingRestart } from "./rolling-restart.ts";
import { joinedChannels, sixChannels } from "./six-channels.ts";
import { slowConversation } from "./slow-conversation.ts";
import { webKills } from "./web-kills.ts";
import { workerKills } from "./worker-kills.ts";

/** Everything that goes wrong, in the order of the README's list. */
export const trials: readonly Trial[] = [
  workerKills,
  webKills,
  killPoints,
  redisAway,
  postgresAway,
  cutConnections,
  platformTroubles,
  rollingRestart,
  slowConversation,
  fullDisk,
  sixChannels,
  joinedChannels,
];

/** Those that are made in a hurry: the longest first, and beside those that work one that mostly waits. */
export const inHurry: readonly Attempt[] = [
  { trial: killPoints, backend: "postgres" },
  { trial: workerKills, backend: "postgres" },
  { trial: postgresAway, backend: "postgres" },
  { trial: workerKills, backend: "redis" },
  { trial: redisAway, backend: "redis" },
];
