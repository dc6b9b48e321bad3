import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { clinicPolicy } from "../../core/agenda/policy.ts";
import { changesTo } from "./compare.ts";
import { readClinic } from "./read.ts";
import { writeClinic } from "./write.ts";

const page = await readFile(join(import.meta.dirname, "../../docs/clinic.md"), "utf8");
const example = /```yaml\n(?<yaml>.*?)```/su.exec(page)?.groups?.["yaml"] ?? "";

const read = (text: string) => readClinic(text, "clinic.yaml");
const changed = (text: string, instead: string) => {
  expect(example).toContain(text);
  return example.replace(text, instead);
};

describe("a clinic's file", () => {
  it("is read as its page says", () => {
    const clinic = read(example);
    expect(clinic).toMatchObject({
      slug: "sorriso",
      policy: { notice: 120, mostADay: 1, hold: 5 },
      accounts: [{ channel: "web", account: "demo" }],
      services: [{ price: { minor: 18_000, currency: "BRL" }, buffer: { before: 0, after: 15 } }],
      overrides: [
        { from: "2026-12-24", to: "2026-12-24", hours: [{ opens: 480, closes: 720 }] },
        { from: "2027-01-25", to: "2027-01-25", hours: [], reason: "the town's day" },
      ],
    });
    const [ana] = clinic.professionals;
    expect(ana?.hours.slice(0, 2)).toEqual([
      { weekday: 1, opens: 480, closes: 720, unit: "centro" },
      { weekday: 1, opens: 810, closes: 1080, unit: "centro" },
    ]);
    expect(ana?.hours.map(({ weekday }) => weekday)).toEqual([1, 1, 3, 3, 5, 5]);
  });

  it("shows all that a clinic may want otherwise", () => {
    const { policy } = z
      .object({ policy: z.record(z.string(), z.unknown()) })
      .parse(parse(example));
    expect(Object.keys(policy).toSorted()).toEqual(Object.keys(clinicPolicy.shape).toSorted());
  });

  it("is the same when it was written down again, and JSON too", () => {
    const clinic = read(example);
    expect(read(writeClinic(clinic))).toEqual(clinic);
    expect(changesTo(clinic, read(writeClinic(clinic)))).toEqual([]);
    expect(read(JSON.stringify(parse(example)))).toEqual(clinic);
  });

  it.each([
    [
      "[limpeza]\n    hours",
      "[limpesa]\n    hours",
      /:\d+ {2}professionals\.0\.services\.0: there is no limpesa among the services: there are limpeza/u,
    ],
    [
      '08:00-12:00", "13:30',
      '08:00-14:00", "13:30',
      /professionals\.0\.hours: two spans of one day overlap: part them/u,
    ],
    [
      "America/Sao_Paulo",
      "Brasilia",
      /clinic\.yaml:3 {2}timeZone: an IANA name: America\/Sao_Paulo/u,
    ],
    ["180.00 BRL", "R$ 180", /services\.0\.price: a price is written "180\.00 BRL"/u],
    ["minutes: 45", "minutos: 45", /services\.0(?:\.minutes)?: .*\n.*Unrecognized key: "minutos"/u],
    ["[mon, wed, fri]", "[seg]", /days are mon, tue, wed, thu, fri, sat, sun/u],
    ["unit: centro", "unit: sul", /there is no sul among the units: there are centro/u],
    [
      'times: ["08:00-12:00"] }\n  - {',
      'times: ["08:00-12:00 sul"] }\n  - {',
      /overrides\.0: there is no sul among the units/u,
    ],
    ["notice: 120", "notise: 120", /policy: Unrecognized key: "notise"/u],
    ["from: 2027-01-04", "from: 2027-02-04", /it ends before it begins/u],
  ])("says where %j is wrong as %j, and how to mend it", (text, instead, why) => {
    expect(() => read(changed(text, instead))).toThrow(why);
  });

  it("says what would change: what is new, what is other, what is gone", () => {
    const clinic = read(example);
    const other = read(
      changed("minutes: 45", "minutes: 60")
        .replace("name: Clínica Sorriso", "name: Sorriso Novo")
        .replace("{ slug: amil,", "{ slug: bradesco,"),
    );
    expect(changesTo(clinic, other)).toEqual([
      { what: "clinic sorriso", how: "changed", fields: ["name"] },
      { what: "services limpeza", how: "changed", fields: ["minutes"] },
      { what: "plans bradesco", how: "added" },
      { what: "plans amil", how: "removed" },
    ]);
    expect(changesTo(clinic, read(changed("[mon, wed, fri]", "[fri, mon, wed]")))).toEqual([]);
    expect(changesTo(undefined, clinic)).toEqual([{ what: "clinic sorriso", how: "added" }]);
  });
});
