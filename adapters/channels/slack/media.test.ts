import { expect, it } from "vitest";
import type { DownloadRequest } from "../../../core/media/media.ts";
import { id } from "../../../core/message/address.ts";
import { eventually, openBench, openListeningBench, soon } from "./testing/bench.ts";

it("fetches a file by its id, with the workspace's token and at Slack's address", async () => {
  const asked: DownloadRequest[] = [];
  const { platform, adapter, events } = await openListeningBench({
    context: {
      async download(request) {
        asked.push(request);
        const { body } = await fetch(request.url, { headers: { ...request.headers } });
        if (!body) throw new Error("no body");
        return { type: "audio/ogg", body };
      },
    },
  });
  const ana = platform.person({ name: "Ana" });
  const body = new TextEncoder().encode("OggS voz");
  await ana.sends({ kind: "voice", type: "audio/ogg", name: "voz.ogg", body });
  await eventually(() => events).toMatchObject([{ content: { kind: "voice", seconds: 1 } }]);
  const [event] = events;
  if (event?.type !== "message" || !("media" in event.content)) throw new Error("no file");
  const media = await adapter.media?.open(event.content.media, soon());
  expect(await new Response(media?.body).text()).toBe("OggS voz");
  expect(asked).toMatchObject([
    {
      headers: { authorization: `Bearer ${platform.secrets.token}` },
      trusted: [platform.origin],
    },
  ]);
});

it("says that a file is not there any more", async () => {
  const { platform, adapter } = await openBench();
  const media = id<"media">(`${platform.workspace.team}:F0GONE`);
  await expect(adapter.media?.open(media, soon())).rejects.toMatchObject({ name: "MediaMissing" });
});
