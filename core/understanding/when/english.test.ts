import { describe, expect, it } from "vitest";
import { reader } from "./testing/said.ts";

const { day, time } = reader("en");

describe("days in English, said on Thursday 12 November 2026", () => {
  it.each([
    ["any day but monday", "none"],
    ["can I move the thursday one", "2026-11-19"],
    ["not monday, tuesday", "2026-11-17"],
    ["today", "2026-11-12"],
    ["tomorrow", "2026-11-13"],
    ["tmrw", "2026-11-13"],
    ["the day after tomorrow", "2026-11-14"],
    ["tomo", "2026-11-13"],
    ["2morrow", "2026-11-13"],
    ["wensday", "2026-11-18"],
    ["a week on friday", "2026-11-20"],
    ["two weeks today", "2026-11-26"],
    ["wednesday or later", "2026-11-18 to 2026-12-17"],
    ["yesterday", "2026-11-11"],
    ["friday", "2026-11-13"],
    ["this friday", "2026-11-13"],
    ["next friday", "2026-11-20"],
    ["next monday", "2026-11-16"],
    ["friday of next week", "2026-11-20"],
    ["last monday", "2026-11-02"],
    ["thursday", "2026-11-19"],
    ["sat at 11", "2026-11-14"],
    ["first monday of december", "2026-12-07"],
    ["Nov 20th", "2026-11-20"],
    ["20 november", "2026-11-20"],
    ["the 20th", "2026-11-20"],
    ["the 5th", "2026-12-05"],
    ["11/20", "2026-11-20"],
    ["11/20/2026", "2026-11-20"],
    ["11/10", "2027-11-10"],
    ["11/20/2025", "2025-11-20"],
    ["December 5, 2026", "2026-12-05"],
    ["twenty-third of May", "2027-05-23"],
    ["Friday the 20th", "2026-11-20"],
    ["wednesday, nov 18", "2026-11-18"],
    ["May 5", "2027-05-05"],
    ["christmas", "2026-12-25"],
    ["in two weeks", "2026-11-26"],
    ["in a couple of days", "2026-11-14"],
    ["a week from monday", "2026-11-23"],
    ["3 days ago", "2026-11-09"],
    ["next week", "2026-11-16 to 2026-11-22"],
    ["early next week", "2026-11-16 to 2026-11-17"],
    ["the weekend", "2026-11-14 to 2026-11-15"],
    ["next month", "2026-12-01 to 2026-12-31"],
    ["in May", "2027-05-01 to 2027-05-31"],
    ["between monday and wednesday", "2026-11-16 to 2026-11-18"],
    ["december 8 to 10", "2026-12-08 to 2026-12-10"],
    ["by friday", "2026-11-12 to 2026-11-13"],
    ["feb 30", "none"],
  ])("%s", (text, read) => expect(day(text)).toBe(read));
});

describe("times in English", () => {
  it.each([
    ["about 10", "10:00"],
    ["at 930", "09:30"],
    ["330pm", "15:30"],
    ["has 2 b b4 10", "00:00 to 10:00"],
    ["b4 saturday after 3", "15:00 to 23:59"],
    ["10-ish", "10:00"],
    ["9 on the dot", "09:00"],
    ["mornings are best for me", "06:00 to 12:00"],
    ["a morning slot", "06:00 to 12:00"],
    ["in the arvo", "12:00 to 18:00"],
    ["on my lunch break", "12:00 to 14:00"],
    ["no earlier than 3", "15:00 to 23:59"],
    ["11 at the latest", "00:00 to 11:00"],
    ["at 10", "10:00"],
    ["mornings only please, I work afternoons", "06:00 to 12:00"],
    ["the 10 one works", "10:00"],
    ["10am", "10:00"],
    ["3 p.m.", "15:00"],
    ["3p", "15:00"],
    ["12am", "00:00"],
    ["12pm", "12:00"],
    ["7:30", "07:30"],
    ["at 3:15", "15:15"],
    ["half past three", "15:30"],
    ["quarter to three", "14:45"],
    ["ten past eight in the evening", "20:10"],
    ["noon", "12:00"],
    ["midnight", "00:00"],
    ["10 o'clock", "10:00"],
    ["at ten thirty", "10:30"],
    ["8ish", "08:00"],
    ["9 ish, dont mind who", "09:00"],
    ["thursday evenin after work", "18:00 to 22:00"],
    ["a cleaning after work", "17:00 to 22:00"],
    ["at 6 after work", "18:00"],
    ["in half an hour", "10:00"],
    ["in 2 hours", "11:30"],
    ["in the morning", "06:00 to 12:00"],
    ["late afternoon", "16:00 to 18:00"],
    ["between 9 and 11", "09:00 to 11:00"],
    ["from 9 to 5", "09:00 to 17:00"],
    ["3-4pm", "15:00 to 16:00"],
    ["11-1pm", "11:00 to 13:00"],
    ["after 3pm", "15:00 to 23:59"],
    ["after lunch", "14:00 to 23:59"],
    ["before 10", "00:00 to 10:00"],
  ])("%s", (text, read) => expect(time(text)).toBe(read));
});

describe("a day and a time in one English sentence", () => {
  it.each([
    ["I'd like a cleaning with Dr. Ana on Friday at 10", "2026-11-13", "10:00"],
    ["tomorrow morning", "2026-11-13", "06:00 to 12:00"],
    ["tonight", "2026-11-12", "18:00 to 22:00"],
    ["tonight at 8", "2026-11-12", "20:00"],
    ["9 tomorrow", "2026-11-13", "09:00"],
    ["friday morning works", "2026-11-13", "06:00 to 12:00"],
    ["Fri, Nov 20, 2026 07:00 PM", "2026-11-20", "19:00"],
    ["1:30 PM on Sat, Nov 21", "2026-11-21", "13:30"],
  ])("%s", (text, readDay, readTime) => {
    expect([day(text), time(text)]).toEqual([readDay, readTime]);
  });
});

describe("what is neither in English", () => {
  it.each([
    "it costs $150",
    "a table for 2",
    "call me at 555-1234",
    "flight AA 100",
    "the 1st time",
    "I sat down",
    "may I ask something",
    "good morning",
    "10",
  ])("%s", (text) => {
    expect([day(text), time(text)]).toEqual(["none", "none"]);
  });
});
