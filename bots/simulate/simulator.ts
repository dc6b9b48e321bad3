import { existsSync } from "node:fs";
import { buildConsole } from "../../console/build.ts";
import { Quit } from "../commands/quit.ts";
import { openPage } from "./server.ts";
import type { PageServer } from "./server.ts";
import { World } from "./world.ts";
import type { WorldWish } from "./world.ts";

/** A container goes without them. */
const SANDBOXES = new URL("../../sandbox/", import.meta.url);

export interface Simulator {
  /** Where its page is. */
  readonly url: string;
  /** What whoever started it wants to know. */
  readonly banner: string;
  readonly world: World;
  close(): Promise<void>;
}

/** Opens the platforms, the hub and the page, on this machine alone. */
export async function openSimulator(
  wish: WorldWish & { readonly port: number },
): Promise<Simulator> {
  if (!existsSync(SANDBOXES))
    throw new Quit(1, "The platforms are no part of this installation: use the source tree.");
  const { folder } = await buildConsole("simulate");
  const world = await World.open(wish);
  const page = await openPage(world, { folder, port: wish.port }).catch(async (error: unknown) => {
    await world.close();
    throw portTrouble(error, wish.port);
  });
  return { url: page.url, world, banner: banner(world, page), close: () => close(world, page) };
}

async function close(world: World, page: PageServer): Promise<void> {
  await page.close();
  await world.close();
}

function portTrouble(error: unknown, port: number): unknown {
  const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  return isTaken ? new Quit(1, `The port ${port} is taken: give another one with --port.`) : error;
}

function banner({ talks, leftOut, bot }: World, { url }: PageServer): string {
  const rows = [
    ["Talk to it", url],
    ["Who answers", bot],
    ["Played", talks.map(({ platform }) => platform.channel).join(", ")],
    ...leftOut.map(({ channel, why }) => ["Left out", `${channel}: ${why}`]),
    ["Stop it", "Ctrl-C"],
  ];
  const lines = rows.map(([what = "", answer = ""]) => `  ${what.padEnd(13)}${answer}\n`);
  return `\nThe simulator is running: a test tool. Nothing leaves this machine, nothing is kept.\n\n${lines.join("")}\n`;
}
