import { expect, it } from "vitest";
import { id } from "../core/message/address.ts";
import { mediaJobs } from "./media.ts";

it("asks for each file that is due, and fetches the one it is asked for", async () => {
  const asked: unknown[] = [];
  const fetched: string[] = [];
  const [files, fetch] = mediaJobs(
    {
      files: { due: async () => [id("1"), id("2")] },
      fetch: async (file) => void fetched.push(file),
    },
    { add: async (...job) => void asked.push(job) },
  );
  await files?.run("");
  expect(asked).toEqual([
    ["fetch", "1"],
    ["fetch", "2"],
  ]);
  await fetch?.run("2");
  expect(fetched).toEqual(["2"]);
});

it("fetches a few at a time, every one of them, and holds up no other job meanwhile", async () => {
  const fetched: string[] = [];
  const { promise: stalled, resolve: goOn } = Promise.withResolvers<void>();
  const fetch = (file: string) => {
    fetched.push(file);
    return stalled;
  };
  const files = { due: async () => [] };
  const [, job] = mediaJobs({ files, fetch }, { add: () => Promise.resolve() });
  const begun = ["1", "2", "3"].map(async (file) => job?.run(file));
  await Promise.all(["4", "5", "4"].map(async (file) => job?.run(file)));
  expect(fetched).toEqual(["1", "2", "3"]);
  goOn();
  await Promise.all(begun);
  expect(fetched).toEqual(["1", "2", "3", "4", "5"]);
});

it("goes on with the next one after one that failed", async () => {
  const fetched: string[] = [];
  const fetch = async (file: string) => {
    fetched.push(file);
    if (file === "1") throw new Error("away");
  };
  const files = { due: async () => [] };
  const [, job] = mediaJobs({ files, fetch }, { add: () => Promise.resolve() });
  await expect(job?.run("1")).rejects.toThrow("away");
  await job?.run("2");
  expect(fetched).toEqual(["1", "2"]);
});
