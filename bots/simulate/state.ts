import type { ShownForm } from "../../sandbox/platform.ts";
import type { HubState } from "./hub-process.ts";
import type { Mishaps } from "./door.ts";
import type { Note } from "./notes.ts";
import type { LeftOut } from "./playable.ts";
import type { Platform } from "./platforms.ts";
import type { Letter } from "./records.ts";
import type { ShownBubble, Talk } from "./talk.ts";
import type { World } from "./world.ts";

/** How everything stands, as the page is told. */
export interface State {
  readonly bot: string;
  readonly hub: HubState;
  readonly channels: readonly ShownChannel[];
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly Note[];
}

interface ShownChannel extends Pick<Platform, "channel" | "way" | "textLength"> {
  /** Who talks here. */
  readonly person: string;
  readonly turn: number;
  readonly bubbles: readonly ShownBubble[];
  /** Open before this person. */
  readonly form?: ShownForm;
  readonly mishaps: Mishaps;
  readonly isCrashing: boolean;
  /** What went wrong for good since this person is here. */
  readonly letters: readonly Letter[];
  /** What the platform had against the hub's calls. */
  readonly complaints: readonly string[];
}

const NOTES_SHOWN = 60;

export async function stateOf(world: World): Promise<State> {
  const letters = await world.letters();
  const { bot, hub, talks, leftOut, notes } = world;
  const channels = talks.map((talk) => shown(world, talk, letters));
  return { bot, hub, channels, leftOut, notes: notes.slice(-NOTES_SHOWN) };
}

function shown(world: World, talk: Talk, letters: readonly Letter[]): ShownChannel {
  const { platform, sandbox, name, turn, form } = talk;
  const { channel, way, textLength } = platform;
  return {
    channel,
    way,
    textLength,
    person: name,
    turn,
    bubbles: talk.bubbles(),
    ...(form && { form }),
    mishaps: world.mishapsOf(talk),
    isCrashing: world.isCrashing(talk),
    letters: letters.filter((one) => one.channel === channel && one.since >= talk.since),
    complaints: sandbox.complaints.slice(-5),
  };
}
