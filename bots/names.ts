import { existsSync, readdirSync } from "node:fs";

const FOLDER = new URL("./", import.meta.url);

/** The bots there are, known by their folders: loads none of them. */
export function botNames(): readonly string[] {
  return readdirSync(FOLDER).filter((name) => existsSync(new URL(`${name}/bot.ts`, FOLDER)));
}

const CHANNELS = new URL("../adapters/channels/", import.meta.url);

/** The channels there are, known by their folders: loads none of them. */
export function channelNames(): readonly string[] {
  return readdirSync(CHANNELS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
