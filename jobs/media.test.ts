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
