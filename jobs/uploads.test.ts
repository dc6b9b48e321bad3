import { expect, it } from "vitest";
import type { ForgottenUpload } from "../core/media/uploads.ts";
import { id } from "../core/message/address.ts";
import { listeningLog } from "./testing/fixtures.ts";
import { uploadsJob } from "./uploads.ts";

const now = new Date("2026-11-23T12:00:00Z");
const dayBefore = new Date("2026-11-22T12:00:00Z");

function world(...forgotten: readonly ForgottenUpload[]) {
  let left = forgotten;
  const removed: unknown[] = [];
  const parts = {
    uploads: {
      note: async () => undefined,
      said: async (files: readonly string[]) =>
        void (left = left.filter(({ file }) => !files.includes(file))),
      forgotten: async (_: number, limit: number) => left.slice(0, limit),
    },
    media: { remove: async (...asked: readonly unknown[]) => void removed.push(asked) },
    clock: { now: () => now },
    log: listeningLog(),
  };
  return { job: uploadsJob(parts), removed, left: () => left, log: parts.log };
}

it("removes what was handed over a day ago and never said, unless it was kept again since", async () => {
  const { job, removed, left } = world({ file: "a", stored: id("sha256:1"), isNamed: false });
  await job.run("");
  expect(removed).toEqual([["sha256:1", dayBefore]]);
  expect(left()).toEqual([]);
});

it("leaves what a message has", async () => {
  const { job, removed, left } = world({ file: "a", stored: id("sha256:1"), isNamed: true });
  await job.run("");
  expect(removed).toEqual([]);
  expect(left()).toEqual([]);
});

it("goes on until nothing is left, and says nothing where there was nothing", async () => {
  const many = Array.from({ length: 450 }, (_, index) => ({
    file: `${index}`,
    stored: id<"stored-media">(`sha256:${index}`),
    isNamed: false,
  }));
  const full = world(...many);
  await full.job.run("");
  expect(full.removed).toHaveLength(450);
  expect(full.log.info).toHaveBeenCalledOnce();
  const empty = world();
  await empty.job.run("");
  expect(empty.log.info).not.toHaveBeenCalled();
});
