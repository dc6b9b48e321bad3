import { expect, it } from "vitest";
import { id } from "../core/message/address.ts";
import { calendarJobs } from "./calendars.ts";

it("asks for each calendar that wants looking after, and looks after the one it is asked for", async () => {
  const asked: unknown[] = [];
  const attended: string[] = [];
  const [calendars, calendar] = calendarJobs(
    {
      store: { due: async () => [id("1"), id("2")] },
      attend: async (link) => void attended.push(link),
    },
    { add: async (...job) => void asked.push(job) },
  );
  await calendars?.run("");
  expect(asked).toEqual([
    ["calendar", "1"],
    ["calendar", "2"],
  ]);
  await calendar?.run("2");
  expect(attended).toEqual(["2"]);
});
