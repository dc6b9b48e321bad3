import { describe, expect, it } from "vitest";
import type { MediaPort } from "../adapter.ts";
import { ChannelError, StoreUnavailable } from "../errors.ts";
import type { ChannelAccountId } from "../identity.ts";
import { id } from "../message/address.ts";
import { fetchFile } from "./fetch.ts";
import type { Fetched, InboundFile } from "./inbound.ts";
import { MediaMissing, MediaRefused } from "./media.ts";
import type { Media, MediaToKeep } from "./media.ts";

const file: InboundFile = {
  id: id("7"),
  account: id("account"),
  media: id("theirs"),
  kind: "image",
  name: "exame.png",
  attempts: 1,
};
const stored = { id: id<"stored-media">("sha256:00"), type: "image/png", bytes: 2 };

type Bring = () => Promise<Media>;
const picture: Bring = async () => ({
  type: "image/png",
  body: ReadableStream.from([Buffer.from("oi")]),
});

/** Fetches one file; answers what was kept and what came of it. */
async function run(bring: Bring | undefined, given: Partial<InboundFile> | "nothing to do" = {}) {
  const settled: Fetched[] = [];
  const kept: MediaToKeep[] = [];
  const asked: string[] = [];
  const portOf = (answer: Bring): MediaPort => ({
    open(ref) {
      asked.push(ref);
      return answer();
    },
  });
  const parts = {
    files: {
      due: async () => [],
      take: async () => (given === "nothing to do" ? undefined : { ...file, ...given }),
      settle: async (_: string, fetched: Fetched) => void settled.push(fetched),
    },
    store: {
      async keep(media: MediaToKeep) {
        kept.push(media);
        return stored;
      },
    },
    lines: {
      of: (account: ChannelAccountId) =>
        account === file.account ? { adapter: bring ? { media: portOf(bring) } : {} } : undefined,
    },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  };
  await fetchFile(parts, file.id);
  return { settled, kept, asked };
}

const failing = (cause: Error) => () => Promise.reject(cause);

describe("a file that a person sent", () => {
  it("is brought from the platform into the store, under its name and within its kind's limit", async () => {
    const { settled, kept, asked } = await run(picture);
    expect(asked).toEqual(["theirs"]);
    expect(kept).toMatchObject([
      { type: "image/png", name: "exame.png", mostBytes: 20 * 1024 * 1024 },
    ]);
    expect(settled).toEqual([{ state: "kept", stored }]);
  });

  it.each([
    ["document", "application/octet-stream", "text/csv", "text/csv"],
    ["document", "application/octet-stream", undefined, "application/octet-stream"],
    ["document", "text/plain", "text/csv", "text/plain"],
    ["image", "application/octet-stream", "image/webp", "image/webp"],
    ["image", "application/octet-stream", undefined, "image/jpeg"],
    ["voice", "application/octet-stream", undefined, "audio/ogg"],
    ["video", "application/octet-stream", undefined, "video/mp4"],
    ["sticker", "application/octet-stream", undefined, "application/octet-stream"],
  ] as const)("a %s sent as %s and said to be %s is to begin as %s", async (...given) => {
    const [kind, sent, type, told] = given;
    const bring = async () => ({ ...(await picture()), type: sent });
    const { kept } = await run(bring, { kind, ...(type !== undefined && { type }) });
    expect(kept).toMatchObject([{ type: told }]);
  });

  it("is left alone when it is settled, or somebody is at it", async () => {
    expect(await run(picture, "nothing to do")).toEqual({ settled: [], kept: [], asked: [] });
  });

  it.each<[Error, Fetched]>([
    [new MediaRefused("larger than 5 bytes"), { state: "refused", why: "larger than 5 bytes" }],
    [new MediaMissing("not there"), { state: "gone", why: "not there" }],
    [
      new ChannelError("x", "gone"),
      { state: "gone", why: "the platform does not have it any more" },
    ],
    [
      new ChannelError("x", "rejected"),
      { state: "refused", why: "the platform does not hand it out" },
    ],
    [new ChannelError("x", "unavailable"), { state: "new", inMs: 5_000 }],
    [new Error("cut"), { state: "new", inMs: 5_000 }],
  ])("after %s is settled as %j", async (error, fetched) => {
    expect((await run(failing(error))).settled).toEqual([fetched]);
  });

  it("is tried ever more seldom, and not for ever", async () => {
    const cut = failing(new Error("cut"));
    const states = [2, 6, 7].map(async (attempts) => (await run(cut, { attempts })).settled[0]);
    expect(await Promise.all(states)).toEqual([
      { state: "new", inMs: 10_000 },
      { state: "new", inMs: 160_000 },
      { state: "gone", why: "7 attempts failed" },
    ]);
  });

  it("waits for its account to come back, and not for a channel without files", async () => {
    const elsewhere = await run(picture, { account: id("another") });
    expect(elsewhere.settled).toEqual([{ state: "new", inMs: 5_000 }]);
    expect((await run(undefined)).settled).toMatchObject([{ state: "refused" }]);
  });

  it("is not settled while the database is away", async () => {
    await expect(run(failing(new StoreUnavailable("away")))).rejects.toThrow(StoreUnavailable);
  });
});
