import { describe, expect, it } from "vitest";
import { naming } from "../entities/testing/named.ts";

const named = naming("en");

describe("times in English, said on Thursday 12 November 2026 at 9:30", () => {
  it.each([
    ["right now", "datetime 2026-11-12T09:30"],
    ["the closest Monday to December 5th", "datetime 2026-12-07"],
    ["the second closest Monday to December 5th", "datetime 2026-11-30"],
    ["the third nearest Monday to December 5th", "datetime 2026-12-14"],
    ["the nearest Monday to December 3rd", "datetime 2026-11-30"],
    ["january 10 of next year", "datetime 2027-01-10"],
    ["the day after tomorrow", "datetime 2026-11-14"],
    ["half past eight in the evening", "datetime 2026-11-12T20:30"],
    ["tonight at 8", "datetime 2026-11-12T20:00"],
    ["7:56:30 pm", "datetime 2026-11-12T19:56:30"],
    ["friday the 20th at 4pm", "datetime 2026-11-20T16:00"],
    ["in an hour and a half", "datetime 2026-11-12T11:00"],
    ["1 month and 21 days ago", "datetime 2026-09-21"],
    ["two weeks before christmas", "datetime 2026-12-11"],
    ["January twenty five nineteen eighty six", "datetime 1986-01-25"],
    ["thanksgiving 2027", "datetimeHoliday 2027-11-25"],
    ["easter", "datetimeHoliday 2027-03-28"],
    ["next quarter", "datetime 2027-01-01 to 2027-04-01"],
    ["the third week of january", "datetime 2027-01-18 to 2027-01-25"],
    ["Q4 2016", "datetime 2016-10-01 to 2017-01-01"],
    ["the week after next", "datetime 2026-11-23 to 2026-11-30"],
    ["21st century", "datetime 2000-01-01 to 2100-01-01"],
    ["later this week", "datetimeInterval 2026-11-12 to 2026-11-16"],
    ["next 4 business days", "datetimeInterval 2026-11-13 to 2026-11-19"],
    ["the last 3 weeks of this year", "datetimeInterval 2026-12-14 to 2027-01-04"],
    ["tomorrow afternoon", "datetimeInterval 2026-11-13T12:00 to 2026-11-13T16:00"],
    ["monday from 2 to 4:30pm", "datetimeInterval 2026-11-16T14:00 to 2026-11-16T16:30"],
    ["from 9 for 2.5 hrs", "datetimeInterval 2026-11-13T09:00 to 2026-11-13T11:30"],
    ["from August to October", "datetimeInterval 2027-08-01 to 2027-10-01"],
    ["between now and november 15th", "datetimeInterval 2026-11-12 to 2026-11-15"],
    ["after 2018", "datetimeOpenInterval after 2019-01-01"],
    ["by friday", "datetimeOpenInterval before 2026-11-13"],
    ["3 pm or later on monday", "datetimeOpenInterval after 2026-11-16T15:00"],
    ["for 2 days and 3 hours", "duration P2DT3H"],
    ["half an hour", "duration PT30M"],
    ["every other week", "recurrence P1W"],
    ["each monday at 4pm", "recurrence XXXX-WXX-1T16"],
    ["tuesdays at 9am", "recurrence XXXX-WXX-2T09"],
  ])("%s", (text, value) => expect(named(text)).toBe(value));

  it.each(["it may rain", "good morning", "an up to date list"])("are not in %j", (text) => {
    expect(named(text)).not.toContain("datetime");
  });
});
