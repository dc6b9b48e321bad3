import { z } from "zod";
import type { AdapterContext, MediaPort } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import { MediaMissing, MediaRefused } from "../../../core/media/media.ts";
import type { SlackApi } from "./api.ts";
import { halves } from "./ids.ts";
import type { Workspaces } from "./workspaces.ts";

export interface MediaParts {
  readonly api: SlackApi;
  readonly workspaces: Workspaces;
  readonly download: AdapterContext["download"];
  readonly apiRoot: string;
}

const info = z.object({
  file: z.object({
    url_private_download: z.string().optional(),
    url_private: z.string().optional(),
    is_external: z.boolean().default(false),
  }),
});

/** A file is asked for by its id, since its address may not have been told, and opens to our token alone. */
export function mediaPort({ api, workspaces, download, apiRoot }: MediaParts): MediaPort {
  return {
    async open(media, signal) {
      const [team, file] = halves(media);
      const token = await workspaces.token(team);
      const call = { method: "files.info", token, args: { file }, answer: info };
      const answer = await api(call, signal).catch(missing);
      const { url_private_download, url_private, is_external } = answer.file;
      if (is_external) throw new MediaRefused("the file lies outside of Slack");
      const url = url_private_download || url_private;
      if (!url) throw new MediaMissing("Slack does not have the file any more");
      const headers = { authorization: `Bearer ${token}` };
      return download({ url, headers, trusted: [new URL(apiRoot).origin] }, signal);
    },
  };
}

function missing(error: unknown): never {
  if (error instanceof ChannelError && error.fault === "gone")
    throw new MediaMissing("Slack does not have the file any more");
  throw error;
}
