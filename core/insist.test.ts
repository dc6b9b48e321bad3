import { expect, it } from "vitest";
import { StoreUnavailable } from "./errors.ts";
import { insist } from "./insist.ts";

const { signal: open } = new AbortController();

/** A store that is away for the first so many times. */
function store(outages: number) {
  let asked = 0;
  return async () => {
    asked += 1;
    if (asked <= outages) throw new StoreUnavailable("away");
    return asked;
  };
}

it("asks until the store is back", async () => {
  expect(await insist(store(2), open)).toBe(3);
});

it("has no patience with any other error", async () => {
  const mistake = () => Promise.reject(new Error("ours"));
  await expect(insist(mistake, open)).rejects.toThrow("ours");
});

it("asks once and no more when everything ends, even in the middle of a pause", async () => {
  await expect(insist(store(1), AbortSignal.abort())).rejects.toThrow(StoreUnavailable);
  const closing = new AbortController();
  const insisting = insist(store(Infinity), closing.signal);
  closing.abort();
  await expect(insisting).rejects.toThrow(StoreUnavailable);
});
