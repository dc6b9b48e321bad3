import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { kinds } from "../../core/agenda/new-clinic.ts";
import type { NewClinic } from "../../core/agenda/new-clinic.ts";
import { writeClinic } from "./write.ts";

/** What becomes of something: `services limpeza: changed minutes, price`. */
export interface Change {
  readonly what: string;
  readonly how: "added" | "changed" | "removed";
  /** What of it changed. */
  readonly fields?: readonly string[];
}

/** What it takes to bring a clinic, or none, to what is written down. */
export function changesTo(before: NewClinic | undefined, after: NewClinic): readonly Change[] {
  if (!before) return [{ what: `clinic ${after.slug}`, how: "added" }];
  const [old, now] = [before, after].map(plain);
  if (!old || !now) return [];
  const own = changedIn(old, now, [...kinds, ...(after.accounts ? [] : ["accounts"])]);
  const clinic =
    own.length > 0 ? [{ what: `clinic ${after.slug}`, how: "changed", fields: own } as const] : [];
  return [
    ...clinic,
    ...kinds.flatMap((kind) => changesOf(kind, thingsIn(old[kind]), thingsIn(now[kind]))),
  ];
}

type Plain = Readonly<Record<string, unknown>>;

/** As it stands in its own file: so two are told apart by what they say, not by how. */
function plain(clinic: NewClinic): Plain {
  return { ...Object(parse(writeClinic(clinic))) };
}

function thingsIn(value: unknown): ReadonlyMap<string, Plain> {
  const all: readonly unknown[] = Array.isArray(value) ? value : [];
  return new Map(
    all.flatMap((each) => {
      const thing: Plain = { ...Object(each) };
      return [[String(thing["slug"]), thing] as const];
    }),
  );
}

function changesOf(
  kind: string,
  before: ReadonlyMap<string, Plain>,
  after: ReadonlyMap<string, Plain>,
): readonly Change[] {
  const there = [...after].flatMap(([slug, thing]): readonly Change[] => {
    const old = before.get(slug);
    if (!old) return [{ what: `${kind} ${slug}`, how: "added" }];
    const fields = changedIn(old, thing, []);
    return fields.length > 0 ? [{ what: `${kind} ${slug}`, how: "changed", fields }] : [];
  });
  const gone = [...before.keys()].filter((slug) => !after.has(slug));
  return [...there, ...gone.map((slug) => ({ what: `${kind} ${slug}`, how: "removed" }) as const)];
}

/** Lists that nobody keeps an order in are compared as sets. */
function changedIn(before: Plain, after: Plain, except: readonly string[]): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter(
    (name) =>
      !except.includes(name) && !isDeepStrictEqual(sorted(before[name]), sorted(after[name])),
  );
}

function sorted(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((each) => JSON.stringify(each)).toSorted();
}
