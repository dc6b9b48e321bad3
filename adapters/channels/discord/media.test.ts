import { expect, it } from "vitest";
import type { Media } from "../../../core/media/media.ts";
import { id } from "../../../core/message/address.ts";
import { openBench, soon } from "./testing/bench.ts";

async function fetched(media: string) {
  const asked: unknown[] = [];
  const empty: Media = { type: "image/png", body: new ReadableStream() };
  const download = async (request: unknown) => {
    asked.push(request);
    return empty;
  };
  const { adapter, platform } = await openBench({}, { download });
  await adapter.media?.open(id(media), soon());
  return { asked, root: platform.world.root };
}

it("fetches an attachment at the address that Discord gave it", async () => {
  const url = "https://cdn.discordapp.com/attachments/1/2/a.png?ex=1&is=2&hm=3";
  const { asked, root } = await fetched(url);
  expect(asked).toEqual([{ url, trusted: [root, root] }]);
});

it("fetches a sticker where stickers of its format lie", async () => {
  const { asked, root } = await fetched("749054660769218631");
  expect(asked).toEqual([
    { url: `${root}/stickers/749054660769218631.png`, trusted: [root, root] },
  ]);
});
